import { accountabilityCaseId } from '../../workflows/contracts/ids';
import {
  type AccountabilityUnderTest,
  accountabilityUnderTest,
  aStaffMember,
} from './accountability-under-test';

let world: AccountabilityUnderTest;
beforeAll(async () => {
  world = await accountabilityUnderTest();
}, 90_000);
afterAll(() => world?.close());
afterEach(() => {
  world.engine.away = false;
});

const types = (events: { type: string }[]): string[] => events.map((event) => event.type);
const eventsOf = (id: string) => world.accountability.log.read(accountabilityCaseId(id));

describe('approvers', () => {
  test('approve after the statement; the second yes decides (S-50)', async () => {
    const id = await world.heard();
    const hr = await world
      .as('hr')
      .post(`cases/${id}/commands/approveSubmission`, { note: '证据充分。' })
      .expect(200);
    expect(types(hr.body.events)).toEqual(['approvalRecorded']);
    expect(hr.body.state).toMatchObject({ seq: 4, stage: 'approving' });
    const executive = await world
      .as('executive')
      .post(`cases/${id}/commands/approveSubmission`, {})
      .expect(200);
    expect(types(executive.body.events)).toEqual(['approvalRecorded', 'decisionReached']);
    expect((await world.as('hr').get(`cases/${id}`).expect(200)).body).toMatchObject({
      stage: 'approved',
      decision: { approved: true },
      decidedAt: world.engine.now,
    });
    const timeline = (await world.as('executive').get(`cases/${id}/timeline`).expect(200)).body.items;
    expect(timeline.map((item: any) => item.texts.map((t: any) => t.text)).flat()).toEqual([
      'It was late.',
      '证据充分。',
    ]);
    expect(await world.accountability.log.verifyChain(accountabilityCaseId(id))).toMatchObject({
      valid: true,
      length: 6,
    });
  });

  test('refuse with a reason that stays out of the log', async () => {
    const id = await world.heard();
    const answer = await world
      .as('executive')
      .post(`cases/${id}/commands/refuseSubmission`, { reason: 'Nobody is to blame.' })
      .expect(200);
    expect(types(answer.body.events)).toEqual(['submissionRefused', 'decisionReached']);
    expect(JSON.stringify(await world.accountability.log.readLogged(accountabilityCaseId(id)))).not.toContain(
      'blame',
    );
    const later = await world.as('hr').post(`cases/${id}/commands/approveSubmission`, {}).expect(409);
    expect(later.body).toMatchObject({ code: 'refused', rule: 'S-50', reason: 'submissionDecided' });
    await world.as('hr').post(`cases/${id}/commands/refuseSubmission`, {}).expect(400);
    await world.as('hr').post(`cases/${id}/commands/annulSubmission`, {}).expect(404);
  });

  test('are refused before the person was heard, by rule, and the attempt is kept', async () => {
    const id = await world.open();
    const refused = await world.as('hr').post(`cases/${id}/commands/approveSubmission`, {}).expect(409);
    expect(refused.body).toMatchObject({ code: 'refused', rule: 'S-50', reason: 'statementFirst' });
    expect(refused.body.detail).toBe('The persons concerned must be heard first.');
    expect(await world.audit(id)).toEqual([
      {
        actor: 'person/hr',
        action: 'refused',
        subject: 'approveSubmission',
        rule: 'S-50',
        reason: 'statementFirst',
      },
    ]);
  });

  test('may decide when the time for the statement is over', async () => {
    const id = await world.open();
    await world.engine.ring(accountabilityCaseId(id));
    await world.engine.ring(accountabilityCaseId(id));
    await world.as('hr').post(`cases/${id}/commands/approveSubmission`, {}).expect(200);
  });

  test('get the first answer for the same key, and 422 for another body', async () => {
    const id = await world.heard();
    const path = `cases/${id}/commands/approveSubmission`;
    const first = await world.as('hr').post(path, {}, 'k1').expect(200);
    await world.as('executive').post(path, {}).expect(200);
    expect((await world.as('hr').post(path, {}, 'k1').expect(200)).body).toEqual(first.body);
    const other = await world.as('hr').post(path, { note: 'other' }, 'k1').expect(422);
    expect(other.body.code).toBe('idempotency_key_reused');
  });

  test('are told what they have not seen when they command an older state', async () => {
    const id = await world.heard();
    const stale = await world
      .as('hr')
      .post(`cases/${id}/commands/approveSubmission`, {})
      .set('If-Match', '"1"')
      .expect(409);
    expect(stale.body.code).toBe('stale');
    expect(types(stale.body.events)).toEqual(['statementRecorded', 'hearingClosed']);
  });

  test('see what they may do now', async () => {
    const id = await world.heard();
    const may = async (who: string) => (await world.as(who).get(`cases/${id}/commands`).expect(200)).body;
    expect(await may('hr')).toEqual([
      { name: 'approveSubmission', allowed: true },
      { name: 'refuseSubmission', allowed: true },
    ]);
    await world.as('hr').post(`cases/${id}/commands/approveSubmission`, {}).expect(200);
    expect((await may('hr'))[0]).toMatchObject({
      allowed: false,
      rule: 'S-50',
      reason: 'Your role has approved already.',
    });
    expect((await may('executive'))[0]).toMatchObject({ allowed: true });
    expect((await may('staff-appliances'))[0]).toMatchObject({ allowed: false, rule: 'S-46' });
  });
});

