import { channels } from '../../../workflows/complaint/vocabulary';
import { by, intake, manager, specialist } from '../../support/complaint';
import { aRefund, walk } from '../../support/live-walk';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

const proof = { medium: 'phone' } as const;

describe('intake, from the first word to the plan', () => {
  it('S-12 S-06 S-13 a dangerous defect: nothing is offered before it is contained, and a withdrawal ends no duty', async () => {
    const complaint = await world.accept({ firstOwner: { role: 'agent', person: 'li-na' } });
    await complaint.say('recordIdentityCheck', { result: 'doubtful', means: 'order' }, specialist);
    await walk(world, complaint, 'found');
    expect(complaint.every('contactRecorded')).toHaveLength(1);
    expect(complaint.the('restatementConfirmed')).toMatchObject({ restatementId: 'ct_restated' });
    await complaint.say('gradeComplaint', { facts: { hazard: 'fire' } }, specialist);
    expect(
      await complaint.refused('makeOffer', { actions: [aRefund(world)], replyId: 'ct_offer' }, manager),
    ).toMatchObject({ rule: 'S-12', reason: 'containmentMissing' });
    await complaint.say('recordWithdrawal', { proof }, specialist);
    await world.until('2026-02-09 15:30'); // four working hours after the danger was known
    const broken = complaint.every('clockBroken').filter((e) => e.kind === 'containment');
    expect(broken).toMatchObject([{ tell: ['complaint-manager', 'quality'] }]);
    expect(complaint.state.stage).toBe('concluded');
    await complaint.say('recordContainment', { target: 'lot-7', action: 'stopSale', proof }, by('quality'));
    expect(complaint.state.stage).toBe('archived');
    expect(world.notices.toStaff).toContainEqual(
      expect.objectContaining({ template: 'containmentRecorded', audiences: ['quality', 'operations'] }),
    );
  });

  it('S-90 R-15 an enquiry that was a complaint from the start gets the promise of its first day, and breaks it', async () => {
    const enquiry = await world.accept({ kind: 'enquiry' });
    await world.until('2026-02-12 10:00');
    expect(enquiry.every('promiseWarned')).toEqual([]);
    await enquiry.say('convertKind', { to: 'complaint' }, specialist);
    expect(world.local(enquiry.state.promise.dueAt)).toBe('2026-02-14 18:00');
    expect(world.notices.toCustomer.at(-1)).toMatchObject({
      purpose: 'acknowledgement',
      params: { dueAt: enquiry.state.promise.dueAt },
    });
    await world.until('2026-02-14 18:01');
    expect(world.local(enquiry.the('promiseBroken').at)).toBe('2026-02-14 18:00');
  });

  it('S-01 S-02 the same words by each channel end in the same stage with the same clocks', async () => {
    const all = [];
    for (const channel of channels) all.push(await world.accept({ channel }));
    for (const one of all) {
      await one.say('confirmRestatement', { restatementId: 'ct_restated', proof }, specialist);
      await one.hear('partyAdded', { partyId: 'pa_1', role: 'proxy' }, intake);
    }
    await world.until('2026-02-10 11:00');
    const rings = all.map((one) => one.every('clockRang').map((e) => [e.id, e.percent]));
    expect(rings[0]!.length).toBeGreaterThan(0);
    for (const [i, one] of all.entries()) {
      expect(one.state).toMatchObject({ stage: all[0]!.state.stage, parties: [{ role: 'proxy' }] });
      expect(rings[i]).toEqual(rings[0]);
    }
  });
});
