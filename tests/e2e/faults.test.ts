import { type Accepted, type Answer, aComplaint, type Api, newKey, until } from '../support/api';
import type { Stack } from '../support/stack';
import { investigated, refund, founded, story } from './complaint-path';
import { databaseFaults } from './database-faults';
import { holdAppends, killed, pids, untilBack } from './fault-tools';
import { expectAgreement, logLines, rows, withEngine } from './look-inside';
import { theWhole } from './world';

jest.setTimeout(240_000);

const world = theWhole({});
let stack: Stack;
let api: Api;
beforeAll(() => ({ stack, api } = world));

const contact = { medium: 'phone', reached: true };
const mailOf = (complaint: Record<string, any>): string => complaint.complainant.contact.email;

/** Until the same command with the same key has been answered for good. */
const insist = (call: () => Promise<Answer>, withinMs?: number): Promise<Answer> =>
  until(
    'a final answer',
    async () => {
      const answer = await call();
      return answer.status < 500 && answer;
    },
    withinMs,
  );

/** Everything that was promised at acceptance has happened, once. */
async function expectAcknowledgedOnce({ id }: Accepted, email: string): Promise<void> {
  await api.complaint(id).event('complaintAcknowledged', undefined, 120_000);
  expect(await api.messages(email)).toHaveLength(1);
}

describe('the engine is down', () => {
  test('intake accepts, the board shows it as not started, commands say so; then everything starts within 10 s', async () => {
    const running = await story(api);
    await stack.pause('temporal');
    expect(pids(stack).temporal).toBeUndefined();
    expect((await api.get(undefined, '/readyz')).status).toBe(503);

    const complaint = aComplaint();
    const accepted = await api.accept(complaint);
    const at = api.complaint(accepted.id);
    const listed = await until('the board shows it', async () => {
      const { items } = (
        await api.get('specialist', `/api/casework/v1/complaints?q=${accepted.acceptanceNumber}`)
      ).body;
      return items[0];
    });
    expect(listed).toMatchObject({ id: accepted.id, started: false, stage: 'accepted' });
    const refused = await at.command('agent', 'recordContact', contact);
    expect([refused.status, refused.body.code]).toEqual([503, 'not_started']);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    const key = newKey();
    const lost = await running.at.command('agent', 'recordContact', contact, { key });
    expect([lost.status, lost.headers.has('retry-after')]).toEqual([503, true]);

    await stack.resume('temporal');
    const backAt = Date.now();
    await until('its workflow starts', async () => (await at.view()).started, 10_000);
    expect(Date.now() - backAt).toBeLessThan(10_000);
    await expectAcknowledgedOnce(accepted, mailOf(complaint));
    expect((await insist(() => running.at.command('agent', 'recordContact', contact, { key }))).status).toBe(
      200,
    );
    expect((await running.at.story()).filter((type) => type === 'contactRecorded')).toHaveLength(1);
    await until('all is ready again', async () => (await api.get(undefined, '/readyz')).status === 200);
  });

  test('an engine that hangs: the outcome of a command is unknown, and the same key tells it later', async () => {
    const { at, accepted } = await story(api);
    const key = newKey();
    await stack.kill('temporal', 'SIGSTOP');
    const unknown = await at.command('agent', 'recordContact', contact, { key });
    await stack.kill('temporal', 'SIGCONT');
    expect([unknown.status, unknown.body.code]).toEqual([503, 'outcome_unknown']);
    const answer = await insist(() => at.command('agent', 'recordContact', contact, { key }));
    expect(answer.body.events.map((event: any) => event.type)).toEqual(['contactRecorded']);
    expect((await at.story()).filter((type) => type === 'contactRecorded')).toHaveLength(1);
    await expectAgreement(stack, api, accepted.id);
  });
});

describe('the worker is killed', () => {
  test('between a mail and its completion, and between an append and its completion: one mail, log equal to state', async () => {
    const { at, accepted: handled } = await story(api);
    const complaint = aComplaint();
    const key = newKey();

    // A mail on its way: the server takes its time to say 250.
    await api.inboxFault({ smtp: 'slow', to: mailOf(complaint) });
    const accepted = await api.accept(complaint);
    const state = async () =>
      (
        await rows(stack.adminUrl, 'select state from notification.messages where complaint_id = $1', [
          accepted.id,
        ])
      )[0]?.state;
    await until('the mail is on its way', async () => (await state()) === 'sending');

    // An append on its way: its row is not yet committed when the worker freezes, and is before the worker dies.
    const appends = await holdAppends(stack, 'contactRecorded');
    const first = at.command('agent', 'recordContact', contact, { key });
    try {
      await appends.untilWaiting();
      await stack.kill('worker', 'SIGSTOP');
    } finally {
      await appends.release();
    }
    await at.event('contactRecorded');
    const before = await killed(stack, 'worker');
    expect(await state()).toMatch(/sending|delivered/);
    const events = await api.complaint(accepted.id).story();
    expect(events).not.toContain('complaintAcknowledged');

    // Another message comes first: the log already holds what the workflow has forgotten.
    const other = at.command('specialist', 'gradeComplaint', { facts: {} });
    const [unknown, graded] = await Promise.all([first, other]);
    expect([200, 503]).toContain(unknown.status);
    expect([200, 503]).toContain(graded.status);
    const again = await insist(() => at.command('agent', 'recordContact', contact, { key }));
    expect(again.body.events.map((event: any) => event.type)).toEqual(['contactRecorded']);
    await untilBack(stack, 'worker', before);
    await at.event('complaintGraded', undefined, 120_000);
    const types = await at.story();
    expect(types.filter((type) => type === 'contactRecorded')).toHaveLength(1);
    expect(types.filter((type) => type === 'complaintGraded')).toHaveLength(1);
    // The case goes on from there.
    expect(
      (
        await insist(() =>
          at.command('specialist', 'assignComplaint', {
            department: 'customer-service',
            handler: 'specialist',
          }),
        )
      ).status,
    ).toBe(200);
    await expectAgreement(stack, api, handled.id);

    await expectAcknowledgedOnce(accepted, mailOf(complaint));
    await withEngine(stack, async (engine) => {
      const history = async (id: string) =>
        (await engine.workflow.getHandle(`complaint/${id}`).fetchHistory()).events ?? [];
      // The faults were real: a workflow task was lost with its worker, and so was the activity that sent the mail.
      expect((await history(handled.id)).some((event) => event.workflowTaskTimedOutEventAttributes)).toBe(
        true,
      );
      const attempts = (await history(accepted.id)).map(
        (event) => event.activityTaskStartedEventAttributes?.attempt ?? 0,
      );
      expect(Math.max(...attempts)).toBeGreaterThan(1);
    });
  });
});

