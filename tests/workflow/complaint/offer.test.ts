import type { Stage } from '../../../workflows/complaint/vocabulary';
import { by, intake, manager, specialist } from '../../support/complaint';
import { aComplaintIn, aRefund, walk } from '../../support/live-walk';
import type { LiveComplaint } from '../../support/live-case';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

const purposes = (complaint: LiveComplaint) => world.notices.purposes(complaint.state.complaintId);
const aGift = () => aRefund(world, { kind: 'gift', amountFen: 5_000, statutory: false });

/** A complaint whose only offer is goodwill. */
async function withGoodwillOffer(): Promise<LiveComplaint> {
  const complaint = await aComplaintIn(world, 'found');
  await complaint.say('makeOffer', { actions: [aGift()], replyId: 'ct_gift' }, specialist);
  return complaint;
}

describe('R-12 silence on an offer', () => {
  it('is reminded of at half time, then lapses, and is never agreement; what is owed is done anyway', async () => {
    const complaint = await aComplaintIn(world, 'found');
    await complaint.say('makeOffer', { actions: [aRefund(world), aGift()], replyId: 'ct_offer' }, specialist);
    await world.until('2026-02-14 18:01');
    expect(world.local(complaint.the('offerReminded').at)).toBe('2026-02-12 14:00');
    expect(world.local(complaint.the('offerLapsed').at)).toBe('2026-02-14 18:00');
    expect(purposes(complaint)).toEqual(['acknowledgement', 'offer', 'offerReminder', 'offerLapsed']);
    expect(complaint.types).not.toContain('offerAccepted');
    expect(complaint.state.stage).toBe('remedying');
    expect(complaint.state.solvedAt).toBeUndefined();
    expect(complaint.state.actions.map((a) => a.kind)).toEqual(['refund']);
    await complaint.say('proveRemedy', { actionId: 'offer-1.1', proof: { medium: 'phone' } }, specialist);
    await complaint.say('concludeComplaint', {}, specialist);
    expect(complaint.state.outcome).toBe('lapsed');
  });

  it('an acceptance given in time and heard of late undoes the lapse', async () => {
    const complaint = await withGoodwillOffer();
    await world.until('2026-02-24 10:00'); // intake was away over the festival
    expect(complaint.state.offers).toMatchObject([{ status: 'lapsed' }]);
    await complaint.hear(
      'customerDecided',
      { offerId: 'offer-1', decision: 'accept' },
      intake,
      world.on('2026-02-14 17:59'),
    );
    const undone = complaint.the('offerLapseUndone');
    expect(world.local(undone.at)).toBe('2026-02-14 17:59');
    expect(complaint.the('offerAccepted')).not.toHaveProperty('late');
    expect(complaint.state).toMatchObject({ stage: 'remedying', offers: [{ status: 'accepted' }] });
  });

  it('a lapsed offer may be taken up for thirty days, and no longer', async () => {
    const [inTime, tooLate] = [await withGoodwillOffer(), await withGoodwillOffer()];
    await world.until('2026-03-16 17:00');
    await inTime.hear('customerDecided', { offerId: 'offer-1', decision: 'accept' }, intake);
    expect(inTime.the('offerAccepted')).toMatchObject({ late: true });
    expect(inTime.state.stage).toBe('remedying');
    await world.until('2026-03-16 18:01');
    await tooLate.hear('customerDecided', { offerId: 'offer-1', decision: 'accept' }, intake);
    expect(tooLate.the('factDeclined')).toMatchObject({ rule: 'R-12', reason: 'takeUpOver' });
    expect(tooLate.state.stage).toBe('offered');
  });
});

