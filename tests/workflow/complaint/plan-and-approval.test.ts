import { by, intake, manager, specialist } from '../../support/complaint';
import { aComplaintIn, aRefund } from '../../support/live-walk';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

const head = by('department-head');

describe('paragraph 4: offer and remedy', () => {
  it('S-84, S-30, S-32, S-33, R-13: plan of the department, silent approvers, two offers, proof, 办结 and 归档', async () => {
    const complaint = await aComplaintIn(world, 'found');
    await complaint.say(
      'confirmPurchase',
      { orderFen: 500_000, customerSince: '2019-05-01', proof: { medium: 'counter' } },
      specialist,
    );
    const goodwill = { kind: 'compensation' as const, amountFen: 40_000, statutory: false };
    const plan = [aRefund(world, { amountFen: 300_000 }), aRefund(world, goodwill)];
    // S-84: asked on Monday at ten, written the same day.
    await complaint.say('requestPlan', { department: 'appliances' }, specialist);
    await complaint.say(
      'submitPlan',
      { actions: plan, standardId: 'default', noteId: 'in_basis', owedFen: 300_000 },
      head,
    );
    // S-37: ¥3,000 is the team lead's; S-30: a reminder at half of four working hours, then the delegate, then up.
    await complaint.say('makeOffer', { actions: plan, replyId: 'ct_first' }, specialist);
    expect(complaint.state.stage).toBe('found');
    await world.until('2026-02-10 09:30');
    expect(complaint.every('clockWarned').filter((e) => e.kind === 'planApproval')).toMatchObject([
      { percent: 50, tell: ['team-lead'] },
      { percent: 50, tell: ['team-lead'] },
    ]);
    expect(complaint.every('approvalPassedOn')).toMatchObject([{ role: 'team-lead', delegate: true }]);
    await complaint.say(
      'approvePlan',
      { authority: { refund: 1_000_000, compensation: 500_000, gift: 50_000 } },
      by('team-lead'),
    );

    // S-38, S-31: goodwill and its bonus apart from what the law demands; all of it in the customer's message.
    const offered = complaint.the('offerMade');
    expect(offered).toMatchObject({
      by: 'specialist',
      approvedBy: ['team-lead'],
      money: { statutoryFen: 300_000, goodwillFen: 40_000, bonusFen: 8_000 },
    });
    await world.rest();
    expect(world.notices.toCustomer.find((n) => n.purpose === 'offer')).toMatchObject({
      textId: 'ct_first',
      params: {
        amountFen: 340_000,
        statutoryFen: 300_000,
        goodwillFen: 40_000,
        bonusFen: 8_000,
        measures: ['refund', 'compensation', 'gift'],
        basis: ['facts', 'law', 'standard', 'loyalty'],
        finishBy: plan[0]!.dueAt,
      },
    });

    // S-32: a counter-offer starts our answer clock; the second round is within the plan and needs its own yes.
    await complaint.hear(
      'customerDecided',
      { offerId: 'offer-1', decision: 'counter', amountFen: 360_000 },
      intake,
    );
    await complaint.say('makeOffer', { actions: plan, replyId: 'ct_second' }, specialist);
    await complaint.say('approvePlan', {}, manager);
    await complaint.hear('customerDecided', { offerId: 'offer-2', decision: 'accept' }, intake);
    expect(complaint.state.stage).toBe('remedying');

    // S-33: each action is proven, the bonus too; only then 办结.
    for (const n of [1, 2]) {
      await complaint.say(
        'proveRemedy',
        { actionId: `offer-2.${n}`, proof: { medium: 'phone' } },
        specialist,
      );
    }
    expect(await complaint.refused('concludeComplaint', {}, specialist)).toMatchObject({
      rule: 'R-13',
      reason: 'remediesUnproven',
    });
    await complaint.say('proveRemedy', { actionId: 'offer-2.3', proof: { medium: 'phone' } }, specialist);
    // S-51: what the department puts right is told to the customer.
    await complaint.say(
      'planRectification',
      { department: 'appliances', dueAt: world.on('2026-03-02 18:00'), noteId: 'in_fix' },
      manager,
    );
    await complaint.say('recordRootCause', { rootCause: 'weakSupplier' }, specialist);
    await complaint.say('concludeComplaint', {}, specialist);
    expect(complaint.state.outcome).toBe('fulfilled');
    await complaint.say('reportRectification', { replyId: 'ct_fixed', proof: { medium: 'email' } }, head);
    await world.rest();
    expect(world.notices.toCustomer.at(-1)).toMatchObject({ purpose: 'rectification', textId: 'ct_fixed' });
    await complaint.hear('surveyAnswered', { overall: 5, solved: true }, intake);
    await world.until(world.local(complaint.state.callBackFrom!));
    await complaint.say('recordCallBack', { result: 'reached', overall: 5, solved: true }, by('call-back'));
    expect(complaint.state.stage).toBe('archived');
  });
});
