import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../services/shared/config/project-root';
import { accountabilityCaseId, complaintCaseId } from '../../workflows/contracts/ids';
import {
  type AccountabilityUnderTest,
  accountabilityUnderTest,
  aStaffMember,
  openedAt,
  until,
} from './accountability-under-test';

let world: AccountabilityUnderTest;
beforeAll(async () => {
  world = await accountabilityUnderTest();
}, 90_000);
afterAll(() => world?.close());
afterEach(() => {
  world.engine.away = false;
  world.organization.away = false;
});

const subPaths = ['', '/timeline', '/clocks', '/commands'];

describe('a submission', () => {
  test('is opened once per key, whoever repeats it and however often (S-50)', async () => {
    const same = { key: 'complaint/c7/4/openAccountability/0', complaintId: 'c7' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.submit(same)));
    expect(answers.map((a) => a.status).toSorted()).toEqual([...Array.from({ length: 49 }, () => 200), 201]);
    expect(new Set(answers.map((a) => a.body.id)).size).toBe(1);
    const id = answers[0]!.body.id as string;
    await until(async () => (await world.row(id))?.started);
    expect(world.engine.starts.filter(({ input }) => input.caseId === accountabilityCaseId(id))).toHaveLength(
      1,
    );
    expect(await world.accountability.log.read(accountabilityCaseId(id))).toHaveLength(1);
    const other = await world.submit({ ...same, triggers: ['majorLoss'] }).expect(422);
    expect(other.body.code).toBe('idempotency_key_reused');
  });

  test('opens with the versions of today and starts its workflow with event 1', async () => {
    const id = await world.open({ triggers: ['harmEnlarged', 'mishandling'] });
    const { type, options, input } = world.engine.starts.at(-1)!;
    expect(type).toBe('accountabilityCase');
    expect(options).toMatchObject({
      workflowId: `accountability/${id}`,
      taskQueue: 'accountability',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: '奖罚呈批 · harmEnlarged, mishandling · appliances',
    });
    expect(input).toEqual({
      caseId: `accountability/${id}`,
      pinned: { policyVersion: 3, calendarVersion: 7, logic: 1 },
      opening: {
        type: 'submissionOpened',
        seq: 1,
        at: openedAt,
        messageId: `open/${id}`,
        accountabilityId: id,
        complaintId: 'c1',
        triggers: ['harmEnlarged', 'mishandling'],
        department: 'appliances',
        persons: [{ id: 'staff-appliances', part: 'direct' }],
        policyVersion: 3,
        calendarVersion: 7,
        logic: 1,
      },
    });
  });

  test('is on the list while the engine is away, and starts when it is back', async () => {
    world.engine.away = true;
    const id = await world.open();
    const view = await world.as('hr').get(`cases/${id}`).expect(200);
    expect(view.body).toMatchObject({ started: false, stage: 'hearing' });
    const early = await world.as('hr').post(`cases/${id}/commands/approveSubmission`, {}).expect(503);
    expect([early.body.code, early.headers['retry-after']]).toEqual(['not_started', '2']);
    world.engine.away = false;
    await until(async () => (await world.row(id))?.started);
  }, 15_000);

  test('waits for organization to say which rules it is pinned to', async () => {
    world.organization.away = true;
    const { body } = await world.submit().expect(201);
    await until(() => world.lines.some((line) => line.includes('delivery failed')));
    expect(await world.row(body.id)).toBeUndefined();
    world.organization.away = false;
    await until(async () => (await world.row(body.id))?.started);
  }, 15_000);

  test('comes from processes only, and holds ids and codes only', async () => {
    await world.as('hr').post('internal/submissions', {}).expect(403);
    await world.as('hr').post('internal/events', {}).expect(403);
    for (const bad of [
      { note: 'x' },
      { triggers: [] },
      { triggers: ['revenge'] },
      { persons: [{ id: '张伟', part: 'direct' }] },
      { at: 'now' },
    ]) {
      const refused = await world.submit(bad).expect(400);
      expect(refused.body.code).toBe('validation_failed');
    }
  });

  test('keeps its log to itself: no case of casework is appended here', async () => {
    const message = { id: 'm', name: 'x', payload: {}, by: { kind: 'system' }, at: openedAt };
    const body = {
      caseId: complaintCaseId('c1'),
      after: 0,
      message,
      events: [{ type: 'complaintAccepted' }],
    };
    await world.as('service:worker').post('internal/events', body).expect(404);
  });

  test('is recorded although organization is away; its dates and tasks follow', async () => {
    const id = await world.open();
    world.organization.away = true;
    await world.engine.ring(accountabilityCaseId(id));
    expect(await world.row(id)).toMatchObject({ seq: 3, next_due: 'infinity', fold_version: 0 });
    world.organization.away = false;
    await until(async () => (await world.row(id))?.fold_version);
    expect((await world.row(id))?.next_due).not.toBe('infinity');
  }, 15_000);
});

