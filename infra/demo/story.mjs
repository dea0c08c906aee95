import { setTimeout as sleep } from 'node:timers/promises';
import { CallFailure } from './redress-client.mjs';
import { people } from './people.mjs';

/** @typedef {import('./demo-case.mjs').DemoCase} DemoCase */

export const stages = [
  'accepted',
  'graded',
  'assigned',
  'investigating',
  'diagnosing',
  'found',
  'offered',
  'remedying',
  'concluded',
  'archived',
];
/** A remedy is due so long after the complaint came; the same at every run. */
const remedyDays = 25;
/** A case has a few dozen levels at most, those of escalation among them. */
const mostJumps = 100;
/** What calms a customer, by the shipped checklist (S-24). */
const calmed = ['listened', 'apologised'];

/**
 * Takes a complaint as far as its entry says, step by step as the people concerned would; what is done is passed over.
 * @param {DemoCase} it @param {{ accountability: boolean }} site
 * @returns {Promise<string | undefined>} what it waits for, when it cannot get there today
 */
export async function live(it, site) {
  const { entry } = it;
  await it.accept();
  if (entry.to === 'breach') return breach(it);
  if (entry.withdrawal) return withdraw(it);
  if (entry.onTheSpot) await onTheSpot(it);
  else if (entry.complaint.kind === 'enquiry') await answerEnquiry(it);
  else await handle(it, site);
  if (goesTo(entry, 'concluded')) return close(it);
  return undefined;
}

const goesTo = (entry, stage) => stages.indexOf(entry.to) >= stages.indexOf(stage);

async function handle(it, site) {
  const { entry } = it;
  if (goesTo(entry, 'graded')) await grade(it);
  if (goesTo(entry, 'assigned')) await assign(it);
  if (goesTo(entry, 'investigating')) await investigate(it);
  if (entry.diagnosis) await diagnose(it);
  if (goesTo(entry, 'found')) await find(it, site);
  if (entry.rejected || goesTo(entry, 'offered')) await offer(it);
  if (goesTo(entry, 'remedying')) await agree(it);
  if (goesTo(entry, 'concluded')) await conclude(it);
}

async function grade(it) {
  const { entry } = it;
  const medium = entry.complaint.complainant.contact.email ? 'email' : 'phone';
  if (!it.state.contact.at) {
    const { reason, demand, description } = entry.complaint;
    // S-06: what the desk read back to the customer; the first contact as well.
    const restatement = `您反映：${reason ?? description} 您希望：${demand ?? '得到答复。'}`;
    await it.command(people.desk(entry), 'confirmRestatement', { restatement, proof: { medium }, calmed });
  }
  if (!it.state.gradedAt) await it.command(it.who, 'gradeComplaint', { facts: entry.grade });
  if (entry.sign && !it.state.escalationSignedAt) await it.command(people.manager(), 'signEscalation', {});
  if (!entry.delivered) return;
  // A letter reaches the customer when somebody says that it was handed over.
  await it.until(
    'the letter is printed',
    (state) => state.acknowledgedAt || Object.keys(state.undelivered).length > 0,
  );
  const [deliveryKey] = Object.keys(it.state.undelivered);
  if (deliveryKey)
    await it.command(people.desk(entry), 'recordDelivery', { deliveryKey, proof: { medium: 'letter' } });
}

async function assign(it) {
  const { department } = it.entry;
  if (it.state.handler) return;
  await it.command(it.who, 'assignComplaint', { department, handler: people.handler(it.entry) });
}

async function investigate(it) {
  if (it.state.dangerKnownAt && !it.state.containments) {
    const step = { target: 'unit', action: 'useStopped', proof: { medium: 'phone' } };
    await it.command(people.handler(it.entry), 'recordContainment', step);
  }
  if (!it.state.investigationStartedAt) await it.command(people.handler(it.entry), 'startInvestigation', {});
}

/** S-42: departments are asked; those of the entry answer, one after the other. */
async function diagnose(it) {
  const { departments, question, opinions } = it.entry.diagnosis;
  if (it.state.diagnoses.length === 0) await it.command(it.who, 'openDiagnosis', { departments, question });
  const path = `${it.path}/diagnoses/1`;
  for (const [department, causeCode, opinion] of opinions) {
    if (it.state.stage !== 'diagnosing') break;
    if ((await opinionsOf(it, path, () => true)).includes(department)) continue;
    const body = { signalId: it.key(`opinion-${department}`), payload: { causeCode, opinion } };
    await it.api.post(
      people.head(department),
      `${path}/signals/opinionGiven`,
      body,
      it.key(`opinion-${department}`),
    );
    await opinionsOf(it, path, (given) => given.includes(department));
  }
  if (opinions.length === departments.length) {
    await it.until('the conclusion of the joint diagnosis', (state) => state.stage !== 'diagnosing');
  }
}

/** The departments that have answered, once that is what is waited for. */
async function opinionsOf(it, path, isEnough) {
  for (let tries = 0; tries < 300; tries++) {
    try {
      const { state } = await it.api.get(it.who, path);
      const given = state.opinions.map((opinion) => opinion.department);
      if (isEnough(given)) return given;
    } catch (error) {
      // The child is not on the board for a moment.
      if (!(error instanceof CallFailure) || error.status !== 404) throw error;
    }
    await sleep(100);
  }
  throw new Error(`${it.entry.key}: no answer of its joint diagnosis`);
}

