import { EngineError } from '../../services/shared/temporal/engine-error';
import { complaintCaseId } from '../../workflows/contracts/ids';
import { aStaffMember, CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
  world.hire(aStaffMember('legal'));
});
beforeEach(() => {
  world.engine.fault = undefined;
  world.engine.before = undefined;
  world.engine.sent = [];
});
afterAll(() => world.close());

const several = async (n: number) => Promise.all(Array.from({ length: n }, () => world.accept()));
const grade = { command: 'gradeComplaint', body: { facts: { assessedLossFen: 200_000 } } };
const outcomes = (body: { items: { outcome: string }[] }) => body.items.map((item) => item.outcome);
const seqOf = async (id: string) => (await world.casework.log.head(complaintCaseId(id)))!.seq;

describe('F-38 one command for many complaints', () => {
  test('F-38 each is graded, in the order asked; the same call again adds nothing', async () => {
    const ids = await several(5);
    const lead = world.as('team-lead');
    const first = await lead.post('complaints/bulk', { ...grade, ids }, 'bulk-1').expect(200);
    expect(first.body.items.map((i: { id: string }) => i.id)).toEqual(ids);
    expect(first.body.counts).toEqual({ done: 5, allowed: 0, refused: 0, stale: 0, later: 0 });
    const sent = world.engine.sent.length;
    const again = await lead.post('complaints/bulk', { ...grade, ids }, 'bulk-1').expect(200);
    expect(again.body).toEqual(first.body);
    expect(world.engine.sent).toHaveLength(sent);
  });

  test('F-38 a check answers by the same rules and changes nothing', async () => {
    const [open] = await several(1);
    const assigned = await world.investigating();
    const seqs = [await seqOf(open!), await seqOf(assigned)];
    const asked = { command: 'assignComplaint', body: { department: 'appliances', handler: 'specialist' } };
    const ids = [open!, assigned, 'nowhere'];
    const { body } = await world
      .as('team-lead')
      .post('complaints/bulk/check', { ...asked, ids })
      .expect(200);
    expect(outcomes(body)).toEqual(['refused', expect.any(String), 'refused']);
    expect(body.items[0]).toMatchObject({ code: 'refused', rule: expect.stringMatching(/^S-/) });
    expect(body.items[0].reason).not.toEqual('');
    expect(body.items[2]).toMatchObject({ code: 'not_found' });
    expect([await seqOf(open!), await seqOf(assigned)]).toEqual(seqs);
    const run = await world
      .as('team-lead')
      .post('complaints/bulk', { ...asked, ids })
      .expect(200);
    const same = (outcome: string): string => (outcome === 'allowed' ? 'done' : outcome);
    expect(outcomes(run.body)).toEqual(outcomes(body).map(same));
  });

  test('F-38 what broke off half-way goes on with the same call, each complaint once', async () => {
    const ids = await several(6);
    let calls = 0;
    world.engine.before = async () => {
      if ((calls += 1) > 2) throw new EngineError('unavailable', 'the engine is gone');
    };
    const call = () =>
      world
        .as('team-lead')
        .post('complaints/bulk', { ...grade, ids }, 'bulk-broken')
        .expect(200);
    const broken = (await call()).body;
    expect(broken.counts).toMatchObject({ done: 2, later: 4 });
    world.engine.before = undefined;
    expect((await call()).body.counts).toMatchObject({ done: 6, later: 0 });
    for (const id of ids) {
      const events = await world.casework.log.read(complaintCaseId(id), 0);
      expect(events.filter((e) => e.type === 'complaintGraded')).toHaveLength(1);
    }
  });

  test('F-38 a complaint that moved on since it was looked at is left alone', async () => {
    const [moved, still] = await several(2);
    const seen = { [moved!]: await seqOf(moved!), [still!]: await seqOf(still!) };
    await world
      .as('specialist')
      .post(`complaints/${moved}/commands/gradeComplaint`, { facts: {} })
      .expect(200);
    const { body } = await world
      .as('team-lead')
      .post('complaints/bulk', { ...grade, ids: [moved, still], seen })
      .expect(200);
    expect(outcomes(body)).toEqual(['stale', 'done']);
  });

  test('F-38 a text for all of them is stored for each, in its own case', async () => {
    const ids = [await world.investigating(), await world.investigating()];
    const body = { reply: '您好，正在核实中，明天给您进展。', substantive: false };
    const answer = await world
      .as('specialist')
      .post('complaints/bulk', { command: 'sendStageReply', ids, body })
      .expect(200);
    expect(outcomes(answer.body)).toEqual(['done', 'done']);
    const rows = await world.database.query(
      `select case_id from customer_texts where case_id = any($1::text[]) and text = $2`,
      [ids.map(complaintCaseId), body.reply],
    );
    expect(rows).toHaveLength(2);
  });

  test.each([
    ['S-46 who may not', 'legal', {}, ['refused'], 'S-46'],
    ['S-23 an unknown handler', 'team-lead', { handler: 'nobody' }, ['refused'], undefined],
  ])('F-38 refuses per complaint: %s', async (_name, who, change, expected, rule) => {
    const id = await world.investigating();
    const body = { department: 'appliances', handler: 'specialist', ...change };
    const answer = await world
      .as(who)
      .post('complaints/bulk', { command: 'assignComplaint', ids: [id], body })
      .expect(200);
    expect(outcomes(answer.body)).toEqual(expected);
    expect(answer.body.items[0].rule).toEqual(rule);
  });

  test('F-38 a department cannot reach the case of another', async () => {
    const ids = [await world.investigating({}, 'electronics')];
    const body = { reply: '您好，正在核实。', substantive: false };
    const who = world.as('department-staff-delivery');
    const answer = await who.post('complaints/bulk', { command: 'sendStageReply', ids, body }).expect(200);
    expect(answer.body.items[0]).toMatchObject({ outcome: 'refused', code: 'forbidden' });
  });

  test.each([
    ['no complaint', { ...grade, ids: [] }, 400],
    ['one twice', { ...grade, ids: ['c1', 'c1'] }, 400],
    ['more than 200', { ...grade, ids: Array.from({ length: 201 }, (_, i) => `c${i}`) }, 400],
    ['a command that promises', { command: 'makeOffer', ids: ['c1'], body: {} }, 400],
    ['a body of another command', { ...grade, command: 'assignComplaint', ids: ['c1'] }, 400],
  ])('F-38 refuses a bulk with %s', async (_name, body, status) => {
    await world.as('team-lead').post('complaints/bulk', body).expect(status);
  });

  test('F-38 refuses the key of another bulk', async () => {
    const [one, two] = await several(2);
    await world
      .as('team-lead')
      .post('complaints/bulk', { ...grade, ids: [one] }, 'bulk-2')
      .expect(200);
    await world
      .as('team-lead')
      .post('complaints/bulk', { ...grade, ids: [two] }, 'bulk-2')
      .expect(422);
  });
});
