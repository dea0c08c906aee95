import fc from 'fast-check';
import type { ComplaintState } from '../../../workflows/complaint/state';
import type { Role } from '../../../workflows/contracts/message';
import { isRefusal } from '../../../workflows/contracts/message';
import { remedyKinds, type RemedyKind } from '../../../workflows/contracts/policy';
import { authorityLadder, goodwillOf, sumOf } from '../../../workflows/policies/authority';
import { loyaltyBonusFen, standardFen, standardOf } from '../../../workflows/policies/goodwill';
import { commandPayloads } from '../../support/complaint-messages';
import {
  aPerson,
  after,
  by,
  intake,
  received,
  specialist,
  theRules,
  walkTo,
  type ComplaintPlay,
} from '../../support/complaint';

const later = after(received, 300);
const { goodwill } = theRules().policy;
const paid = (kind: RemedyKind, amountFen: number | undefined, statutory = false) => ({
  kind,
  amountFen,
  statutory,
  department: 'appliances',
  dueAt: after(later, 20_000),
});
const offer = (actions: object[], more: object = {}) => ({ actions, replyId: 'ct_9', ...more });

/** A founded complaint with a confirmed purchase. */
function found(purchase: { orderFen?: number; customerSince?: string } = {}): ComplaintPlay {
  const play = walkTo('found');
  if (Object.keys(purchase).length > 0)
    play.say('confirmPurchase', { ...purchase, proof: { medium: 'phone' } }, specialist, later);
  return play;
}

describe('the standard of goodwill', () => {
  it('S-38 is ten percent of the order in whole fen, ¥50 where there is none, never above the cap', () => {
    expect(standardFen(goodwill, 'default', undefined)).toBe(5_000);
    expect(standardFen(goodwill, 'default', 123_459)).toBe(12_345);
    expect(standardFen(goodwill, 'default', 0)).toBe(0);
    expect(standardFen(goodwill, 'default', 90_000_000)).toBe(50_000);
  });

  it('S-38 is that of the category, by its longest prefix', () => {
    const row = { percent: 5, withoutOrderFen: 1_000 };
    const own = { ...goodwill, standards: { ...goodwill.standards, quality: row, 'quality.appliance': row } };
    expect(standardOf(own, 'quality.appliance.fridge')).toBe('quality.appliance');
    expect(standardOf(own, 'quality.other')).toBe('quality');
    expect(standardOf(own, 'qualityless')).toBe('default');
    expect(standardOf(own, undefined)).toBe('default');
  });

  it.each([
    ['below it the specialist offers alone', { orderFen: 300_000 }, 30_000, undefined],
    [
      'S-38 above it the department and an approver are asked',
      { orderFen: 300_000 },
      30_001,
      'aboveStandard',
    ],
    ['S-38 without an order, above ¥50', {}, 5_001, 'aboveStandard'],
    ['S-38 above the cap nobody offers', { orderFen: 900_000 }, 50_001, 'aboveGoodwillCap'],
  ])('%s', (_name, purchase, amountFen, reason) => {
    const result = found(purchase).say(
      'makeOffer',
      offer([paid('compensation', amountFen)]),
      specialist,
      later,
    );
    expect(isRefusal(result) ? result.reason : undefined).toBe(reason);
  });

  it('S-30 above it the next level approves, though the proposer’s authority covers the sum', () => {
    const play = found();
    const plan = [paid('compensation', 20_000)];
    play.say('requestPlan', { department: 'appliances' }, specialist, later);
    play.say(
      'submitPlan',
      { actions: plan, standardId: 'default', noteId: 'in_1' },
      by('department-head'),
      later,
    );
    const asked = play.say('makeOffer', offer(plan), specialist, later);
    expect(asked).toMatchObject([
      {
        type: 'approvalRequested',
        parts: [{ levels: ['team-lead', 'department-head', 'complaint-manager', 'executive'] }],
      },
    ]);
  });

  it.each([
    ['S-29 an unknown standard', offer([paid('refund', 1, true)], { standardId: 'mine' }), 'unknownStandard'],
    ['S-29 money without an amount', offer([paid('refund', undefined, true)]), 'amountMissing'],
    ['S-29 a refund of more than was paid', offer([paid('refund', 300_001, true)]), 'refundAboveOrder'],
  ])('%s is refused', (_name, body, reason) => {
    expect(found({ orderFen: 300_000 }).say('makeOffer', body, specialist, later)).toMatchObject({
      rule: 'S-29',
      reason,
    });
  });
});

describe('the loyalty bonus', () => {
  const bonus = (amountFen: number, since: string | undefined, committed = 0) =>
    loyaltyBonusFen(goodwill, amountFen, committed, since, '2026-02-09');

  it('S-38 is twenty percent in points from the third year on, in whole fen, never above the cap', () => {
    expect(bonus(10_003, '2023-02-09')).toBe(2_000);
    expect(bonus(10_003, '2023-02-10')).toBe(0);
    expect(bonus(10_003, undefined)).toBe(0);
    expect(bonus(48_000, '2019-01-01')).toBe(2_000);
    expect(bonus(30_000, '2019-01-01', 20_000)).toBe(0);
  });

  it('S-38, R-6 stands apart from the goodwill and is an action of its own', () => {
    const play = found({ orderFen: 300_000, customerSince: '2019-01-01' });
    const [made] = play.say(
      'makeOffer',
      offer([paid('compensation', 30_000)]),
      specialist,
      later,
    ) as object[];
    expect(made).toMatchObject({
      type: 'offerMade',
      money: { statutoryFen: 0, goodwillFen: 30_000, bonusFen: 6_000 },
      actions: [{ kind: 'compensation' }, { kind: 'gift', amountFen: 6_000, bonus: true }],
    });
  });
});