async function find(it, site) {
  const { entry } = it;
  if (it.state.finding) return;
  await it.completeRecord();
  const {
    finding = 'founded',
    cause,
    department,
    responsible = department,
    reply,
    triggers,
    persons,
  } = entry;
  const founded = finding === 'founded';
  await it.command(people.handler(entry), 'recordFinding', {
    finding,
    ...(founded && { directCause: cause, department: responsible, team: people.team(responsible) }),
    ...(!founded && { reply }),
    ...(triggers && site.accountability && { triggers, persons }),
  });
}

/** S-32: the first offer, and when the customer says no, the second. */
async function offer(it) {
  const { entry } = it;
  if (!entry.offer) return;
  await makeOffer(it, entry.offer, 1);
  if (!entry.rejected) return;
  if (it.state.offers[0].status === 'open') {
    await it.customer(
      'decisions',
      { offerId: 'offer-1', decision: 'reject', reason: entry.rejected },
      'reject',
    );
    await it.until('the customer said no', (state) => state.offers[0].status === 'rejected');
  }
  if (entry.second) await makeOffer(it, entry.second, 2);
}

async function makeOffer(it, { reply, actions }, round) {
  if (it.state.offers.length < round) {
    // S-38: what the customer paid says how much goodwill is usual.
    const { orderFen } = it.entry;
    if (orderFen)
      await it.command(it.who, 'confirmPurchase', { orderFen, proof: { medium: 'phone' } }, `order-${round}`);
    const dueAt = new Date(Date.parse(it.state.receivedAt) + remedyDays * 86_400_000).toISOString();
    await it.command(
      it.who,
      'makeOffer',
      { reply, actions: actions.map((action) => ({ ...action, dueAt })) },
      `offer-${round}`,
    );
  }
  await it.until('the offer reached the customer', (state) => state.offers[round - 1].deliveredAt);
}

async function agree(it) {
  const open = it.state.offers.at(-1);
  if (open?.status !== 'open') return;
  await it.customerWithCode('decisions', { offerId: open.offerId, decision: 'accept' }, 'accept-offer');
  await it.until('the customer agreed', (state) => state.offers.at(-1).status === 'accepted');
}

/** 办结: every remedy proven, or the reasoned refusal delivered. */
async function conclude(it) {
  const { entry } = it;
  if (it.state.concludedAt) return;
  for (const { actionId, provenAt } of it.state.actions) {
    if (!provenAt)
      await it.command(
        people.handler(entry),
        'proveRemedy',
        { actionId, proof: { medium: 'phone' } },
        `prove-${actionId}`,
      );
  }
  await it.until('the result reached the customer', (state) => state.promiseMetAt);
  await it.command(it.who, 'concludeComplaint', {});
  await rootCause(it);
}

/** the responsible department names the root cause; the customer does not wait for it. */
async function rootCause(it) {
  const { finding, rootCause } = it.state;
  if (!finding?.directCause || rootCause) return;
  await it.command(people.head(finding.department), 'recordRootCause', { rootCause: finding.directCause });
}

async function onTheSpot(it) {
  if (it.state.concludedAt) return;
  await it.completeRecord();
  await it.command(people.desk(it.entry), 'solveOnTheSpot', {
    ...it.entry.onTheSpot,
    team: people.team(it.entry.onTheSpot.department),
    consent: { medium: 'counter' },
  });
  await rootCause(it);
}

async function answerEnquiry(it) {
  if (!it.state.concludedAt)
    await it.command(people.desk(it.entry), 'concludeComplaint', { reply: it.entry.reply });
}

/** Survey the same day, call-back on day 7, archive. */
async function close(it) {
  const { entry } = it;
  const { survey, callBack } = entry;
  if (survey && !it.state.survey.answeredAt) {
    // At night the survey waits for the morning.
    for (let n = 0; !it.state.survey.sentAt && it.view.rehearsal && n < mostJumps; n++) await it.jump();
    if (!it.state.survey.sentAt) return `its survey, which goes out at ${it.state.surveyAt}`;
    await it.customer('survey', survey, 'survey');
    await it.until('the survey is answered', (state) => state.survey.answeredAt || state.survey.closedAt);
  }
  if (!callBack || it.state.stage === 'archived') return undefined;
  const isDue = () => (it.view.ownTime ?? new Date().toISOString()) >= it.state.callBackFrom;
  for (let n = 0; !isDue() && it.view.rehearsal && n < mostJumps; n++) await it.jump();
  if (!isDue()) return `its call-back on ${it.state.callBackFrom.slice(0, 10)}`;
  await it.command(people.callBack(entry), 'recordCallBack', callBack);
  return undefined;
}

async function withdraw(it) {
  if (it.state.outcome) return undefined;
  await it.customerWithCode('withdrawal', { reason: it.entry.withdrawal }, 'withdrawal');
  await it.until('the complaint is withdrawn', (state) => state.outcome === 'withdrawn');
  return undefined;
}

/** Nobody does anything, and five working days pass. */
async function breach(it) {
  for (let n = 0; !it.state.promiseBrokenAt && it.view.rehearsal && n < mostJumps; n++) await it.jump();
  return it.state.promiseBrokenAt
    ? undefined
    : `its broken promise on ${it.state.promise.dueAt.slice(0, 10)}`;
}
