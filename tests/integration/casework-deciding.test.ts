import { CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
}, 60_000);
afterAll(() => world?.close());

/** A founded complaint of the category with an offer of so much. */
async function offered(category: string, amountFen: number, department = 'appliances'): Promise<string> {
  const id = await world.investigating({ category }, department);
  const given = (name: string, body: object) =>
    world.as('specialist').post(`complaints/${id}/commands/${name}`, body).expect(200);
  const proof = { medium: 'phone' };
  await given('confirmRestatement', {
    restatement: '您反映冰箱不制冷，要求补偿。',
    proof,
    calmed: ['listened', 'apologised'],
  });
  await given('recordFinding', { finding: 'founded', directCause: 'brokenPart', department, team: 'first' });
  await given('confirmPurchase', { orderFen: 1_000_000, proof });
  await given('makeOffer', {
    actions: [{ kind: 'compensation', amountFen, department, dueAt: '2026-02-20T10:00:00.000Z' }],
    reply: '我们愿意补偿您。',
  });
  return id;
}

const similar = async (who: string, id: string) =>
  (await world.as(who).get(`complaints/${id}/similar-offers`).expect(200)).body.items;

test('S-30: whoever decides sees the latest offers in complaints of the same category', async () => {
  const first = await offered('quality.fridge', 10_000);
  const second = await offered('quality.fridge', 20_000);
  await offered('quality.kettle', 30_000);
  expect(await similar('complaint-manager', first)).toEqual([
    {
      complaintId: second,
      acceptanceNumber: expect.any(String),
      offerId: 'offer-1',
      madeAt: expect.any(String),
      status: 'open',
      kinds: ['compensation'],
      amountFen: 20_000,
      money: { statutoryFen: 0, goodwillFen: 20_000, bonusFen: 0 },
      approved: false,
    },
  ]);
  expect(await similar('complaint-manager', await world.accept({ category: 'quality.lamp' }))).toEqual([]);
});

test('S-11: a department sees similar offers of its own only, and of no case of another', async () => {
  const own = await offered('quality.stove', 10_000);
  await offered('quality.stove', 20_000, 'electronics');
  expect(await similar('department-head-appliances', own)).toEqual([]);
  await world.as('department-head-electronics').get(`complaints/${own}/similar-offers`).expect(403);
});

test('F-54: what people changed in cases is listed newest first, from the log', async () => {
  const id = await offered('quality.changes', 10_000);
  const changes = async (query: string) =>
    (await world.as('auditor').get(`audit/changes?${query}`).expect(200)).body;
  const all = await changes(`case=complaint/${id}`);
  expect(all.items[0]).toMatchObject({ actor: 'person/specialist', command: 'makeOffer' });
  const one = await changes(`case=complaint/${id}&limit=1`);
  const rest = await changes(`case=complaint/${id}&cursor=${one.nextCursor}`);
  expect([...one.items, ...rest.items]).toEqual(all.items);
  expect((await changes('actor=person/nobody')).items).toEqual([]);
  await world.as('auditor').get('audit/changes?cursor=abc').expect(400);
  await world.as('agent').get('audit/changes').expect(403);
});
