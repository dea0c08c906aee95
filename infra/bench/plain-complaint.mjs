import { setTimeout as sleep } from 'node:timers/promises';
import { newKey, untilTaken } from './site.mjs';

/** What the bench's policy changes: the closing steps in seconds, at any hour, and no ring before them. */
export function inSeconds(policy) {
  const { version: _version, ...document } = policy;
  const { clocks, hours } = document;
  return {
    ...document,
    hours: { ...hours, contact: ['00:00', '23:59'] },
    callBack: { ...document.callBack, after: '1s' },
    clocks: {
      ...clocks,
      survey: { ...clocks.survey, limit: '600s' },
      callBack: { ...clocks.callBack, limit: '3600s' },
      reopening: { ...clocks.reopening, limit: `${reopeningSeconds}s` },
    },
  };
}
/** From the conclusion to the end of the workflow; the call-back comes before. */
export const reopeningSeconds = 10;

const text = '洗衣机买来三个星期,洗涤时从底部漏水,已经联系过两次门店,一直没有人上门。';

/** The body of `POST /api/intake/v1/complaints`: everything answered but evidence, which only a later call can answer. */
export const aComplaint = () => ({
  channel: 'website',
  complainant: { name: '王小明', contact: { email: 'wang@example.org', phone: '13800138000' } },
  description: text,
  occurredAt: '2026-01-05T10:00:00+08:00',
  object: { productName: '滚筒洗衣机', orderNumber: 'A-2026-001' },
  reason: '门封漏水',
  demand: '尽快上门修理',
  category: 'quality.appliance',
});

/** 9 commands, 3 facts of the customer (evidence, decision, survey) and what follows from them. */
export const commandCount = 9;
export const factCount = 3;

const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString();

/**
 * Takes one complaint from the channel to the archive. Where something must arrive first it waits a little and, when
 * that was too short, tries again; what that cost is told as `refusals`.
 * @param {import('./site.mjs').Call} call
 * @param {{ beforeCommand?: () => Promise<void> }} [pace]
 */
export async function livePlainComplaint(call, { beforeCommand = async () => {} } = {}) {
  /** @type {number[]} */
  const commandMs = [];
  let refusals = 0;
  const post = async (who, path, body) => {
    const key = newKey();
    const taken = await untilTaken(() => call(who, 'POST', path, { body, key }));
    refusals += taken.refusals;
    return taken;
  };
  const accepted = await post('channel-website', '/api/intake/v1/complaints', aComplaint());
  const { id, trackingUrl } = accepted.body;
  const tracking = `/api/intake/v1/tracking/${trackingUrl.split('/').pop()}`;
  const command = async (who, name, body) => {
    await beforeCommand();
    const taken = await post(who, `/api/casework/v1/complaints/${id}/commands/${name}`, body);
    commandMs.push(taken.ms);
    return taken.body;
  };
  await post('channel-website', `/api/intake/v1/complaints/${id}/record`, { evidence: 'none' });
  await sleep(300);
  await command('specialist', 'confirmRestatement', {
    restatement: '洗衣机底部漏水,您希望尽快上门修理。',
    proof: { medium: 'phone' },
    calmed: ['listened', 'apologised'],
  });
  await command('specialist', 'gradeComplaint', { facts: {} });
  await command('specialist', 'assignComplaint', { department: 'customer-service', handler: 'specialist' });
  await command('specialist', 'planInvestigation', {
    goal: '门封为何漏冷',
    needed: ['serviceLog'],
    steps: [{ what: 'readServiceLog', owner: 'specialist', dueAt: inAMonth() }],
  });
  await command('specialist', 'recordFinding', {
    finding: 'founded',
    directCause: 'brokenPart',
    department: 'appliances',
    team: 'appliances-first',
  });
  await command('specialist', 'makeOffer', {
    actions: [{ kind: 'repair', statutory: true, department: 'appliances', dueAt: inAMonth() }],
    reply: '您好,我们安排师傅上门更换门封,不收费用。',
  });
  await post(undefined, `${tracking}/decisions`, { offerId: 'offer-1', decision: 'accept' });
  await sleep(300);
  await command('specialist', 'proveRemedy', {
    actionId: 'offer-1.1',
    proof: { medium: 'phone', note: '门封已更换' },
  });
  const { state: concluded } = await command('specialist', 'concludeComplaint', {});
  await command('department-staff', 'recordRootCause', { rootCause: 'weakSupplier' });
  await post(undefined, `${tracking}/survey`, { overall: 5, solved: true });
  await sleep(Math.max(300, Date.parse(concluded.callBackFrom) + 50 - Date.now()));
  const { state } = await command('call-back', 'recordCallBack', {
    result: 'reached',
    overall: 5,
    solved: true,
  });
  if (state.stage !== 'archived') await untilArchived(call, id);
  return { id, commandMs, refusals, archivedAt: Date.now() };
}

/** The survey's answer came after the call-back. */
async function untilArchived(call, id) {
  for (let tries = 0; tries < 100; tries += 1) {
    await sleep(100);
    const { body } = await call('specialist', 'GET', `/api/casework/v1/complaints/${id}`);
    if (body.stage === 'archived') return;
  }
  throw new Error(`${id} was not archived`);
}
