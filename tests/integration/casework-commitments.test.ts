import { EngineError } from '../../services/shared/temporal/engine-error';
import type { Commitment } from '../../workflows/policies/goodwill';
import { CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
}, 60_000);
afterAll(() => world?.close());

const dueAt = '2026-02-20T10:00:00.000Z';
const goodwill = (amountFen: number) => ({
  actions: [{ kind: 'compensation', amountFen, department: 'appliances', dueAt }],
  reply: '我们愿意补偿您。',
});

/** A founded complaint of this customer, with an order whose standard reaches the cap of ¥500. */
async function founded(...customerRefs: string[]): Promise<string> {
  return foundedIn({ customerRefs });
}

async function foundedIn(change: { customerRefs: string[]; rehearsal?: boolean }): Promise<string> {
  const id = await world.investigating(change);
  const specialist = world.as('specialist');
  await specialist
    .post(`complaints/${id}/commands/confirmRestatement`, {
      restatement: '您反映冰箱不制冷，要求补偿。',
      proof: { medium: 'phone' },
      calmed: ['listened', 'apologised'],
    })
    .expect(200);
  await specialist
    .post(`complaints/${id}/commands/recordFinding`, {
      finding: 'founded',
      directCause: 'brokenPart',
      department: 'appliances',
      team: 'appliances-first',
    })
    .expect(200);
  await specialist
    .post(`complaints/${id}/commands/confirmPurchase`, { orderFen: 1_000_000, proof: { medium: 'phone' } })
    .expect(200);
  return id;
}

const offer = (id: string, amountFen: number) =>
  world.as('specialist').post(`complaints/${id}/commands/makeOffer`, goodwill(amountFen));

const aboveCap = { code: 'refused', rule: 'S-38' };

describe('what one customer is promised over all complaints', () => {
  it('S-93 counts together: agreed or offered on one complaint, it is missing on the other', async () => {
    const [first, second] = [await founded('ann-phone', 'ann-mail'), await founded('ann-mail')];
    await offer(first, 30_000).expect(200);
    expect((await offer(second, 20_001).expect(409)).body).toMatchObject(aboveCap);
    await offer(second, 20_000).expect(200);
  });

  it('S-93 another customer has nothing to do with it', async () => {
    const other = await founded('bob-phone');
    await offer(other, 50_000).expect(200);
    await offer(await founded(), 50_000).expect(200);
    await offer(await founded(), 50_000).expect(200);
  });

  it('S-38 of two promises at the same moment only what the cap leaves is made, twenty times over', async () => {
    for (let round = 0; round < 20; round += 1) {
      const pair = [await founded(`carl-${round}`), await founded(`carl-${round}`)];
      const answers = await Promise.all(pair.map((id) => offer(id, 30_000)));
      expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    }
  }, 120_000);

  it('S-93 what a case refuses is not held against the customer', async () => {
    const [first, second] = [await founded('dora'), await founded('dora')];
    await offer(first, 50_001).expect(409);
    await offer(second, 50_000).expect(200);
    expect(
      await world.database.query('select case_id from commitment_reservations where case_id = $1', [
        `complaint/${first}`,
      ]),
    ).toEqual([]);
  });

  it('S-93 a rejected offer is free again', async () => {
    const [first, second] = [await founded('emil'), await founded('emil')];
    await offer(first, 50_000).expect(200);
    await offer(second, 1).expect(409);
    await world
      .as('specialist')
      .post(`complaints/${first}/commands/recordCustomerDecision`, {
        offerId: 'offer-1',
        decision: 'reject',
        proof: { medium: 'phone' },
      })
      .expect(200);
    await offer(second, 50_000).expect(200);
  });

  it('S-93 a rehearsed case promises at its own time, also while its promise is on its way', async () => {
    const rehearsed = { customerRefs: ['gina'], rehearsal: true };
    const [first, second] = [await foundedIn(rehearsed), await foundedIn(rehearsed)];
    const days = 40 * 86_400_000;
    await world.database.query('update cases set clock_offset_ms = $2 where complaint_id = $1', [
      first,
      days,
    ]);
    world.engine.fault = new EngineError('timeout', 'no answer');
    const sentAt = Date.now();
    await offer(first, 30_000).expect(503);
    world.engine.fault = undefined;
    await offer(second, 10_000);
    const { elsewhere } = world.engine.sent.at(-1)!.envelope.payload as { elsewhere: Commitment[] };
    const [promised] = elsewhere.filter(({ kind }) => kind === 'compensation');
    expect(promised).toMatchObject({ amountFen: 30_000, open: true });
    expect(Date.parse(promised!.at) - sentAt).toBeGreaterThanOrEqual(days);
    expect(Date.parse(promised!.at) - Date.now()).toBeLessThanOrEqual(days);
  });

  it('S-74 the log knows customers by keyed hashes only, and nobody is shown them', async () => {
    const id = await founded('frida-hash');
    const view = await world.as('service:intake').get(`internal/complaints/${id}/customer-view`).expect(200);
    expect(JSON.stringify(view.body)).not.toContain('frida-hash');
  });
});