test('the person heard commands nothing, and a stale one is not shown the log', async () => {
  const id = await world.heard();
  const sent = world.engine.sent.length;
  const refused = await world
    .as('staff-appliances')
    .post(`cases/${id}/commands/approveSubmission`, {})
    .set('If-Match', '"0"')
    .expect(409);
  expect(refused.body).toMatchObject({ code: 'refused', rule: 'L-02' });
  expect(refused.body.events).toBeUndefined();
  expect(world.engine.sent).toHaveLength(sent);
});

describe('a statement', () => {
  const give = (id: string, who: string, body: object) =>
    world.as(who).post(`cases/${id}/signals/statementGiven`, body);

  test('is stored before it is sent, under an id that a retry finds again', async () => {
    const id = await world.open();
    world.engine.away = true;
    const body = { signalId: 's-1', statement: '我当时不在场。' };
    const lost = await give(id, 'staff-appliances', body).expect(503);
    expect(lost.body.code).toBe('unavailable');
    const [note] = await world.database.query<{ id: string; text: string; author: string }>(
      'select id, text, author from internal_notes where case_id = $1',
      [accountabilityCaseId(id)],
    );
    expect(note).toMatchObject({ text: '我当时不在场。', author: 'staff-appliances' });
    world.engine.away = false;
    for (let i = 0; i < 3; i += 1)
      expect((await give(id, 'staff-appliances', body).expect(202)).body).toEqual({ signalId: 's-1' });
    const recorded = (await eventsOf(id)).filter((event) => event.type === 'statementRecorded');
    expect(recorded).toEqual([expect.objectContaining({ by: 'staff-appliances', statementId: note!.id })]);
    await give(id, 'staff-appliances', { ...body, statement: 'Other words.' }).expect(422);
  });

  test('without a signalId is recorded once per text', async () => {
    const id = await world.open();
    await give(id, 'staff-appliances', { statement: 'One.' }).expect(202);
    await give(id, 'staff-appliances', { statement: 'One.' }).expect(202);
    await give(id, 'staff-appliances', { statement: 'Two.' }).expect(202);
    expect(types(await eventsOf(id))).toEqual([
      'submissionOpened',
      'statementRecorded',
      'hearingClosed',
      'statementRecorded',
    ]);
  });

  test('of the head counts where nobody is named, also when they hold other roles', async () => {
    world.hire(
      aStaffMember('head-two', 'specialist', {
        roles: ['specialist', 'department-head'],
        department: 'delivery',
      }),
    );
    const id = await world.open({ persons: [], department: 'delivery' });
    await give(id, 'head-two', { statement: 'We were short of people.' }).expect(202);
    expect(types(await eventsOf(id))).toEqual(['submissionOpened', 'statementRecorded', 'hearingClosed']);
  });

  test('of somebody else is not taken: approvers are told, others find no case', async () => {
    const id = await world.open();
    await give(id, 'hr', { statement: 'I know better.' }).expect(403);
    await give(id, 'agent', { statement: 'Me too.' }).expect(404);
    expect(
      await world.database.query('select id from internal_notes where case_id = $1', [
        accountabilityCaseId(id),
      ]),
    ).toEqual([]);
  });

  test('after the decision is refused and not kept', async () => {
    const id = await world.heard();
    await world.as('hr').post(`cases/${id}/commands/refuseSubmission`, { reason: 'No.' }).expect(200);
    const late = await give(id, 'staff-appliances', { statement: 'But wait.' }).expect(409);
    expect(late.body).toMatchObject({ code: 'refused', rule: 'S-50', reason: 'submissionDecided' });
    const texts = await world.database.query<{ text: string }>(
      'select text from internal_notes where case_id = $1',
      [accountabilityCaseId(id)],
    );
    expect(texts.map(({ text }) => text)).not.toContain('But wait.');
  });

  test.each([
    {},
    { statement: '' },
    { statement: ' \n' },
    { statement: 'x'.repeat(10_001) },
    { statement: 'x', extra: 1 },
    { statement: 'a\u0000b' },
  ])('that is none is a bad request (%#)', async (body) => {
    const id = await world.open();
    await give(id, 'staff-appliances', body).expect(400);
  });
});