test('the mail server is down for a while: the acknowledgement comes later, once', async () => {
  const complaint = aComplaint();
  await api.inboxFault({ smtp: 'down' });
  const accepted = await api.accept(complaint);
  try {
    await until('notification has tried in vain', async () => {
      const tried = await rows(
        stack.adminUrl,
        `select 1 from notification.messages where complaint_id = $1 and state = 'sending' and claimed_until <= now()`,
        [accepted.id],
      );
      return tried.length > 0;
    });
    expect(await api.messages(mailOf(complaint))).toEqual([]);
  } finally {
    await api.inboxFault({ smtp: null });
  }
  await expectAcknowledgedOnce(accepted, mailOf(complaint));
});

test('casework is killed while commands run: each is recorded once, and none that was confirmed is lost', async () => {
  const { at, accepted } = await story(api);
  const keys = Array.from({ length: 24 }, newKey);
  const inVain: Answer[] = [];
  const confirmed: string[] = [];
  let before = 0;
  const dying = until('some are confirmed', () => confirmed.length > 2).then(
    async () => (before = await killed(stack, 'casework')),
  );
  const clerks = [0, 1, 2].map(async (clerk) => {
    for (const key of keys.filter((_, i) => i % 3 === clerk)) {
      await until('its answer', async () => {
        const answer = await at.command('agent', 'recordContact', contact, { key });
        if (answer.status !== 200) inVain.push(answer);
        else confirmed.push(answer.body.events[0].messageId);
        return answer.status === 200;
      });
    }
  });
  await Promise.all([dying, ...clerks]);
  await untilBack(stack, 'casework', before);
  expect(inVain.length).toBeGreaterThan(0);
  expect(new Set(inVain.map(({ status }) => status))).toEqual(new Set([503]));
  const recorded = (await at.timeline())
    .filter(({ type }) => type === 'contactRecorded')
    .map(({ messageId }) => messageId);
  expect(recorded.sort()).toEqual([...new Set(confirmed)].sort());
  expect(recorded).toHaveLength(24);
  await expectAgreement(stack, api, accepted.id);
});

describe('PostgreSQL', () => databaseFaults(world));

test('everything is stopped and started again: nothing is lost, and what was on its way arrives', async () => {
  const offered = await story(api);
  await investigated(offered);
  await offered.does('specialist', 'recordFinding', founded);
  await offered.does('specialist', 'makeOffer', { actions: [refund(10_000)], reply: '我们为您退款。' });
  await offered.at.event('offerDelivered');
  await stack.pause('temporal');
  const complaint = aComplaint();
  const waiting = await api.accept(complaint);
  const before = {
    timeline: await offered.at.timeline(),
    mails: await api.messages(offered.to),
    pids: pids(stack),
  };

  await world.startAgain();
  ({ stack, api } = world);

  for (const [name, pid] of Object.entries(before.pids))
    expect([name, pids(stack)[name]]).not.toEqual([name, pid]);
  const at = api.complaint(offered.accepted.id);
  expect(await at.timeline()).toEqual(before.timeline);
  expect(await api.messages(offered.to)).toEqual(before.mails);
  await expectAcknowledgedOnce(waiting, mailOf(complaint));
  const decision = { offerId: 'offer-1', decision: 'accept', proof: { medium: 'phone' } };
  expect((await insist(() => at.command('agent', 'recordCustomerDecision', decision))).body.state.stage).toBe(
    'remedying',
  );
  await expectAgreement(stack, api, offered.accepted.id);
});

test('S-74 no log holds a name, an address or a text, whatever went wrong', () => {
  const lines = logLines(stack);
  expect(lines.some((line) => /"level":"warn".*"err":/.test(line))).toBe(true);
  const { complainant, description, reason } = aComplaint();
  const secrets = [complainant.name, '@example.org', description, reason];
  expect(lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
});
