import { commandNames } from '../../workflows/complaint/subjects';
import { EngineError } from '../../services/shared/temporal/engine-error';
import { complaintCaseId } from '../../workflows/contracts/ids';
import { CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
}, 90_000);
afterAll(() => world?.close());
afterEach(() => {
  world.engine.fault = undefined;
  world.engine.before = undefined;
});

const contact = { medium: 'phone', reached: true, note: '客户说冰箱漏水。' };

describe('a command', () => {
  test('answers with the events it recorded and the state after them', async () => {
    const id = await world.accept();
    const answer = await world
      .as('agent')
      .post(`complaints/${id}/commands/recordContact`, contact)
      .expect(200);
    expect(answer.body.events.map((e: { type: string }) => e.type)).toEqual(['contactRecorded']);
    expect(answer.body.state).toMatchObject({ seq: 2, stage: 'accepted' });
    expect(answer.body.state.rung).toBeUndefined();
  });

  test('given again with the same key has its first answer, whatever happened since', async () => {
    const id = await world.accept();
    const path = `complaints/${id}/commands/recordContact`;
    const first = await world.as('agent').post(path, contact, 'k1').expect(200);
    await world.as('specialist').post(`complaints/${id}/commands/gradeComplaint`, { facts: {} }).expect(200);
    const sent = world.engine.sent.length;
    const again = await world.as('agent').post(path, contact, 'k1').expect(200);
    expect(again.body).toEqual(first.body);
    expect(world.engine.sent).toHaveLength(sent);
  });

  test('given many times at once is recorded once', async () => {
    const id = await world.accept();
    const path = `complaints/${id}/commands/recordContact`;
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => world.as('agent').post(path, contact, 'same')),
    );
    for (const answer of answers) expect(answer.status).toBe(200);
    expect(
      (await world.casework.log.read(complaintCaseId(id))).filter((e) => e.type === 'contactRecorded'),
    ).toHaveLength(1);
  });

  test('with the key of another body is refused as 422', async () => {
    const id = await world.accept();
    const path = `complaints/${id}/commands/recordContact`;
    await world.as('agent').post(path, contact, 'k2').expect(200);
    const other = await world
      .as('agent')
      .post(path, { ...contact, reached: false }, 'k2')
      .expect(422);
    expect(other.body.code).toBe('idempotency_key_reused');
    await world
      .as('specialist')
      .post(path, { ...contact, reached: false }, 'k2')
      .expect(200); // somebody else's key
  });

  test('carries no text into the engine: the note is stored apart and shown in the timeline', async () => {
    const id = await world.accept();
    await world.as('agent').post(`complaints/${id}/commands/recordContact`, contact).expect(200);
    const { envelope } = world.engine.sent.at(-1)!;
    expect(JSON.stringify(envelope)).not.toContain('冰箱');
    expect(envelope.payload).toEqual({
      medium: 'phone',
      reached: true,
      noteId: expect.stringMatching(/^in_/),
    });
    const timeline = await world.as('agent').get(`complaints/${id}/timeline`).expect(200);
    expect(timeline.body.items[1]).toMatchObject({
      type: 'contactRecorded',
      by: { kind: 'person', id: 'agent', role: 'agent' },
      texts: [{ audience: 'internal', text: contact.note }],
    });
  });

  test('names people as organization knows them; somebody unknown or gone is a 400', async () => {
    const id = await world.accept();
    await world.as('specialist').post(`complaints/${id}/commands/gradeComplaint`, { facts: {} }).expect(200);
    const path = `complaints/${id}/commands/assignComplaint`;
    const unknown = await world
      .as('team-lead')
      .post(path, { department: 'appliances', handler: 'nobody' })
      .expect(400);
    expect(unknown.body.errors).toEqual([{ path: 'handler', message: expect.any(String) }]);
    const elsewhere = await world
      .as('team-lead')
      .post(path, { department: 'atlantis', handler: 'specialist' })
      .expect(400);
    expect(elsewhere.body.errors[0].path).toBe('department');
    await world.as('team-lead').post(path, { department: 'appliances', handler: 'specialist' }).expect(200);
    expect(world.engine.sent.at(-1)!.envelope.payload).toEqual({
      department: 'appliances',
      handler: { id: 'specialist', role: 'specialist', department: 'appliances', level: 3 },
    });
  });

  test('is given in the role that the command asks for', async () => {
    world.hire({ ...world.staff.get('agent')!, id: 'both', roles: ['agent', 'complaint-manager'] });
    const id = await world.accept();
    await world.as('both').post(`complaints/${id}/commands/recordContact`, contact).expect(200);
    expect(world.engine.sent.at(-1)!.envelope.by).toMatchObject({ id: 'both', role: 'agent' });
    await world.as('both').post(`complaints/${id}/commands/signEscalation`, {}).expect(409);
    expect(world.engine.sent.at(-1)!.envelope.by).toMatchObject({ id: 'both', role: 'complaint-manager' });
  });

  test('that a rule refuses says which, why, what is allowed, and is kept in the audit', async () => {
    const id = await world.accept();
    const answer = await world
      .as('specialist')
      .post(`complaints/${id}/commands/startInvestigation`, {})
      .expect(409);
    expect(answer.body).toMatchObject({
      code: 'refused',
      rule: 'S-25',
      reason: 'wrongStage',
      allowed: ['recordContact'],
    });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const audit = await world.as('auditor').get(`audit?case=complaint/${id}&action=refused`).expect(200);
    expect(audit.body.items[0]).toMatchObject({
      actor: 'person/specialist',
      subject: 'startInvestigation',
      rule: 'S-25',
    });
  });

  test('of an unknown name is a 404, with unknown fields a 400, without a key a 400', async () => {
    const id = await world.accept();
    await world.as('agent').post(`complaints/${id}/commands/flyToTheMoon`, {}).expect(404);
    await world
      .as('agent')
      .post(`complaints/${id}/commands/recordContact`, { ...contact, speed: 9 })
      .expect(400);
    const noKey = await world
      .as('agent')
      .post(`complaints/${id}/commands/recordContact`, contact)
      .unset('Idempotency-Key');
    expect(noKey.body.code).toBe('idempotency_key_required');
    await world.as('agent').post('complaints/nowhere/commands/recordContact', contact).expect(404);
    const smuggled = await world
      .as('agent')
      .post(`complaints/${id}%2Fdiagnosis%2F1/commands/recordContact`, contact);
    expect([400, 404]).toContain(smuggled.status);
  });

  test('on a state that has moved on since If-Match is stale, with the events since', async () => {
    const id = await world.accept();
    await world.as('agent').post(`complaints/${id}/commands/recordContact`, contact).expect(200);
    const path = `complaints/${id}/commands/gradeComplaint`;
    const late = await world.as('specialist').post(path, { facts: {} }).set('If-Match', '"1"').expect(409);
    expect(late.body.code).toBe('stale');
    expect(late.body.events.map((e: { type: string }) => e.type)).toEqual(['contactRecorded']);
    await world.as('specialist').post(path, { facts: {} }).set('If-Match', '"2"').expect(200);
  });

  test('that becomes stale on its way is stale too', async () => {
    const id = await world.accept();
    world.engine.before = async () => {
      world.engine.before = undefined;
      await world.as('agent').post(`complaints/${id}/commands/recordContact`, contact).expect(200);
    };
    const path = `complaints/${id}/commands/gradeComplaint`;
    const late = await world.as('specialist').post(path, { facts: {} }).set('If-Match', '"1"').expect(409);
    expect(late.body.events.map((e: { type: string }) => e.type)).toEqual(['contactRecorded']);
  });
});

