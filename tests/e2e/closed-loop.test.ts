import { aComplaint, type Api, until } from '../support/api';
import type { Stack } from '../support/stack';
import { accountability } from './accountability';
import { calendar } from './calendar';
import {
  calmed,
  founded,
  investigated,
  oneTimeCode,
  plan,
  refund,
  type Story,
  story,
  succeeded,
} from './complaint-path';
import {
  currentDetails,
  engineTablesHolding,
  expectAgreement,
  logLines,
  publishPolicy,
  withEngine,
} from './look-inside';
import { tellingComplaint, words } from './telling-complaint';
import { theWhole } from './world';

jest.setTimeout(240_000);

// Surveys keep quiet hours; these stories must not depend on the hour of the day.
const world = theWhole({}, ({ stack, api }) =>
  publishPolicy(stack, api, (policy) => (policy.hours.contact = ['00:00', '23:59'])),
);
let stack: Stack;
let api: Api;
beforeAll(() => ({ stack, api } = world));

const stories: Story[] = [];
let whole: Story;

/** A story whose every word is one of `words`. */
async function tell(change: Record<string, unknown> = {}): Promise<Story> {
  const told = await story(world.api, tellingComplaint(change));
  stories.push(told);
  return told;
}

describe('one complaint, from the channel to its survey', () => {
  test('L-01 it is accepted and acknowledged by mail within a minute', async () => {
    whole = await tell();
    const { accepted, to, at } = whole;
    expect(accepted.acceptanceNumber).toMatch(/^TS-\d{8}-/);
    expect(accepted.promise.workingDays).toHaveLength(5);
    expect(accepted.missing).toEqual(['evidence']);
    const mail = await api.message(to, accepted.acceptanceNumber);
    expect(Date.parse(mail.receivedAt) - Date.parse(accepted.acceptedAt)).toBeLessThan(60_000);
    expect(mail.text).toContain(accepted.trackingUrl);
    await at.event('complaintAcknowledged');
    expect(await at.story()).toEqual(expect.arrayContaining(['complaintAccepted', 'recordCompleted']));
  });

  test('S-07 S-15 S-14 S-25 S-28 it is contacted, graded, assigned, investigated and found to be true', async () => {
    const { at, does } = whole;
    await does('agent', 'confirmRestatement', {
      restatement: words.restatement,
      proof: { medium: 'phone', note: words.note },
      calmed,
    });
    expect((await does('specialist', 'gradeComplaint', { facts: {} })).state).toMatchObject({
      grade: 'general',
      stage: 'graded',
    });
    await does('specialist', 'assignComplaint', { department: 'customer-service', handler: 'specialist' });
    await does('specialist', 'planInvestigation', plan());
    const { events, state } = await does('specialist', 'recordFinding', founded);
    expect(events.map((e: any) => e.type)).toEqual(['findingRecorded']);
    expect(state.seq).toBe(events.at(-1).seq);
    expect((await at.view()).stage).toBe('found');
    expect((await api.message('department-head@redress.example', accepted())).subject).toContain('通报');
  });

  test('S-32 the offer reaches the customer, and money is accepted with a one-time code only', async () => {
    const { at, does, to, tracking } = whole;
    await does('specialist', 'makeOffer', { actions: [refund(10_000)], reply: words.reply });
    await api.message(to, words.reply);
    await at.event('promiseMet');
    const view = (await api.get(undefined, tracking)).body;
    expect(view).toMatchObject({
      stage: 'offered',
      offer: { offerId: 'offer-1', text: { text: words.reply } },
    });
    expect(JSON.stringify(view)).not.toContain(words.note);

    const decision = { offerId: 'offer-1', decision: 'accept' };
    const refused = await api.post(undefined, `${tracking}/decisions`, {
      ...decision,
      oneTimeCode: '000000x',
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'one_time_code_required']);
    const code = await oneTimeCode(api, whole);
    expect(
      (await api.post(undefined, `${tracking}/decisions`, { ...decision, oneTimeCode: code })).status,
    ).toBe(202);
    const agreed = await at.event('offerAccepted');
    expect(agreed.by).toEqual({ kind: 'customer' });
  });

  test('R-13 the proven remedy concludes it, and the customer answers the survey', async () => {
    const { at, does, to, tracking } = whole;
    const early = await at.command('specialist', 'concludeComplaint');
    expect([early.status, early.body.code, early.body.rule]).toEqual([409, 'refused', 'R-13']);
    expect(early.body.allowed).toContain('proveRemedy');
    await does('specialist', 'proveRemedy', {
      actionId: 'offer-1.1',
      proof: { medium: 'phone', note: words.note },
    });
    expect((await does('specialist', 'concludeComplaint')).state).toMatchObject({
      stage: 'concluded',
      outcome: 'fulfilled',
    });
    // the department finds the root cause afterwards; the customer does not wait for it.
    await does('department-head', 'recordRootCause', { rootCause: 'weakSupplier', note: words.note });
    expect((await api.message(to, /12315/)).subject).toContain(accepted());
    await at.event('surveySent', undefined, 90_000);
    const answer = await api.post(undefined, `${tracking}/survey`, {
      overall: 5,
      solved: true,
      comment: words.comment,
    });
    expect(answer.status).toBe(202);
    await at.event('surveyAnswered', ({ overall, failed }) => overall === 5 && !failed);
  });

  test('R-9 the call-back on day 7 is refused before its day, with the rule and what is allowed', async () => {
    const refused = await whole.at.command('call-back', 'recordCallBack', { result: 'reached', overall: 5 });
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'refused',
      rule: 'R-9',
      reason: 'callBackTooEarly',
    });
    expect(refused.body.allowed).toEqual(expect.any(Array));
    expect(refused.body.detail).toMatch(/\d{4}-\d{2}-\d{2}/);
    const may = (await api.get('call-back', `${whole.at.path}/commands`)).body;
    expect(may.find((one: any) => one.name === 'recordCallBack')).toMatchObject({
      allowed: false,
      rule: 'R-9',
    });
  });

  const accepted = (): string => whole.accepted.acceptanceNumber;
});