describe('S-32 a second offer', () => {
  it('R-15 follows a rejection within the answer clock, and the customer accepts it', async () => {
    const complaint = await aComplaintIn(world, 'offered');
    await complaint.hear(
      'customerDecided',
      { offerId: 'offer-1', decision: 'reject', reasonId: 'r_1' },
      intake,
    );
    expect(complaint.state.stage).toBe('found');
    await world.until('2026-02-11 15:00'); // 75 % of two working days is Wednesday at two
    expect(complaint.every('clockWarned').map((e) => [e.kind, world.local(e.at)])).toContainEqual([
      'answer',
      '2026-02-11 14:00',
    ]);
    await complaint.say(
      'makeOffer',
      { actions: [aRefund(world), aGift()], replyId: 'ct_second' },
      specialist,
    );
    await complaint.hear('customerDecided', { offerId: 'offer-1', decision: 'accept' }, intake);
    expect(complaint.the('factDeclined')).toMatchObject({ rule: 'S-32', reason: 'offerReplaced' });
    await complaint.hear('customerDecided', { offerId: 'offer-2', decision: 'accept' }, intake);
    expect(complaint.state).toMatchObject({
      stage: 'remedying',
      offers: [{ status: 'rejected' }, { status: 'accepted', round: 2 }],
    });
    await world.until('2026-02-13 10:00');
    expect(complaint.every('clockBroken').map((e) => e.kind)).not.toContain('answer');
  });

  it('after three rounds only the complaint manager may offer again or end it', async () => {
    const complaint = await aComplaintIn(world, 'offered');
    for (const round of [2, 3]) {
      await complaint.hear(
        'customerDecided',
        { offerId: `offer-${round - 1}`, decision: 'counter', amountFen: 90_000 },
        intake,
      );
      await complaint.say('makeOffer', { actions: [aRefund(world)], replyId: 'ct_next' }, specialist);
    }
    await complaint.hear('customerDecided', { offerId: 'offer-3', decision: 'reject' }, intake);
    expect(complaint.state.tasks).toMatchObject([{ kind: 'offerRoundsUsed', audience: 'complaint-manager' }]);
    expect(
      await complaint.refused('makeOffer', { actions: [aRefund(world)], replyId: 'ct_next' }, specialist),
    ).toMatchObject({ rule: 'S-32', reason: 'offerRoundsUsed' });
    expect(await complaint.refused('concludeComplaint', {}, specialist)).toMatchObject({
      rule: 'S-32',
      reason: 'managerEndsWithoutAgreement',
    });
    await complaint.say('concludeComplaint', { replyId: 'ct_last' }, manager);
    expect(complaint.state).toMatchObject({ stage: 'concluded', outcome: 'refused' });
    expect(world.notices.toCustomer.find((n) => n.purpose === 'finalReply')).toMatchObject({
      textId: 'ct_last',
      params: { outsideRoutes: expect.arrayContaining(['12315']) },
    });
  });
});

describe('L-04 a withdrawal', () => {
  const stages: Stage[] = ['accepted', 'investigating', 'found', 'offered', 'remedying'];

  it('is possible at any point, ends the promise and asks for neither survey nor call-back', async () => {
    const all: LiveComplaint[] = [];
    for (const stage of stages) all.push(await aComplaintIn(world, stage));
    await all[0]!.say('recordWithdrawal', { proof: { medium: 'phone' } }, by('agent'));
    for (const complaint of all.slice(1)) await complaint.hear('complaintWithdrawn', {}, intake);
    const lengths = all.map((complaint) => complaint.log.length);
    await world.until('2026-03-10 10:00');
    for (const [i, complaint] of all.entries()) {
      expect(complaint.state).toMatchObject({ stage: 'archived', outcome: 'withdrawn' });
      expect(purposes(complaint).at(-1)).toBe('withdrawalConfirmed');
      expect(complaint.log).toHaveLength(lengths[i]!); // no clock rang for a month
    }
    await world.until('2026-03-11 11:00');
    for (const complaint of all) expect(await complaint.status()).toBe('COMPLETED');
  });

  it('after the conclusion is declined and shown', async () => {
    const complaint = await walk(world, await world.accept(), 'concluded');
    await complaint.hear('complaintWithdrawn', {}, intake);
    expect(complaint.the('factDeclined')).toMatchObject({
      fact: 'complaintWithdrawn',
      rule: 'L-04',
      reason: 'alreadyConcluded',
    });
    expect(complaint.state.outcome).toBe('fulfilled');
  });
});
