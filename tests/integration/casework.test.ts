import { foldEvents } from '../../services/shared/event-log/event-log';
import { sqlStatements } from '../../services/shared/metrics/metrics';
import { complaintDefinition } from '../../workflows/complaint/definition';
import { complaintCaseId } from '../../workflows/contracts/ids';
import { CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
}, 90_000);
afterAll(() => world?.close());

/** As it comes back from the database: without `undefined`. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const ids = (body: { items: { id: string }[] }): string[] => body.items.map((item) => item.id);

describe('people of a department', () => {
  test("see and handle their own department's complaints only, and the attempt is recorded", async () => {
    const id = await world.investigating();
    const own = world.as('department-staff-appliances');
    const other = world.as('department-staff-electronics');
    expect(ids((await own.get(`complaints?q=${id}`).expect(200)).body)).toEqual([id]);
    expect(ids((await other.get(`complaints?q=${id}`).expect(200)).body)).toEqual([]);
    for (const path of ['', '/timeline', '/clocks', '/commands']) {
      await own.get(`complaints/${id}${path}`).expect(200);
      expect((await other.get(`complaints/${id}${path}`).expect(403)).body.code).toBe('forbidden');
    }
    await other
      .post(`complaints/${id}/commands/recordContact`, { medium: 'phone', reached: true })
      .expect(403);
    const audit = await world
      .as('auditor')
      .get(`audit?actor=person/department-staff-electronics&case=complaint/${id}`)
      .expect(200);
    expect(audit.body.items.map((entry: { action: string }) => entry.action)).toEqual(
      Array(5).fill('forbidden'),
    );
  });

  test('see a complaint once their department is found responsible', async () => {
    const id = await world.investigating();
    const delivery = world.as('department-head-delivery');
    await delivery.get(`complaints/${id}`).expect(403);
    const finding = { finding: 'founded', directCause: 'lateDelivery', department: 'delivery', team: 'crew' };
    await world.as('specialist').post(`complaints/${id}/commands/recordFinding`, finding).expect(200);
    await delivery.get(`complaints/${id}`).expect(200);
    expect(ids((await delivery.get(`complaints?q=${id}`).expect(200)).body)).toEqual([id]);
  });
});

describe('one complaint', () => {
  test('shows state, clocks and the page of its workflow', async () => {
    const id = await world.investigating();
    const { body } = await world.as('agent').get(`complaints/${id}`).expect(200);
    expect(body).toMatchObject({
      id,
      stage: 'investigating',
      grade: 'general',
      handler: 'specialist',
      started: true,
      seq: 5,
    });
    expect(body.state).toMatchObject({
      stage: 'investigating',
      seq: 5,
      promise: { workingDays: expect.any(Array) },
    });
    expect(body.links.workflow).toBe(`http://127.0.0.1:8233/namespaces/redress/workflows/complaint%2F${id}`);
    const promise = body.clocks.find((c: { kind: string }) => c.kind === 'promise');
    expect(promise).toMatchObject({
      rule: expect.any(String),
      dueAt: '2026-02-14T10:00:00.000Z',
      state: 'overdue',
    });
    const clocks = await world.as('agent').get(`complaints/${id}/clocks`).expect(200);
    expect(clocks.body.items).toEqual(body.clocks);
  });

  test('shows the state as it was known at a past instant (F-66)', async () => {
    world.engine.now = '2026-02-09T03:00:00.000Z';
    const id = await world.accept();
    world.engine.now = '2026-02-09T05:00:00.000Z';
    await world
      .as('specialist')
      .post(`complaints/${id}/commands/gradeComplaint`, { facts: { harmToPerson: true } })
      .expect(200);
    world.engine.now = '2026-02-09T03:00:00.000Z';
    const at = (instant: string) =>
      world.as('agent').get(`complaints/${id}?asOf=${encodeURIComponent(instant)}`);
    const before = (await at('2026-02-09T12:59:59+08:00').expect(200)).body;
    expect(before).toMatchObject({ stage: 'accepted', seq: 1, asOf: '2026-02-09T04:59:59.000Z' });
    expect(before.grade).toBeUndefined();
    expect(before.clocks.map((c: { kind: string; state: string }) => [c.kind, c.state])).toContainEqual([
      'promise',
      'onTime',
    ]);
    expect((await at('2026-02-09T13:00:00+08:00').expect(200)).body).toMatchObject({
      stage: 'graded',
      grade: 'major',
      seq: 2,
    });
    await at('2026-02-09T01:59:59Z').expect(404);
    await at('yesterday').expect(400);
  });

  test('every reading of it by a person is recorded, for auditors only', async () => {
    const id = await world.accept();
    await world.as('agent').get(`complaints/${id}`).expect(200);
    await world.as('service:intake').get(`complaints/${id}`).expect(200);
    const { body } = await world.as('administrator').get(`audit?case=complaint/${id}`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        actor: 'person/agent',
        action: 'read',
        subject: 'casework.complaints.read',
        caseId: `complaint/${id}`,
      }),
    ]);
    await world.as('agent').get('audit').expect(403);
  });
});

describe('the worklist', () => {
  const steps = async (who: string, id: string) =>
    (await world.as(who).get('worklist?limit=200').expect(200)).body.items.filter(
      (item: { complaintId: string }) => item.complaintId === id,
    );

  test('tells each person what to do next, why them, and by which rule', async () => {
    const id = await world.accept();
    expect(await steps('specialist', id)).toEqual([
      expect.objectContaining({
        command: 'gradeComplaint',
        audience: { role: 'specialist' },
        rule: 'S-14',
        dueAt: '2026-02-14T10:00:00.000Z',
      }),
    ]);
    expect((await steps('team-lead', id)).map((s: { command: string }) => s.command)).toEqual([
      'recordContact',
      'sendStageReply', // received months ago: the customer waits for news (S-34)
    ]);
    expect(await steps('agent', id)).toEqual([]);
  });

  test('moves with the case', async () => {
    const id = await world.investigating();
    const commands = (await steps('specialist', id)).map((s: { command: string }) => s.command);
    expect(commands).toEqual(['recordContact', 'planInvestigation', 'sendStageReply', 'recordFinding']);
    expect(await steps('team-lead', id)).toEqual([]);
    await world
      .as('specialist')
      .post(`complaints/${id}/commands/recordContact`, { medium: 'phone', reached: true })
      .expect(200);
    expect((await steps('specialist', id)).map((s: { command: string }) => s.command)).toEqual([
      'planInvestigation',
      'sendStageReply',
      'recordFinding',
    ]);
  });

  test('comes soonest due first, page by page', async () => {
    const page = async (query: string) =>
      (await world.as('specialist').get(`worklist?${query}`).expect(200)).body;
    const all = await page('limit=200');
    const due = all.items.map((item: { dueAt?: string }) => item.dueAt ?? 'infinity');
    expect(due).toEqual(due.toSorted());
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 4));
  });
});

describe('internal calls', () => {
  test('are for services only', async () => {
    await world.as('agent').get('internal/customer-texts/ct_1').expect(403);
    await world.as('administrator').post('internal/calendar-published', {}).expect(403);
    await world.as('channel:hotline').post('internal/events', {}).expect(403);
  });

  test('an append is one statement and refuses what is no append', async () => {
    const id = await world.accept();
    const caseId = complaintCaseId(id);
    const message = {
      id: 'm',
      name: 'evidenceAdded',
      payload: {},
      by: { kind: 'customer' },
      at: '2026-02-09T03:00:00.000Z',
    };
    const append = { caseId, after: 1, message, events: [{ type: 'evidenceAdded', evidenceId: 'ev_1' }] };
    const service = world.as('service:worker');
    const counted = async () =>
      (await sqlStatements.get()).values.find((v) => v.labels.database === 'casework')!.value;
    const before = await counted();
    await service.post('internal/events', append).expect(200);
    expect((await counted()) - before).toBe(1);
    expect((await service.post('internal/events', append).expect(200)).body).toMatchObject({
      outcome: 'behind',
      events: [{ seq: 2 }],
    });
    expect((await service.post('internal/events', { ...append, after: 2 }).expect(200)).body.outcome).toBe(
      'known',
    );
    expect((await service.post('internal/events', { ...append, after: 9 }).expect(409)).body.code).toBe(
      'conflict',
    );
    await service.post('internal/events', { ...append, events: [] }).expect(400);
    await service.post('internal/events', { ...append, caseId: 'accountability/1' }).expect(404);
  });

  test('a customer sees what was written to them and never an internal note (S-74)', async () => {
    const id = await world.investigating();
    const specialist = world.as('specialist');
    const reply = { reply: '我们正在检查您的冰箱。', substantive: false };
    await specialist.post(`complaints/${id}/commands/sendStageReply`, reply).expect(200);
    await specialist
      .post(`complaints/${id}/commands/recordContact`, {
        medium: 'phone',
        reached: true,
        note: '内部：客户语气激动。',
      })
      .expect(200);
    await specialist
      .post(`complaints/${id}/commands/recordFinding`, {
        finding: 'founded',
        directCause: 'brokenPart',
        department: 'appliances',
        team: 'appliances-first',
        note: '内部备注',
      })
      .expect(200);
    const offer = {
      actions: [
        {
          kind: 'refund',
          amountFen: 10_000,
          statutory: true,
          department: 'appliances',
          dueAt: '2026-02-20T18:00:00+08:00',
        },
      ],
      reply: '我们提议退款一百元。',
    };
    await specialist
      .post(`complaints/${id}/commands/recordContact`, {
        medium: 'phone',
        reached: true,
        calmed: ['listened', 'apologised'],
      })
      .expect(200);
    await specialist.post(`complaints/${id}/commands/makeOffer`, offer).expect(200);
    const { body } = await world
      .as('service:intake')
      .get(`internal/complaints/${id}/customer-view`)
      .expect(200);
    expect(JSON.stringify(body)).not.toContain('内部');
    const { handler, ...rest } = body;
    expect(handler).toEqual({ name: 'Name of specialist' });
    expect(body).toMatchObject({ review: { open: false }, outsideRoutes: expect.arrayContaining(['12315']) });
    expect(JSON.stringify(rest)).not.toMatch(/in_[0-9a-f]{32}|specialist|brokenPart/);
    expect(body.offer).toMatchObject({
      offerId: 'offer-1',
      status: 'open',
      text: { text: '我们提议退款一百元。', language: 'zh-CN' },
      money: { statutoryFen: 10_000, goodwillFen: 0, bonusFen: 0 },
      actions: [{ kind: 'refund', amountFen: 10_000, statutory: true }],
    });
    expect(body.story.at(-1)).toMatchObject({ type: 'offerMade', money: body.offer.money });
    expect(body.story.map((item: { type: string }) => item.type)).toEqual([
      'complaintAccepted',
      'complaintAssigned',
      'investigationStarted',
      'stageReplySent',
      'contactRecorded',
      'contactRecorded',
      'offerMade',
    ]);
    expect(body.story[3].text.text).toBe('我们正在检查您的冰箱。');
    const { replyId } = world.engine.sent.at(-1)!.envelope.payload as { replyId: string };
    const text = await world.as('service:notification').get(`internal/customer-texts/${replyId}`).expect(200);
    expect(text.body).toEqual({ id: replyId, text: '我们提议退款一百元。', language: 'zh-CN' });
  });
});

describe('a published calendar year', () => {
  const year = { version: 7, year: 2027, holidays: ['2027-01-01'], workdays: [] };
  const provisional = {
    dueAt: '2027-01-05T10:00:00.000Z',
    workingDays: ['2027-01-01'],
    calendarVersion: 1,
    provisional: true,
  };
  const told = (id: string) =>
    world.engine.sent
      .filter((s) => s.caseId === complaintCaseId(id) && s.name === 'calendarPublished')
      .map((s) => s.envelope);
  const until = async (check: () => boolean | Promise<boolean>) => {
    for (let n = 0; n < 100 && !(await check()); n += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
  };

  test('reaches every open case with a provisional promise once, and cases that come late', async () => {
    const waiting = await world.accept({ promise: provisional });
    const settled = await world.accept();
    const organization = world.as('service:organization');
    await organization.post('internal/calendar-published', year).expect(202);
    await organization.post('internal/calendar-published', year).expect(202);
    await until(() => told(waiting).length > 0);
    expect(told(waiting)).toEqual([
      { id: 'calendar/7', payload: year, by: { kind: 'service', id: 'organization' } },
    ]);
    const late = await world.accept({ promise: provisional });
    await until(() => told(late).length > 0);
    expect(told(late)).toHaveLength(1);
    expect(told(settled)).toEqual([]);
    await until(async () => (await world.database.query('select id from outbox')).length === 0);
    expect(await world.database.query('select id from outbox')).toEqual([]);
  });
});

describe('the read model', () => {
  test('is the fold of the log all along a complaint, and a rebuild changes nothing (F-72)', async () => {
    const id = await world.investigating();
    const caseId = complaintCaseId(id);
    const specialist = world.as('specialist');
    const proof = { medium: 'phone', note: '电话确认。' };
    const dueAt = '2026-02-20T18:00:00+08:00';
    const same = async () => {
      const events = await world.casework.log.read(caseId);
      expect((await world.casework.log.head(caseId))!.state).toEqual(
        plain(foldEvents(complaintDefinition, events)),
      );
    };
    const steps: [string, object][] = [
      ['recordContact', { medium: 'phone', reached: true, calmed: ['listened', 'apologised'] }],
      [
        'recordFinding',
        { finding: 'founded', directCause: 'brokenPart', department: 'appliances', team: 'appliances-first' },
      ],
      [
        'makeOffer',
        {
          actions: [{ kind: 'refund', amountFen: 10_000, statutory: true, department: 'appliances', dueAt }],
          reply: '退款。',
        },
      ],
      ['recordCustomerDecision', { offerId: 'offer-1', decision: 'accept', proof }],
      ['proveRemedy', { actionId: 'offer-1.1', proof }],
    ];
    for (const [name, body] of steps) {
      await specialist.post(`complaints/${id}/commands/${name}`, body).expect(200);
      await same();
    }
    const shown = async () => (await specialist.get(`complaints?q=${id}`).expect(200)).body.items;
    const before = await shown();
    await world.database.query(
      'update cases set fold_version = 0, fold = $2, stage = $3 where case_id = $1',
      [caseId, '{}', 'accepted'],
    );
    expect(await world.casework.log.rebuild()).toEqual({ rebuilt: 1, complete: true });
    expect(await shown()).toEqual(before);
    await same();
    expect(await world.casework.log.verifyChain(caseId)).toMatchObject({ valid: true });
  });
});

describe('while organization is away', () => {
  test('complaints are recorded all the same, and their rows completed when it is back', async () => {
    world.organizationDown = true;
    const id = await world.accept();
    const find = async () => (await world.as('agent').get(`complaints?q=${id}`).expect(200)).body.items[0];
    expect(await find()).toMatchObject({ id, stage: 'accepted' });
    expect((await find()).nextDueAt).toBeUndefined();
    world.organizationDown = false;
    for (let n = 0; n < 100 && !(await find()).nextDueAt; n += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await find()).nextDueAt).toEqual(expect.any(String));
    const { body } = await world.as('specialist').get('worklist?limit=200').expect(200);
    expect(body.items.some((item: { complaintId: string }) => item.complaintId === id)).toBe(true);
  });
});

test('the OpenAPI document names every call of the contract', async () => {
  const { body } = await world.openApi().expect(200);
  const base = '/api/casework/v1';
  const paths = Object.keys(body.paths);
  for (const aCase of [`${base}/complaints/{id}`, `${base}/complaints/{id}/diagnoses/{n}`]) {
    for (const path of ['', '/timeline', '/clocks', '/commands']) expect(paths).toContain(`${aCase}${path}`);
  }
  for (const path of [
    'complaints',
    'worklist',
    'audit',
    'complaints/{id}/commands/solveOnTheSpot',
    'complaints/{id}/signals/customerDecided',
  ]) {
    expect(paths).toContain(`${base}/${path}`);
  }
});
