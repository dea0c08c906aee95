import { registry } from '../../services/shared/metrics/metrics';
import {
  aComplaint,
  complaints,
  FakeEngine,
  intakeUnderTest,
  until,
  type IntakeUnderTest,
} from './intake-under-test';

let intake: IntakeUnderTest;
let engine: FakeEngine;
beforeEach(async () => {
  engine = new FakeEngine();
  intake = await intakeUnderTest({ REHEARSAL: 'on' }, { engine });
});
afterEach(() => intake.stop());

const waiting = async (table: string): Promise<number> =>
  (await intake.rows(`select count(*)::int as n from ${table}`))[0]!.n;
const appended = () => intake.neighbours.toldAt('/casework/v1/internal/events');
const toldStarted = () => intake.neighbours.toldAt('/started');
const messagesOf = (code: string) => `/api/intake/v1/tracking/${code}/messages`;

describe('the way of a complaint', () => {
  test('event 1, then the workflow, then casework knows that it runs', async () => {
    const accepted = await intake.accept({
      category: 'quality.leak',
      subject: { kind: 'person', staffRef: 'agent-7', team: 'north' },
    });
    await until(() => toldStarted().length === 1);

    expect(appended()[0]!.body).toEqual({
      caseId: `complaint/${accepted.id}`,
      after: 0,
      message: {
        id: `accept/${accepted.id}`,
        name: 'acceptComplaint',
        payload: {},
        by: { kind: 'service', id: 'intake' },
        at: expect.any(String),
      },
      events: [
        {
          type: 'complaintAccepted',
          complaintId: accepted.id,
          acceptanceNumber: accepted.acceptanceNumber,
          kind: 'complaint',
          channel: 'app',
          category: 'quality.leak',
          // The customer by keyed hashes only (S-93).
          customerRefs: [expect.stringMatching(/^[\w-]{22}$/)],
          language: 'zh-CN',
          receivedAt: expect.stringMatching(/Z$/),
          acceptedAt: expect.stringMatching(/Z$/),
          promise: expect.objectContaining({ provisional: expect.any(Boolean) }),
          policyVersion: 1,
          calendarVersion: intake.neighbours.versions.calendarVersion,
          logic: 1,
          missing: ['occurredAt', 'object', 'reason', 'demand', 'evidence'],
          subject: { staffRef: 'agent-7', team: 'north' },
          rehearsal: true,
        },
      ],
    });
    const { type, options } = engine.starts[0]!;
    expect(type).toBe('complaintCase');
    expect(options).toMatchObject({
      workflowId: `complaint/${accepted.id}`,
      taskQueue: 'complaint',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: `${accepted.acceptanceNumber} · 移动应用 · quality.leak`,
      args: [
        {
          caseId: `complaint/${accepted.id}`,
          pinned: { policyVersion: 1, calendarVersion: intake.neighbours.versions.calendarVersion, logic: 1 },
          opening: { type: 'complaintAccepted', seq: 1, messageId: `accept/${accepted.id}` },
        },
      ],
    });
    expect(toldStarted()[0]!.path).toBe(`/api/casework/v1/internal/complaints/${accepted.id}/started`);
    await until(async () => (await waiting('acceptance_outbox')) + (await waiting('start_outbox')) === 0);
  });

  test('no name, contact or text leaves for engine, casework, outbox or log (S-74)', async () => {
    const secrets = [
      '张三丰',
      '13912345678',
      'zhang@example.org',
      '漏水到楼下',
      '要求退货',
      '人民路 8 号',
      '王芳',
    ];
    const [name, phone, email, description, demand, address, proxyFor] = secrets;
    engine.away = true;
    const { id, code } = await intake.accept({
      complainant: { name, proxyFor, contact: { phone, email, address } },
      description,
      demand,
      reason: description,
    });
    await intake.post(messagesOf(code), { text: `${name} ${phone}` }).expect(202);
    await until(() => appended().length === 1);
    const outboxes = await Promise.all(
      ['acceptance_outbox', 'start_outbox', 'fact_outbox', 'fact'].map((t) =>
        intake.rows(`select * from ${t}`),
      ),
    );
    engine.away = false;
    await until(() => engine.starts.length === 1);
    const metrics = await registry.metrics();
    const everything =
      JSON.stringify([outboxes, intake.neighbours.told, engine.starts, intake.logLines]) + metrics;
    for (const secret of secrets) expect(everything).not.toContain(secret);
    expect(everything).toContain(id);
    expect(metrics + intake.logLines.join('')).not.toContain(code);
  });

  test('the same request 50 times at once is one event 1 and one workflow', async () => {
    await Promise.all(
      Array.from({ length: 50 }, () =>
        intake.post(complaints, aComplaint(), { as: 'channel-app', key: 'one' }),
      ),
    );
    await until(() => toldStarted().length === 1);
    await until(async () => (await waiting('acceptance_outbox')) + (await waiting('start_outbox')) === 0);
    expect([appended().length, engine.starts.length, toldStarted().length]).toEqual([1, 1, 1]);
  });

  test('a workflow that was started before counts as started', async () => {
    const { id } = await intake.accept();
    await until(() => toldStarted().length === 1);
    await intake.rows(`insert into start_outbox (kind, payload) values ('start', $1)`, [
      JSON.stringify(engine.starts[0]!.options.args[0].opening),
    ]);
    await until(() => toldStarted().length === 2);
    expect(engine.starts).toHaveLength(1);
    expect(toldStarted()[1]!.path).toContain(id);
  });

  test('at most 5 starts are in flight', async () => {
    await Promise.all(Array.from({ length: 40 }, () => intake.accept()));
    await until(() => toldStarted().length === 40);
    expect(engine.mostInFlight).toBeGreaterThan(1);
    expect(engine.mostInFlight).toBeLessThanOrEqual(5);
  });
});