describe('while the engine is in trouble a command', () => {
  test('before the start is 503 not_started with Retry-After', async () => {
    const id = await world.accept({}, { start: false });
    const sent = world.engine.sent.length;
    const answer = await world
      .as('agent')
      .post(`complaints/${id}/commands/recordContact`, contact)
      .expect(503);
    expect(answer.body.code).toBe('not_started');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(world.engine.sent).toHaveLength(sent);
  });

  test('without an answer in time is 503 outcome_unknown; the same key tells the outcome later', async () => {
    const id = await world.accept();
    const path = `complaints/${id}/commands/recordContact`;
    const lost = world.engine.update.bind(world.engine);
    world.engine.update = async (...args) => {
      await lost(...args); // it was done, only the answer is lost
      throw new EngineError('timeout', 'deadline exceeded');
    };
    const first = await world.as('agent').post(path, contact, 'lost').expect(503);
    expect(first.body.code).toBe('outcome_unknown');
    delete (world.engine as Partial<typeof world.engine>).update;
    const again = await world.as('agent').post(path, contact, 'lost').expect(200);
    expect(again.body.events).toHaveLength(1);
    expect(again.body.state.seq).toBe(2);
  });

  test('when it cannot be reached is 503 unavailable, and its text is not shown', async () => {
    const id = await world.accept();
    world.engine.fault = new EngineError('unavailable', 'no connection');
    const path = `complaints/${id}/commands/recordContact`;
    const down = await world.as('agent').post(path, contact, 'down').expect(503);
    expect(down.body.code).toBe('unavailable');
    const timeline = await world.as('agent').get(`complaints/${id}/timeline`).expect(200);
    expect(JSON.stringify(timeline.body)).not.toContain('冰箱');
    world.engine.fault = undefined;
    await world.as('agent').post(path, contact, 'down').expect(200);
  });
});