describe('to outsiders a case does not exist', () => {
  test.each([
    'agent',
    'complaint-manager',
    'auditor',
    'administrator',
    'head-appliances',
    'head-delivery',
    'staff-delivery',
  ])('%s gets the 404 of a case that is not there, and the attempt is kept (F-54)', async (who) => {
    const id = await world.open();
    const missing = await world.as(who).get('cases/none').expect(404);
    for (const path of subPaths) {
      const answer = await world.as(who).get(`cases/${id}${path}`).expect(404);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    }
    await world.as(who).post(`cases/${id}/commands/approveSubmission`, {}).expect(404);
    await world.as(who).post(`cases/${id}/signals/statementGiven`, { statement: 'I was there.' }).expect(404);
    expect(new Set((await world.audit(id)).map((row) => `${row.action} ${row.actor}`))).toEqual(
      new Set([`forbidden person/${who}`]),
    );
    await world.as(who).get('cases').expect(403);
  });

  test('nor to processes and to names that no case can have', async () => {
    const id = await world.open();
    await world.as('service:casework').get(`cases/${id}`).expect(403);
    await world.as('hr').get('cases/a.b').expect(404);
  });

  test('nor to somebody whose token still says hr when organization no longer does', async () => {
    const id = await world.open();
    await world.as('agent+hr').get(`cases/${id}`).expect(404);
    await world.as('agent+hr').get('cases').expect(403);
  });
});