describe('when something is away', () => {
  test('engine away: accepted, on the board, lag shown; back: everything starts within 10 s', async () => {
    engine.away = true;
    const accepted = await Promise.all(Array.from({ length: 25 }, () => intake.accept()));
    await until(() => appended().length === 25);
    await until(async () => (await waiting('start_outbox')) === 25);
    expect(engine.starts).toHaveLength(0);
    const metrics = await registry.metrics();
    expect(metrics).toMatch(/redress_relay_waiting_rows\{relay="intake-starts".*\} 25/);

    engine.away = false;
    const back = Date.now();
    await until(() => toldStarted().length === 25);
    expect(Date.now() - back).toBeLessThan(10_000);
    expect(new Set(engine.starts.map((s) => s.options.workflowId))).toEqual(
      new Set(accepted.map((a) => `complaint/${a.id}`)),
    );
  });

  test('casework away: accepted all the same, delivered when it is back', async () => {
    intake.neighbours.away.add('casework');
    const { code } = await intake.accept();
    await intake.post(messagesOf(code), { text: '在吗' }).expect(202);
    expect(engine.starts).toHaveLength(0);
    intake.neighbours.away.delete('casework');
    await until(() => toldStarted().length === 1 && intake.neighbours.toldAt('/signals/').length === 1);
  });

  test('organization away: promises are made by the rules held, also after a restart', async () => {
    intake.neighbours.away.add('organization');
    await intake.restart();
    const { promise } = await intake.accept({ receivedAt: '2026-02-09T02:00:00Z', receivedProof: 'x' });
    expect(promise.dueAt).toBe('2026-02-14T18:00:00+08:00');
    expect((await intake.readiness()).status).toBe(200);
  });

  test('organization never seen: not ready, and no promise is invented', async () => {
    intake.neighbours.away.add('organization');
    await intake.rows('delete from held_rules');
    await intake.restart();
    const readiness = await intake.readiness();
    expect([readiness.status, readiness.text]).toEqual([503, expect.stringContaining('organization')]);
    expect((await intake.post(complaints, aComplaint(), { as: 'channel-app' })).status).toBe(503);
    intake.neighbours.away.delete('organization');
    await until(async () => (await intake.readiness()).status === 200);
    await intake.accept();
  });

  test('a new policy version is used for the next complaint only (R-14)', async () => {
    await intake.accept();
    intake.neighbours.versions = { ...intake.neighbours.versions, policyVersion: 2 };
    await until(
      async () => (await intake.rows('select 1 from held_rules where policy_version = 2')).length === 1,
    );
    await until(async () => {
      await intake.accept();
      return appended().some(({ body }) => body.events[0].policyVersion === 2);
    });
    expect(appended()[0]!.body.events[0].policyVersion).toBe(1);
  });
});

describe('facts', () => {
  test('go to the case with their own id and the time they were received', async () => {
    const { id, code } = await intake.accept();
    const { body } = await intake.post(messagesOf(code), { text: '在吗' }).expect(202);
    await until(() => intake.neighbours.toldAt('/signals/').length === 1);
    expect(intake.neighbours.toldAt('/signals/')[0]).toEqual({
      path: `/api/casework/v1/complaints/${id}/signals/customerWrote`,
      body: { signalId: body.id, payload: { messageId: expect.stringMatching(/^cu_/) }, at: body.receivedAt },
    });
    await until(async () => (await waiting('fact_outbox')) === 0);
  });

  test('one that the case can never take is kept and marked for a person', async () => {
    const { id, code } = await intake.accept();
    intake.neighbours.signalStatus = 409;
    await intake.post(messagesOf(code), { text: '在吗' }).expect(202);
    await until(async () => (await waiting('fact_outbox')) === 0);
    expect(await intake.rows('select undeliverable from fact where complaint_id = $1', [id])).toEqual([
      { undeliverable: 'refused' },
    ]);
    expect(intake.logLines.join('')).toContain('will never take this fact');
  });

  test('one that comes before the complaint is on the board waits', async () => {
    const { id, code } = await intake.accept();
    intake.neighbours.signalStatus = 404;
    await intake.post(messagesOf(code), { text: '在吗' }).expect(202);
    await until(() => intake.neighbours.toldAt('/signals/').length >= 1);
    intake.neighbours.signalStatus = 202;
    await until(async () => (await waiting('fact_outbox')) === 0);
    expect(await intake.rows('select undeliverable from fact where complaint_id = $1', [id])).toEqual([
      { undeliverable: null },
    ]);
  });
});
