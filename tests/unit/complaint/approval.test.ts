import { clocks } from '../../../workflows/complaint/clocks';
import { nextSteps } from '../../../workflows/complaint/next-steps';
import { openApproval } from '../../../workflows/complaint/approval/state';
import {
  aComplaint,
  after,
  by,
  manager,
  received,
  specialist,
  walkTo,
  type ComplaintPlay,
} from '../../support/complaint';

const later = after(received, 300);
const aRefund = (amountFen: number, more: object = {}) => ({
  kind: 'refund',
  amountFen,
  statutory: true,
  department: 'appliances',
  dueAt: after(later, 20_000),
  ...more,
});
const offer = (actions: object[], more: object = {}) => ({ actions, replyId: 'ct_9', ...more });
const head = by('department-head');
const lead = by('team-lead');
const types = (events: unknown) => (events as { type: string }[]).map((e) => e.type);

/** Found, with the plan of the responsible department. */
function withPlan(actions: object[], more: object = {}): ComplaintPlay {
  const play = walkTo('found');
  play.say('requestPlan', { department: 'appliances' }, specialist, later);
  play.say('submitPlan', { actions, standardId: 'default', noteId: 'in_1', ...more }, head, later);
  return play;
}

/** A refund above the specialist's authority, waiting for the team lead. */
function waiting(amountFen = 300_000): ComplaintPlay {
  const play = withPlan([aRefund(amountFen)]);
  play.say('makeOffer', offer([aRefund(amountFen)]), specialist, later);
  return play;
}

describe('a plan of the responsible department', () => {
  it('S-84 is asked, submitted within eight working hours, returned with a reason and submitted anew', () => {
    const play = walkTo('found');
    expect(play.say('requestPlan', { department: 'delivery' }, specialist, later)).toMatchObject({
      rule: 'S-84',
      reason: 'notTheResponsible',
    });
    play.say('requestPlan', { department: 'appliances' }, specialist, later);
    const asked = clocks(play.rules, play.state).find((c) => c.kind === 'plan')!;
    // Asked on Monday at three in the afternoon: three hours today, five tomorrow.
    expect(asked).toMatchObject({ id: 'plan/1.1', dueAt: '2026-02-10T07:00:00.000Z' });
    expect(nextSteps(play.rules, play.state)).toContainEqual(
      expect.objectContaining({
        command: 'submitPlan',
        audience: 'department-staff',
        department: 'appliances',
      }),
    );
    const plan = { actions: [aRefund(300_000)], standardId: 'default', noteId: 'in_1' };
    expect(
      play.say('submitPlan', plan, by('department-head', { department: 'delivery' }), later),
    ).toMatchObject({ rule: 'S-84', reason: 'notTheResponsible' });
    expect(types(play.say('submitPlan', plan, head, later))).toEqual(['planSubmitted']);
    expect(types(play.say('returnPlan', { reasonId: 'in_2' }, specialist, after(later, 60)))).toEqual([
      'planReturned',
    ]);
    const again = clocks(play.rules, play.state).find((c) => c.kind === 'plan')!;
    expect(again).toMatchObject({ id: 'plan/1.2', startedAt: after(later, 60) });
    expect(again.metAt).toBeUndefined();
  });

  it('S-84 is not needed by the specialist within own authority', () => {
    expect(types(walkTo('found').say('makeOffer', offer([aRefund(200_000)]), specialist, later))).toEqual([
      'offerMade',
    ]);
  });

  it('S-84 what passes own authority stands in it, kind by kind', () => {
    const play = withPlan([aRefund(300_000)]);
    expect(play.say('makeOffer', offer([aRefund(300_001)]), specialist, later)).toMatchObject({
      rule: 'S-84',
      reason: 'abovePlan',
    });
  });

  it('S-84 an overdue plan is told to the head of the department asked', () => {
    const play = walkTo('found');
    play.say('requestPlan', { department: 'appliances' }, specialist, later);
    play.until('2026-02-10T07:00:00.000Z');
    expect(play.log.filter((e) => e.type === 'clockBroken').at(-1)).toMatchObject({
      kind: 'plan',
      department: 'appliances',
      tell: ['department-head', 'handler', 'team-lead'],
    });
  });
});