describe('HR and executives', () => {
  test('see all of a case, and each reading is kept', async () => {
    const id = await world.open();
    const { body } = await world.as('executive').get(`cases/${id}`).expect(200);
    expect(body).toMatchObject({
      view: 'full',
      id,
      complaintId: 'c1',
      stage: 'hearing',
      started: true,
      seq: 1,
      persons: [{ id: 'staff-appliances', part: 'direct' }],
      state: { seq: 1, heard: [] },
      links: { workflow: `http://127.0.0.1:8233/namespaces/redress-sealed/workflows/accountability%2F${id}` },
    });
    expect(body.clocks.map((c: { id: string }) => c.id)).toEqual(['statement/1']);
    expect(body.state.rung).toBeUndefined();
    for (const path of subPaths.slice(1)) await world.as('executive').get(`cases/${id}${path}`).expect(200);
    expect((await world.audit(id)).map((row) => `${row.actor} ${row.action} ${row.subject}`)).toEqual(
      ['read', 'readTimeline', 'readClocks', 'readCommands'].map(
        (what) => `person/executive read accountability.cases.${what}`,
      ),
    );
  });

  test('see a case as it was at an instant (F-66)', async () => {
    const id = await world.heard();
    const before = await world.as('hr').get(`cases/${id}?asOf=2026-02-10T10:30:00%2B08:00`).expect(200);
    expect(before.body).toMatchObject({ stage: 'hearing', seq: 1, asOf: '2026-02-10T02:30:00.000Z' });
    expect((await world.as('hr').get(`cases/${id}`).expect(200)).body).toMatchObject({
      stage: 'approving',
      seq: 3,
    });
    await world.as('hr').get(`cases/${id}?asOf=2026-02-09T00:00:00Z`).expect(404);
  });

  test('page through the list, newest first, each case once; every line shown is kept as read', async () => {
    const ids: string[] = [];
    for (const day of ['02', '03', '03', '04', '05'])
      ids.push(await world.open({ complaintId: 'paged', at: `2026-03-${day}T02:00:00.000Z` }));
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await world
        .as('hr')
        .get(`cases?complaint=paged&limit=2${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      seen.push(...page.body.items.map((item: { id: string }) => item.id));
      cursor = page.body.nextCursor as string | null;
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect([seen[0], seen[4]]).toEqual([ids[4], ids[0]]);
    expect(await world.audit(ids[2]!)).toEqual([
      { actor: 'person/hr', action: 'read', subject: 'accountability.cases.list', rule: null, reason: null },
    ]);
    await world.as('hr').get('cases?cursor=x').expect(400);
    expect(
      (await world.as('hr').get('cases?complaint=paged&stage=approving').expect(200)).body.items,
    ).toEqual([]);
  });
});

describe('the person heard', () => {
  const persons = [
    { id: 'staff-appliances', part: 'direct' },
    { id: 'head-appliances', part: 'leader' },
  ];

  test('sees what concerns them and nothing else', async () => {
    const id = await world.open({ persons, complaintId: 'secret-complaint' });
    await world
      .as('head-appliances')
      .post(`cases/${id}/signals/statementGiven`, { statement: 'The head speaks.' })
      .expect(202);
    await world
      .as('staff-appliances')
      .post(`cases/${id}/signals/statementGiven`, { statement: 'I speak.' })
      .expect(202);
    await world.as('hr').post(`cases/${id}/commands/approveSubmission`, { note: 'Only for us.' }).expect(200);
    const own = world.as('staff-appliances');
    const { body } = await own.get(`cases/${id}`).expect(200);
    expect(body).toEqual({
      view: 'own',
      id,
      stage: 'approving',
      triggers: ['mishandling'],
      department: 'appliances',
      openedAt,
      part: 'direct',
      statement: { given: true, dueAt: expect.any(String) },
    });
    const timeline = (await own.get(`cases/${id}/timeline`).expect(200)).body.items;
    expect(timeline.map((item: any) => [item.type, item.by, item.texts.map((t: any) => t.text)])).toEqual([
      ['submissionOpened', { kind: 'service' }, []],
      [
        'statementRecorded',
        expect.objectContaining({ kind: 'person', id: 'staff-appliances' }),
        ['I speak.'],
      ],
      ['hearingClosed', expect.objectContaining({ id: 'staff-appliances' }), []],
    ]);
    expect(timeline[0].event).toEqual({ triggers: ['mishandling'], department: 'appliances' });
    const clocks = (await own.get(`cases/${id}/clocks`).expect(200)).body.items;
    expect(clocks.map((c: { id: string }) => c.id)).toEqual(['statement/1']);
    const everything = JSON.stringify([body, timeline, clocks]);
    for (const sealed of ['head-appliances', 'secret-complaint', 'hr', 'Only for us', 'The head speaks'])
      expect(everything).not.toContain(sealed);
    await own.get('cases').expect(403);
  });

  test('learns the decision', async () => {
    const id = await world.heard();
    await world.as('hr').post(`cases/${id}/commands/refuseSubmission`, { reason: 'Not proven.' }).expect(200);
    const own = world.as('staff-appliances');
    expect((await own.get(`cases/${id}`).expect(200)).body).toMatchObject({
      stage: 'refused',
      decision: { approved: false, at: world.engine.now },
    });
    const timeline = (await own.get(`cases/${id}/timeline`).expect(200)).body.items;
    expect(timeline.at(-1)).toMatchObject({
      type: 'decisionReached',
      by: { kind: 'person' },
      event: { approved: false },
      texts: [],
    });
    expect(JSON.stringify(timeline)).not.toContain('Not proven');
  });

  test('is the head of the department where nobody is named (S-50)', async () => {
    const id = await world.open({ persons: [] });
    const { body } = await world.as('head-appliances').get(`cases/${id}`).expect(200);
    expect(body).toMatchObject({ view: 'own', statement: { given: false } });
    expect(body.part).toBeUndefined();
    await world.as('head-delivery').get(`cases/${id}`).expect(404);
    await world.as('staff-appliances').get(`cases/${id}`).expect(404);
  });

  test('gets no more for being HR: not the list, not the approvals (L-02)', async () => {
    world.hire(aStaffMember('hr-two', 'hr'));
    const id = await world.heard(
      { persons: [{ id: 'hr-two', part: 'direct' }], complaintId: 'about-hr' },
      'hr-two',
    );
    expect((await world.as('hr-two').get(`cases/${id}`).expect(200)).body.view).toBe('own');
    expect((await world.as('hr-two').get('cases?complaint=about-hr').expect(200)).body.items).toEqual([]);
    expect((await world.as('hr').get('cases?complaint=about-hr').expect(200)).body.items).toHaveLength(1);
    const refused = await world.as('hr-two').post(`cases/${id}/commands/approveSubmission`, {}).expect(409);
    expect(refused.body).toMatchObject({ code: 'refused', rule: 'L-02', reason: 'conflictOfInterest' });
  });
});

describe('the audit', () => {
  test('is read by auditors only, who see no case', async () => {
    const id = await world.open();
    await world.as('hr').get(`cases/${id}`).expect(200);
    const { body } = await world.as('auditor').get(`audit?case=accountability/${id}`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        actor: 'person/hr',
        action: 'read',
        caseId: `accountability/${id}`,
        subject: 'accountability.cases.read',
      }),
    ]);
    for (const who of ['hr', 'executive', 'administrator', 'staff-appliances'])
      await world.as(who).get('audit').expect(403);
  });
});

test('the log of this service has the tables of every log of cases', () => {
  const migration = (service: string) =>
    readFileSync(join(projectRoot(), 'services', service, 'migrations/0001_event-log.sql'), 'utf8');
  expect(migration('accountability')).toBe(migration('casework'));
});