test('S-36 a complaint solved on the spot is concluded by one command, within the authority of who gives it', async () => {
  const { at, does, to } = await tell({ channel: 'counter' });
  const body = (amountFen: number) => ({
    finding: 'founded',
    directCause: 'brokenPart',
    department: 'appliances',
    team: 'appliances-first',
    action: { kind: 'refund', amountFen, statutory: false },
    consent: { medium: 'counter', note: words.note },
    reply: words.reply,
  });
  const tooMuch = await at.command('agent', 'solveOnTheSpot', body(90_000));
  expect(tooMuch.body).toMatchObject({
    code: 'refused',
    rule: 'S-37',
    allowed: expect.arrayContaining(['solveOnTheSpot']),
  });
  const { state } = await does('agent', 'solveOnTheSpot', body(20_000));
  expect(state).toMatchObject({ stage: 'concluded', outcome: 'fulfilled' });
  await api.message(to, words.reply);
});

test('L-04 a customer withdraws with a one-time code; the record stays and is archived', async () => {
  const withdrawn = await tell();
  const { at, to, tracking } = withdrawn;
  const without = await api.post(undefined, `${tracking}/withdrawal`, {});
  expect([without.status, without.body.code]).toEqual([403, 'one_time_code_required']);
  const code = await oneTimeCode(api, withdrawn);
  succeeded(
    await api.post(undefined, `${tracking}/withdrawal`, { oneTimeCode: code, reason: words.message }),
  );
  await at.event('complaintArchived');
  expect(await at.view()).toMatchObject({ stage: 'archived', outcome: 'withdrawn' });
  await api.message(to, /撤/);
});

test('S-28 L-07 an unfounded complaint gets its reasoned reply with the outside route, and goes on to its end', async () => {
  const unfounded = await tell();
  const { at, does, to, tracking } = unfounded;
  succeeded(await api.post(undefined, `${tracking}/messages`, { text: words.message }));
  await investigated(unfounded);
  const silent = await at.command('specialist', 'recordFinding', { finding: 'unfounded' });
  expect(silent.body).toMatchObject({ code: 'refused', rule: 'S-28' });
  await does('specialist', 'recordFinding', { finding: 'unfounded', reply: words.refusal });
  expect((await api.message(to, words.refusal)).text).toContain('12315');
  await at.event('promiseMet');
  expect((await does('specialist', 'concludeComplaint')).state).toMatchObject({
    stage: 'concluded',
    outcome: 'refused',
  });
});

test('S-42 two departments are asked for the cause; their heads answer, and the conclusion frees the finding', async () => {
  const asked = await tell();
  const { at, does } = asked;
  await investigated(asked);
  const question = { departments: ['appliances', 'delivery'], question: words.question };
  await does('specialist', 'openDiagnosis', question);
  const held = await at.command('specialist', 'recordFinding', founded);
  expect(held.body).toMatchObject({ code: 'refused', rule: 'S-28', reason: 'wrongStage' });
  await api.message('department-head-delivery@redress.example', asked.accepted.acceptanceNumber);

  const opinions = `${at.path}/diagnoses/1/signals/opinionGiven`;
  const opinion = (signalId: string) => ({
    signalId,
    payload: { causeCode: 'looseHose', department: 'delivery', opinion: words.opinion },
  });
  expect((await api.post('department-head-billing', opinions, opinion('b1'))).status).toBe(403);
  const first = await until('the diagnosis takes opinions', async () => {
    const answer = await api.post('department-head', opinions, opinion('a1'));
    return answer.status === 202 && answer;
  });
  expect(first.body).toEqual({ signalId: 'a1' });
  succeeded(await api.post('department-head-delivery', opinions, opinion('d1')));
  const concluded = await at.event('diagnosisConcluded');
  expect(concluded.event).toMatchObject({ causeCode: 'looseHose', department: 'delivery', dissent: 0 });
  const view = (await api.get('specialist', `${at.path}/diagnoses/1`)).body;
  expect(view).toMatchObject({ status: 'concluded', departments: ['appliances', 'delivery'] });
  await does('specialist', 'recordFinding', { ...founded, department: 'delivery', directCause: 'looseHose' });
});