describe('approval', () => {
  it('S-30 above own authority goes straight to the lowest level that covers it, and then out by itself', () => {
    const play = waiting(1_000_001);
    expect(openApproval(play.state)).toMatchObject({
      by: 'specialist',
      parts: [{ part: 'authority', levels: ['department-head', 'complaint-manager', 'executive'] }],
    });
    expect(play.say('approvePlan', {}, lead, later)).toMatchObject({
      rule: 'S-30',
      reason: 'notAskedToApprove',
    });
    const events = play.say('approvePlan', {}, head, later);
    expect(events).toMatchObject([
      { type: 'approvalGiven', by: 'department-head' },
      { type: 'offerMade', by: 'specialist', approvedBy: ['department-head'], standardId: 'default' },
    ]);
    expect(play.state.stage).toBe('offered');
  });

  it('S-30 the time is four working hours with a reminder at half, then the delegate, then a level up', () => {
    const play = waiting();
    play.until('2026-02-11T10:00:00.000Z');
    const told = play.log.flatMap((e) => {
      if (e.type === 'approvalPassedOn') return [[e.at, e.role, e.delegate]];
      return e.type === 'clockWarned' && e.kind === 'planApproval' ? [[e.at, ...e.tell]] : [];
    });
    expect(told).toEqual([
      ['2026-02-09T09:00:00.000Z', 'team-lead'],
      ['2026-02-10T02:00:00.000Z', 'team-lead', true],
      ['2026-02-10T04:00:00.000Z', 'team-lead'],
      ['2026-02-10T07:00:00.000Z', 'department-head', false],
      ['2026-02-10T09:00:00.000Z', 'department-head'],
      ['2026-02-11T02:00:00.000Z', 'department-head', true],
      ['2026-02-11T04:00:00.000Z', 'department-head'],
      ['2026-02-11T07:00:00.000Z', 'complaint-manager', false],
      ['2026-02-11T09:00:00.000Z', 'complaint-manager'],
    ]);
    // Who was asked before may still answer.
    expect(types(play.say('approvePlan', {}, lead, '2026-02-11T10:00:00.000Z'))).toContain('offerMade');
  });

  it('S-30 one refusal ends it, and the refused plan is not proposed again', () => {
    const play = waiting();
    expect(types(play.say('refusePlan', { reasonId: 'in_3' }, manager, later))).toEqual(['approvalRefused']);
    expect(openApproval(play.state)).toBeUndefined();
    expect(play.say('approvePlan', {}, lead, later)).toMatchObject({ reason: 'nothingToApprove' });
    expect(play.say('makeOffer', offer([aRefund(300_000)]), specialist, later)).toMatchObject({
      reason: 'aboveAuthority',
    });
    expect(clocks(play.rules, play.state).filter((c) => c.kind === 'planApproval' && !c.metAt)).toEqual([]);
  });

  it('S-30 nothing else is offered and nothing concluded while it waits', () => {
    const play = waiting();
    for (const command of ['makeOffer', 'concludeComplaint', 'requestPlan', 'returnPlan'])
      expect(
        play.say(command, { ...offer([aRefund(1)]), department: 'appliances' }, manager, later),
      ).toMatchObject({ refused: true });
    expect(play.say('makeOffer', offer([aRefund(1)]), specialist, later)).toMatchObject({
      rule: 'S-30',
      reason: 'approvalPending',
    });
  });

  it('L-02 nobody decides an own proposal', () => {
    const play = withPlan([aRefund(300_000, { kind: 'compensation', statutory: true })]);
    play.say(
      'makeOffer',
      offer([aRefund(300_000, { kind: 'compensation', statutory: true })]),
      by('specialist', { id: 'team-lead' }),
      later,
    );
    expect(play.say('approvePlan', {}, lead, later)).toMatchObject({ rule: 'L-02', reason: 'ownProposal' });
    expect(play.say('refusePlan', { reasonId: 'in_1' }, lead, later)).toMatchObject({ rule: 'L-02' });
  });

  it('R-14 the approver’s authority is live: the lower of pinned and newest', () => {
    const play = waiting();
    expect(play.say('approvePlan', { authority: { refund: 1 } }, lead, later)).toMatchObject({
      rule: 'S-37',
      reason: 'aboveAuthority',
    });
    expect(types(play.say('approvePlan', { authority: { refund: 300_000 } }, lead, later))).toContain(
      'offerMade',
    );
  });

  it.each([
    ['a specialist has no authority of his own', by('specialist', { id: 'deputy' }), 'notPermitted'],
    ['a lead has too little', by('team-lead', { id: 'deputy' }), 'notAskedToApprove'],
    [
      'a head covers yet another department',
      by('department-head', { covers: ['quality'], department: 'delivery' }),
      'headOfOtherDepartment',
    ],
    ['a head whose cover ended', by('department-head', { department: 'delivery' }), 'headOfOtherDepartment'],
    [
      'only heads speak for a department they cover',
      by('department-staff', { covers: ['appliances'] }),
      'notPermitted',
    ],
  ])('S-30 who stands in decides with authority of his own only: %s', (_why, deputy, reason) => {
    const play = waiting(1_000_001);
    expect(play.say('approvePlan', {}, deputy, later)).toMatchObject({ refused: true, reason });
    expect(play.say('refusePlan', { reasonId: 'in_3' }, deputy, later)).toMatchObject({ reason });
  });

  it('S-30 S-84 the head who covers the responsible department writes its plan and decides for it, no own proposal', () => {
    const cover = by('department-head', { id: 'deputy', department: 'delivery', covers: ['appliances'] });
    const play = waiting(1_000_001);
    expect(play.say('approvePlan', { authority: { refund: 1 } }, cover, later)).toMatchObject({
      rule: 'S-37',
    });
    expect(play.say('approvePlan', {}, cover, later)).toMatchObject([
      { type: 'approvalGiven', by: 'deputy' },
      { type: 'offerMade', approvedBy: ['deputy'] },
    ]);
    const own = walkTo('found');
    own.say('requestPlan', { department: 'appliances' }, specialist, later);
    const plan = [aRefund(30_000_000)];
    own.say('submitPlan', { actions: plan, standardId: 'default', noteId: 'in_1' }, cover, later);
    own.say('makeOffer', offer(plan), by('specialist', { id: 'deputy' }), later);
    expect(own.say('approvePlan', {}, cover, later)).toMatchObject({ refused: true, rule: 'L-02' });
  });

  it('S-30 the head of another department is not asked', () => {
    expect(
      waiting(1_000_001).say('approvePlan', {}, by('department-head', { department: 'delivery' }), later),
    ).toMatchObject({ rule: 'S-30', reason: 'headOfOtherDepartment' });
  });
});