describe('one customer on several complaints', () => {
  const elsewhere = (amountFen: number, daysAgo: number, open?: true) => [
    { kind: 'compensation', amountFen, statutory: false, at: after(later, -daysAgo * 1_440), open },
  ];
  const say = (promised: object[]) =>
    found({ orderFen: 900_000 }).say(
      'makeOffer',
      offer([paid('compensation', 30_000)], { elsewhere: promised }),
      specialist,
      later,
    );

  it('S-93 counts what was agreed within thirty days, and no older', () => {
    expect(say(elsewhere(20_001, 29))).toMatchObject({ rule: 'S-38', reason: 'aboveGoodwillCap' });
    expect(isRefusal(say(elsewhere(20_001, 31)))).toBe(false);
    expect(isRefusal(say(elsewhere(20_000, 1)))).toBe(false);
  });

  it('R-12 counts a lapsed offer as long as it may be taken up', () => {
    expect(say(elsewhere(20_001, 29, true))).toMatchObject({ reason: 'aboveGoodwillCap' });
    expect(isRefusal(say(elsewhere(20_001, 31, true)))).toBe(false);
  });

  it('S-37 counts against the authority of the kind too', () => {
    const promised = [{ kind: 'refund', amountFen: 150_000, statutory: true, at: later }];
    expect(
      found().say(
        'makeOffer',
        offer([paid('refund', 50_001, true)], { elsewhere: promised }),
        specialist,
        later,
      ),
    ).toMatchObject({ rule: 'S-37', reason: 'aboveAuthority' });
  });
});

/** Random proposals, decisions and answers by people of every level. */
const people = authorityLadder
  .flatMap((role) => [aPerson(role), aPerson(role, { id: `${role}-2` })])
  .concat(aPerson('legal'));
const names = [
  'makeOffer',
  'requestPlan',
  'submitPlan',
  'returnPlan',
  'confirmPurchase',
  'approvePlan',
  'refusePlan',
  'customer',
  'solveOnTheSpot',
] as const;

describe('no sequence of decisions', () => {
  it('S-37, S-38, S-30 pays goodwill above the cap, or anything above the authority of who offered or approved it', () => {
    let offers = 0;
    let approved = 0;
    const step = fc.record({ name: fc.constantFrom(...names), seed: fc.nat(), who: fc.nat() });
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { minLength: 10, maxLength: 40 }), (planned, steps) => {
        const play = walkTo('found');
        if (planned) withAPlanOfEverything(play);
        let at = later;
        for (const { name, seed, who } of steps) {
          at = after(at, 7);
          const person = people[who % people.length]!;
          if (name === 'customer') {
            const decision = (['accept', 'reject', 'counter'] as const)[seed % 3]!;
            play.say(
              'customerDecided',
              { offerId: `offer-${play.state.offers.length}`, decision },
              intake,
              at,
            );
          } else {
            const scene = { state: play.state, people, now: at };
            const [payload] = fc.sample(commandPayloads[name](scene) as fc.Arbitrary<object>, {
              numRuns: 1,
              seed,
            });
            play.say(name, { ...payload, elsewhere: undefined }, { kind: 'person', ...person }, at);
          }
        }
        for (const made of play.log.filter((e) => e.type === 'offerMade')) {
          offers += 1;
          approved += made.approvedBy ? 1 : 0;
          coversIt(play.state, made.actions, [made.by, ...(made.approvedBy ?? [])]);
        }
        expect(goodwillOf(play.state.actions)).toBeLessThanOrEqual(goodwill.capFen);
      }),
      { numRuns: 400 },
    );
    expect(offers).toBeGreaterThan(50);
    expect(approved).toBeGreaterThan(5);
  });
});

/** The department's plan for any sum, so that random offers get as far as approval. */
function withAPlanOfEverything(play: ComplaintPlay): void {
  play.say('requestPlan', { department: 'appliances' }, specialist, later);
  const actions = remedyKinds.map((kind) =>
    paid(kind, kind === 'compensation' || kind === 'gift' ? 25_000 : 12_000_000, true),
  );
  const plan = { actions, standardId: 'default', noteId: 'in_1' };
  expect(play.say('submitPlan', plan, by('department-head'), later)).toMatchObject([
    { type: 'planSubmitted' },
  ]);
}

/** Somebody who said yes has the authority for each kind; a statutory return may be anybody's up to the order. */
function coversIt(
  state: ComplaintState,
  actions: { kind: RemedyKind; amountFen?: number; statutory: boolean }[],
  ids: string[],
) {
  const { limits } = theRules().policy.authority;
  for (const kind of remedyKinds) {
    const of = actions.filter(
      (a) => a.kind === kind && !(kind === 'return' && a.statutory && state.purchase?.orderFen !== undefined),
    );
    if (of.length === 0) continue;
    const roles = ids.map((id) => id.replace(/-2$/, '') as Role);
    expect(roles.some((role) => limits[kind][role] === null || sumOf(of) <= (limits[kind][role] ?? -1))).toBe(
      true,
    );
  }
}
