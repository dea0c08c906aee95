import { CaseworkWorld } from '../support/casework-world';

const days = (n: number): number => n * 86_400_000;

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
  world.engine.now = new Date().toISOString();
});
afterAll(() => world.close());

/** Solved on the spot today: its call-back is due in a week. */
async function concluded(rehearsal: boolean): Promise<string> {
  const id = await world.accept({ rehearsal, missing: [] });
  await world
    .as('specialist')
    .post(`complaints/${id}/commands/solveOnTheSpot`, {
      finding: 'founded',
      directCause: 'packingError',
      department: 'appliances',
      team: 'appliances-first',
      action: { kind: 'replacement', amountFen: 1_000, statutory: true },
      consent: { medium: 'counter' },
      reply: '配件已当面补给您。',
    })
    .expect(200);
  return id;
}

const skip = (id: string, ms: number) =>
  world.database.query('update cases set clock_offset_ms = $2 where complaint_id = $1', [id, ms]);

const callBacks = async (): Promise<{ complaintId: string; ownTime?: string }[]> =>
  (await world.as('call-back').get('worklist').expect(200)).body.items.filter(
    ({ command }: { command: string }) => command === 'recordCallBack',
  );

const mayCallBack = async (id: string): Promise<boolean> =>
  (await world.as('call-back').get(`complaints/${id}/commands`).expect(200)).body.find(
    ({ name }: { name: string }) => name === 'recordCallBack',
  ).allowed;

it("a rehearsed case's worklist, commands and clocks follow its own time, another case's the world's", async () => {
  const [rehearsed, real] = [await concluded(true), await concluded(false)];
  expect(await callBacks()).toEqual([]);
  expect(await mayCallBack(rehearsed)).toBe(false);

  await skip(rehearsed, days(20));
  const due = await callBacks();
  expect(due.map(({ complaintId }) => complaintId)).toEqual([rehearsed]);
  expect(Date.parse(due[0]!.ownTime!)).toBeGreaterThan(Date.now() + days(19.9));
  expect([await mayCallBack(rehearsed), await mayCallBack(real)]).toEqual([true, false]);

  const view = (await world.as('specialist').get(`complaints/${rehearsed}`).expect(200)).body;
  const callBack = view.clocks.find(({ kind }: { kind: string }) => kind === 'callBack');
  expect([callBack.state, view.ownTime > callBack.dueAt]).toEqual(['overdue', true]);
  expect((await world.as('specialist').get(`complaints/${real}`)).body).not.toHaveProperty('ownTime');
});

it('a joint diagnosis is shown in the time of its complaint', async () => {
  const id = await world.investigating({ rehearsal: true, missing: [] });
  await world
    .as('specialist')
    .post(`complaints/${id}/commands/openDiagnosis`, {
      departments: ['appliances', 'delivery'],
      question: '漏水的原因?',
    })
    .expect(200);
  const opening = {
    type: 'diagnosisAsked',
    complaintId: id,
    parentId: `complaint/${id}`,
    acceptanceNumber: 'TS-1',
    n: 1,
  };
  const asked = { ...opening, departments: ['appliances', 'delivery'], questionId: `in_${'0'.repeat(32)}` };
  const deadline = new Date(Date.now() + days(1)).toISOString();
  const message = {
    id: 'open/1',
    name: 'open',
    payload: {},
    by: { kind: 'service', id: 'parent' },
    at: world.engine.now,
  };
  await world
    .as('service:worker')
    .post('internal/events', {
      caseId: `complaint/${id}/diagnosis/1`,
      after: 0,
      message,
      events: [{ ...asked, deadline }],
    })
    .expect(200);
  await world.database.query('update cases set clock_offset_ms = $2 where case_id = $1', [
    `complaint/${id}`,
    days(2),
  ]);

  const { clocks } = (await world.as('specialist').get(`complaints/${id}/diagnoses/1`).expect(200)).body;
  expect(clocks[0].state).toBe('overdue');
  const { items } = (await world.as('department-head-delivery').get('worklist').expect(200)).body;
  expect(Date.parse(items[0].ownTime)).toBeGreaterThan(Date.now() + days(1.9));
});

it('rehearsal is not there unless the deployment rehearses', async () => {
  const id = await world.accept({ rehearsal: true });
  await world.as('specialist').post(`complaints/${id}/rehearsal`, {}).expect(404);
});