test('processes report facts, once per signal id; people do not', async () => {
  const id = await world.open();
  const path = `cases/${id}/signals/staffTold`;
  const payload = {
    deliveryKey: 'a/1/0',
    template: 'statementAsked',
    persons: ['staff-appliances'],
    failed: [],
  };
  for (let i = 0; i < 2; i += 1)
    await world.as('service:worker').post(path, { signalId: 'told-1', payload }).expect(202);
  expect(types(await eventsOf(id))).toEqual(['submissionOpened', 'staffTold']);
  await world.as('hr').post(path, { signalId: 'told-2', payload }).expect(403);
  await world
    .as('service:worker')
    .post('cases/none/signals/staffTold', { signalId: 'x', payload })
    .expect(404);
});

describe('the worklist', () => {
  const mine = async (who: string, id: string) =>
    (await world.as(who).get('worklist?limit=200').expect(200)).body.items
      .filter((item: { caseId: string }) => item.caseId === id)
      .map((item: { command: string }) => item.command);

  test('asks the person heard first, then each approver until both have said yes (S-50)', async () => {
    const id = await world.open();
    expect([await mine('staff-appliances', id), await mine('hr', id), await mine('agent', id)]).toEqual([
      ['statementGiven'],
      [],
      [],
    ]);
    const [item] = (await world.as('staff-appliances').get('worklist').expect(200)).body.items.slice(-1);
    expect(item).toMatchObject({
      rule: 'S-50',
      audience: { person: 'staff-appliances' },
      clock: 'statement/1',
      dueAt: expect.any(String),
    });
    await world
      .as('staff-appliances')
      .post(`cases/${id}/signals/statementGiven`, { statement: 'Sorry.' })
      .expect(202);
    expect([await mine('staff-appliances', id), await mine('hr', id), await mine('executive', id)]).toEqual([
      [],
      ['approveSubmission'],
      ['approveSubmission'],
    ]);
    await world.as('hr').post(`cases/${id}/commands/approveSubmission`, {}).expect(200);
    expect([await mine('hr', id), await mine('executive', id)]).toEqual([[], ['approveSubmission']]);
    await world.as('executive').post(`cases/${id}/commands/approveSubmission`, {}).expect(200);
    expect(await mine('executive', id)).toEqual([]);
  });

  test('asks the head of the department where nobody is named, and nobody to judge in an own case (L-02)', async () => {
    const unnamed = await world.open({ persons: [] });
    expect([await mine('head-appliances', unnamed), await mine('head-delivery', unnamed)]).toEqual([
      ['statementGiven'],
      [],
    ]);
    world.hire(aStaffMember('boss', 'executive'));
    const own = await world.heard({ persons: [{ id: 'boss', part: 'leader' }] }, 'boss');
    expect([await mine('boss', own), await mine('executive', own)]).toEqual([[], ['approveSubmission']]);
  });

  test('is paged, soonest due first', async () => {
    world.hire(aStaffMember('busy', 'agent'));
    for (const day of ['03', '05', '04'])
      await world.open({ persons: [{ id: 'busy', part: 'direct' }], at: `2026-03-${day}T02:00:00.000Z` });
    const first = (await world.as('busy').get('worklist?limit=2').expect(200)).body;
    const second = (await world.as('busy').get(`worklist?limit=2&cursor=${first.nextCursor}`).expect(200))
      .body;
    const due = [...first.items, ...second.items].map((item: { dueAt: string }) => item.dueAt);
    expect(due).toHaveLength(3);
    expect(due).toEqual(due.toSorted());
    expect(second.nextCursor).toBeNull();
    await world.as('busy').get('worklist?cursor=x').expect(400);
  });
});

test('log lines carry ids only: no name, no text', async () => {
  const id = await world.heard();
  await world
    .as('hr')
    .post(`cases/${id}/commands/refuseSubmission`, { reason: 'Reason in words.' })
    .expect(200);
  const written = world.lines.join('');
  expect(written).toContain('/commands/refuseSubmission');
  for (const sealed of ['Name of', 'It was late', 'Reason in words', '我当时不在场'])
    expect(written).not.toContain(sealed);
});