describe('the list of commands', () => {
  test('says by the same guards what the caller may do, and why not the rest', async () => {
    const id = await world.accept();
    const { body } = await world.as('specialist').get(`complaints/${id}/commands`).expect(200);
    const of = (name: string) => body.find((c: { name: string }) => c.name === name);
    expect(body).toHaveLength(commandNames.length);
    expect(of('gradeComplaint')).toEqual({ name: 'gradeComplaint', allowed: true });
    expect(of('startInvestigation')).toMatchObject({
      allowed: false,
      rule: 'S-25',
      reason: expect.any(String),
    });
    expect(of('signEscalation')).toMatchObject({ allowed: false, rule: 'S-46' });
  });
});

describe('signals', () => {
  const decision = { signalId: 'fa_1', payload: { evidenceId: 'ev_1' }, at: '2026-02-09T02:30:00+08:00' };

  test('are for services only, recorded once by their id, at the instant they bring', async () => {
    const id = await world.accept();
    const path = `complaints/${id}/signals/evidenceAdded`;
    await world.as('agent').post(path, decision).expect(403);
    await world.as('channel:hotline').post(path, decision).expect(403);
    await world.as('service:intake').post(path, decision).expect(202);
    const sent = world.engine.sent.length;
    await world.as('service:intake').post(path, decision).expect(202);
    expect(world.engine.sent).toHaveLength(sent);
    const events = await world.casework.log.read(complaintCaseId(id));
    expect(events.map((e) => [e.type, e.at])).toEqual([
      ['complaintAccepted', '2026-02-09T02:00:00.000Z'],
      ['evidenceAdded', '2026-02-08T18:30:00.000Z'],
    ]);
  });

  test('come from the customer where the customer is the author', async () => {
    const id = await world.accept();
    await world
      .as('service:intake')
      .post(`complaints/${id}/signals/customerWrote`, { signalId: 's1', payload: { messageId: 'cu_1' } })
      .expect(202);
    expect(world.engine.sent.at(-1)!.envelope.by).toEqual({ kind: 'customer' });
  });

  test('with a wrong payload are a 400, of an unknown fact a 404, to a case not running yet a 503', async () => {
    const id = await world.accept();
    await world
      .as('service:intake')
      .post(`complaints/${id}/signals/evidenceAdded`, { ...decision, payload: { text: 'hello' } })
      .expect(400);
    await world.as('service:intake').post(`complaints/${id}/signals/clockRang`, decision).expect(404);
    world.engine.fault = new EngineError('notFound', 'no workflow');
    const early = await world
      .as('service:intake')
      .post(`complaints/${id}/signals/evidenceAdded`, decision)
      .expect(503);
    expect(early.body.code).toBe('not_started');
  });
});