accountability(world, tell);

describe('access from the first day', () => {
  test("F-54 people of a department see their department's complaints and no others", async () => {
    const { at, accepted } = whole;
    const idsOf = async (who: string) =>
      (await api.get(who, '/api/casework/v1/complaints')).body.items.map((one: any) => one.id);
    expect(await idsOf('department-staff')).toContain(accepted.id);
    expect((await api.get('department-staff', at.path)).status).toBe(200);
    const record = (await api.get('department-staff', `/api/intake/v1/complaints/${accepted.id}`)).body;
    expect([record.description, record.complainant]).toEqual([words.description, undefined]);
    // Nothing of these stories concerns billing.
    expect(await idsOf('department-staff-billing')).toEqual([]);
    for (const path of [at.path, `${at.path}/timeline`, `${at.path}/clocks`, `${at.path}/commands`]) {
      expect([path, (await api.get('department-staff-billing', path)).status]).toEqual([path, 403]);
    }
    expect(
      (await api.get('department-staff-billing', `/api/intake/v1/complaints/${accepted.id}`)).status,
    ).toBe(404);
    expect(
      (await at.command('department-staff-billing', 'recordContact', { medium: 'phone', reached: true }))
        .status,
    ).toBe(403);
    expect((await api.get('channel-app', `/api/intake/v1/complaints/${accepted.id}`)).status).toBe(404);
  });

  test('nobody gets in without a token, and a channel speaks for itself only', async () => {
    for (const path of [
      '/api/casework/v1/complaints',
      '/api/casework/v1/worklist',
      '/api/accountability/v1/cases',
      whole.at.path,
    ]) {
      expect([path, (await api.get(undefined, path)).status]).toEqual([path, 401]);
    }
    const other = await api.post('channel-app', '/api/intake/v1/complaints', aComplaint());
    expect([other.status, other.body.code]).toEqual([403, 'forbidden']);
  });
});

describe('what the engine knows', () => {
  test('log, board and workflow agree on every case', async () => {
    expect(stories).toHaveLength(6);
    for (const { accepted } of stories) await expectAgreement(stack, api, accepted.id);
  });

  test('managers find complaints by search attributes and read a static summary and details in Chinese', async () => {
    const { accepted, at } = whole;
    const { state } = await at.view();
    await withEngine(stack, async (engine) => {
      const id = `complaint/${accepted.id}`;
      const description = await engine.workflow.getHandle(id).describe();
      expect(await description.staticSummary()).toBe(
        `${accepted.acceptanceNumber} · 网站 · quality.appliance`,
      );
      expect(await currentDetails(engine, id)).toMatch(/等级.*阶段.*下一步.*承办部门.*承诺时限/s);
      const found = await until('visibility shows the complaint', async () => {
        const query = `RedressStage = 'concluded' and RedressGrade = 'general' and RedressDepartment = 'customer-service' and RedressRound = 1 and RedressProvisional = false and RedressPromiseDue = '${state.promise.dueAt}'`;
        for await (const { workflowId } of engine.workflow.list({ query }))
          if (workflowId === id) return true;
        return false;
      });
      expect(found).toBe(true);
      const { events } = await engine.workflow.getHandle(id).fetchHistory();
      const named = (field: 'timerStartedEventAttributes' | 'activityTaskScheduledEventAttributes') =>
        (events ?? [])
          .filter((event) => event[field])
          .map((event) => String(event.userMetadata?.summary?.data ?? ''));
      expect(named('timerStartedEventAttributes').join()).toMatch(/[\u4e00-\u9fff]+ \d+%/);
      expect(named('activityTaskScheduledEventAttributes')).toEqual(
        expect.arrayContaining(['"告知客户:受理通知"']),
      );
    });
  });

  test('F-58 no table of the engine holds a name, a contact or a text', async () => {
    const { id, acceptanceNumber, trackingUrl } = whole.accepted;
    // They would be found: codes in histories, ids in visibility.
    const control = await engineTablesHolding(stack, [acceptanceNumber, 'brokenPart', id]);
    expect(control['temporal.history_node']).toEqual([acceptanceNumber, 'brokenPart', id]);
    expect(control['temporal_visibility.executions_visibility']).toEqual([id]);
    const secrets = [
      ...Object.values(words),
      ...stories.map(({ to }) => to),
      '@example.org',
      '@redress.example',
      trackingUrl.split('/').at(-1)!,
    ];
    expect(await engineTablesHolding(stack, secrets)).toEqual({});
  });

  test('S-74 no log of any process holds a name, a contact or a text', () => {
    const lines = logLines(stack);
    expect(lines.filter((line) => line.includes('"service":"casework"')).length).toBeGreaterThan(0);
    const secrets = [...Object.values(words), ...stories.map(({ to }) => to)];
    expect(lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  });
});

calendar(world);