it('L-02 the person complained about carries out nothing that makes it good', () => {
  const play = walkTo('found', aComplaint({ subject: { staffRef: 'repairer' } }));
  const owned = (owner: string) => offer([aRefund(1_000, { owner })]);
  expect(play.say('makeOffer', owned('repairer'), specialist, later)).toMatchObject({
    rule: 'L-02',
    reason: 'conflictOfInterest',
  });
  expect(types(play.say('makeOffer', owned('another'), specialist, later))).toEqual(['offerMade']);
});

describe('statutory money', () => {
  const cut = (more: object = {}) => offer([aRefund(50_000)], { owedFen: 80_000, ...more });

  it('L-18 below what is owed needs a reason and legal, whatever the authority', () => {
    const play = walkTo('found');
    expect(play.say('makeOffer', cut(), specialist, later)).toMatchObject({
      rule: 'L-18',
      reason: 'cutWithoutReason',
    });
    expect(types(play.say('makeOffer', cut({ reasonId: 'in_5' }), specialist, later))).toEqual([
      'approvalRequested',
    ]);
    expect(play.say('approvePlan', {}, manager, later)).toMatchObject({ reason: 'notAskedToApprove' });
    expect(types(play.say('approvePlan', {}, by('legal'), later))).toEqual(['approvalGiven', 'offerMade']);
  });

  it('L-18 what a department assessed is owed, also when the offer does not say so', () => {
    const play = withPlan([aRefund(50_000)], { owedFen: 80_000 });
    expect(play.say('makeOffer', offer([aRefund(50_000)]), specialist, later)).toMatchObject({
      rule: 'L-18',
      reason: 'cutWithoutReason',
    });
  });

  it('L-18 both money and law are asked at once; the offer waits for the second yes, the first no ends it', () => {
    const both = (): ComplaintPlay => {
      const play = withPlan([aRefund(300_000)], { owedFen: 400_000 });
      play.say('makeOffer', offer([aRefund(300_000)], { reasonId: 'in_5' }), specialist, later);
      return play;
    };
    const yes = both();
    expect(types(yes.say('approvePlan', {}, lead, later))).toEqual(['approvalGiven']);
    expect(types(yes.say('approvePlan', {}, by('legal'), later))).toEqual(['approvalGiven', 'offerMade']);
    const no = both();
    no.say('approvePlan', {}, lead, later);
    expect(types(no.say('refusePlan', { reasonId: 'in_6' }, by('legal'), later))).toEqual([
      'approvalRefused',
    ]);
    expect(openApproval(no.state)).toBeUndefined();
  });

  it('S-37 a statutory return is the full order value at every level, and less needs legal', () => {
    const play = walkTo('found');
    play.say('confirmPurchase', { orderFen: 900_000, proof: { medium: 'phone' } }, specialist, later);
    const returned = (fen: number) => offer([aRefund(fen, { kind: 'return' })]);
    expect(play.say('makeOffer', returned(899_999), specialist, later)).toMatchObject({ rule: 'L-18' });
    expect(play.say('makeOffer', returned(900_001), specialist, later)).toMatchObject({
      rule: 'S-29',
      reason: 'refundAboveOrder',
    });
    expect(types(play.say('makeOffer', returned(900_000), specialist, later))).toEqual(['offerMade']);
  });
});
