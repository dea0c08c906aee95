import { complaintCaseId, diagnosisCaseId } from '../../workflows/contracts/ids';
import { CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
}, 90_000);
afterAll(() => world?.close());

describe('a joint diagnosis', () => {
  const open = async (): Promise<{ id: string; path: string }> => {
    const id = await world.investigating();
    const question = '压缩机异响的原因是什么？';
    const body = { departments: ['appliances', 'electronics'], question };
    const answer = await world
      .as('specialist')
      .post(`complaints/${id}/commands/openDiagnosis`, body)
      .expect(200);
    const { n, departments, deadline, questionId } = answer.body.events[0];
    const asked = {
      type: 'diagnosisAsked',
      complaintId: id,
      parentId: complaintCaseId(id),
      acceptanceNumber: 'TS-1',
      n,
      departments,
      deadline,
      questionId,
    };
    const message = { id: 'ask', name: 'ask', payload: {}, by: { kind: 'system' }, at: world.engine.now };
    const request = { caseId: diagnosisCaseId(id, 1), after: 0, message, events: [asked] };
    await world.as('service:worker').post('internal/events', request).expect(200);
    return { id, path: `complaints/${id}/diagnoses/1` };
  };
  const opinion = (signalId: string, causeCode = 'compressor') => ({
    signalId,
    payload: { causeCode, opinion: '轴承磨损。' },
  });

  test('is a case of its own with the same sub-paths, seen by the asked departments', async () => {
    const { path } = await open();
    const { body } = await world.as('department-head-electronics').get(path).expect(200);
    expect(body).toMatchObject({
      n: 1,
      status: 'asking',
      departments: ['appliances', 'electronics'],
      seq: 1,
    });
    expect(body.clocks).toHaveLength(1);
    const timeline = await world.as('department-head-electronics').get(`${path}/timeline`).expect(200);
    expect(timeline.body.items[0].texts).toEqual([
      expect.objectContaining({ audience: 'internal', text: '压缩机异响的原因是什么？' }),
    ]);
    await world.as('department-head-delivery').get(path).expect(403);
    const { body: commands } = await world.as('complaint-manager').get(`${path}/commands`).expect(200);
    expect(commands).toEqual([
      expect.objectContaining({ name: 'decideConclusion', allowed: false, rule: 'S-42' }),
    ]);
    await world.as('agent').get(path.replace(/1$/, '2')).expect(404);
    await world.as('agent').get(path.replace(/1$/, 'x')).expect(404);
  });

  test('takes opinions of asked departments only, each once; text stays out of the engine', async () => {
    const { path } = await open();
    await world
      .as('department-staff-delivery')
      .post(`${path}/signals/opinionGiven`, opinion('o1'))
      .expect(403);
    await world
      .as('department-staff-electronics')
      .post(`${path}/signals/opinionGiven`, opinion('o1'))
      .expect(202);
    expect(JSON.stringify(world.engine.sent.at(-1))).not.toContain('轴承');
    const sent = world.engine.sent.length;
    await world
      .as('department-staff-electronics')
      .post(`${path}/signals/opinionGiven`, opinion('o1'))
      .expect(202);
    expect(world.engine.sent).toHaveLength(sent);
    await world
      .as('department-staff-electronics')
      .post(`${path}/signals/opinionGiven`, opinion('o1', 'other'))
      .expect(422);
    const { body } = await world.as('agent').get(path).expect(200);
    expect(body.state.opinions).toEqual([
      expect.objectContaining({ department: 'electronics', causeCode: 'compressor' }),
    ]);
  });

  test('S-42: who stands in for an expert on leave speaks as the department that was asked', async () => {
    const { path } = await open();
    const substitute = 'department-staff-delivery';
    await world.as(substitute).post(`${path}/signals/opinionGiven`, opinion('s1')).expect(403);
    world.away.set(substitute, [world.staff.get('department-head-electronics')!]);
    await world.as(substitute).post(`${path}/signals/opinionGiven`, opinion('s2')).expect(202);
    world.away.delete(substitute);
    const { body } = await world.as('agent').get(path).expect(200);
    expect(body.state.opinions).toEqual([
      expect.objectContaining({ department: 'electronics', by: substitute }),
    ]);
  });

  test('S-42: the words of who dissented stand in the story of the complaint', async () => {
    const { id, path } = await open();
    await world
      .as('department-staff-electronics')
      .post(`${path}/signals/opinionGiven`, opinion('d1', 'transport'))
      .expect(202);
    const [given] = (await world.as('agent').get(path).expect(200)).body.state.opinions;
    await world
      .as('service:worker')
      .post(`complaints/${id}/signals/diagnosisConcluded`, {
        signalId: 'concluded-1',
        payload: {
          n: 1,
          outcome: 'concluded',
          causeCode: 'compressor',
          dissent: 1,
          dissents: [{ department: 'electronics', causeCode: 'transport', opinionId: given.opinionId }],
        },
      })
      .expect(202);
    const { body } = await world.as('specialist').get(`complaints/${id}/timeline`).expect(200);
    const concluded = body.items.find((item: { type: string }) => item.type === 'diagnosisConcluded');
    expect(concluded.texts).toEqual([{ id: given.opinionId, audience: 'internal', text: '轴承磨损。' }]);
  });

  test('stands on the worklist of the departments that still owe their opinion', async () => {
    const { id, path } = await open();
    const owes = async (who: string) =>
      (await world.as(who).get('worklist?limit=200').expect(200)).body.items.filter(
        (item: { complaintId: string; command: string }) =>
          item.complaintId === id && item.command === 'opinionGiven',
      );
    expect(await owes('department-staff-electronics')).toEqual([
      expect.objectContaining({ diagnosis: 1, rule: 'S-42' }),
    ]);
    expect(await owes('department-staff-delivery')).toEqual([]);
    await world
      .as('department-staff-electronics')
      .post(`${path}/signals/opinionGiven`, opinion('o2'))
      .expect(202);
    expect(await owes('department-staff-electronics')).toEqual([]);
  });
});
