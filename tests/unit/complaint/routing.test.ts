import { shippedPolicy } from '../../../services/organization/policies/shipped-policy';
import { clocks } from '../../../workflows/complaint/clocks';
import { complaintDefinition } from '../../../workflows/complaint/definition';
import { placeOf } from '../../../workflows/policies/queue-place';
import { seatOf } from '../../../workflows/policies/seats';
import { aComplaint, aPerson, after, manager, received, specialist, theRules } from '../../support/complaint';

const later = after(received, 60);
const tier = { code: 'top', period: '2026-02-01' } as const;
const { policy } = theRules();

describe('S-19 the seat', () => {
  test.each([
    ['quality.electronics', undefined, 'electronics', 'department-staff', 'electronics'],
    ['quality.electronics.phone', undefined, 'electronics', 'department-staff', 'electronics'],
    ['quality.appliance', undefined, 'appliances', 'department-staff', 'quality'],
    ['service.delivery', undefined, 'delivery', 'department-staff', 'delivery'],
    ['charging', undefined, 'billing', 'department-staff', 'charging'],
    ['chargingOther', undefined, 'customer-service', 'specialist', 'anyOther'],
    [undefined, undefined, 'customer-service', 'specialist', 'anyOther'],
    ['service.delivery', 'top', 'customer-service', 'team-lead', 'topService'],
    ['quality.electronics', 'top', 'customer-service', 'specialist', 'topQuality'],
    [undefined, 'top', 'customer-service', 'team-lead', 'topOther'],
  ])(
    'S-19 S-21: of category %s and tier %s is in %s, a %s, because of %s',
    (category, top, department, role, reason) => {
      expect(seatOf(policy, { category, tier: top })).toEqual({ department, role, reason });
    },
  );

  test('S-19: the first row that fits decides; without a row for everything the policy is no policy', () => {
    const table = [
      { reason: 'one', category: 'quality', department: 'a', role: 'specialist' as const },
      { reason: 'two', category: 'quality.x', department: 'b', role: 'specialist' as const },
    ];
    const seats = { rule: 'S-19', table };
    expect(seatOf({ seats }, { category: 'quality.x' }).reason).toBe('one');
    expect(() => seatOf({ seats }, { category: 'charging' })).toThrow(RangeError);
  });

  test('S-19: is recorded with its reason when the grade is taken, by the category as it is then', () => {
    const play = aComplaint({ category: undefined });
    play.say('gradeComplaint', { facts: {} }, specialist, later);
    expect(play.state.seat).toEqual({
      department: 'customer-service',
      role: 'specialist',
      reason: 'anyOther',
    });
    const category = { code: 'charging', treeVersion: 1 };
    play.say('gradeComplaint', { facts: {}, category }, specialist, after(later, 1));
    expect(play.state.seat).toEqual({ department: 'billing', role: 'department-staff', reason: 'charging' });
  });

  test.each([
    ['the reason of the seat it follows', 'appliances', 'quality'],
    ['that a person chose', 'delivery', 'chosen'],
  ])('S-19: an assignment says %s', (_what, department, routing) => {
    const play = aComplaint();
    play.say('gradeComplaint', { facts: {} }, specialist, later);
    const handler = aPerson('department-staff', { department });
    play.say('assignComplaint', { department, handler }, manager, after(later, 1));
    expect(play.state).toMatchObject({ department, routing });
  });

  test('S-19: after a transfer the reason of the first routing no longer stands', () => {
    const play = aComplaint();
    play.say('gradeComplaint', { facts: {} }, specialist, later);
    const handler = aPerson('specialist');
    play.say('assignComplaint', { department: 'appliances', handler }, manager, after(later, 1));
    play.say('transferComplaint', { department: 'billing', noteId: 'in_1' }, specialist, after(later, 2));
    const biller = { kind: 'person' as const, ...aPerson('department-staff', { department: 'billing' }) };
    play.say('signForTransfer', {}, biller, after(later, 3));
    expect(play.state).toMatchObject({ department: 'billing', seat: { reason: 'quality' } });
    expect(play.state.routing).toBeUndefined();
  });
});

describe('S-20 S-21 the tier', () => {
  test('S-21: is frozen on the complaint at acceptance; nothing later changes it', () => {
    const play = aComplaint({ tier });
    play.say('gradeComplaint', { facts: { harmToPerson: true } }, specialist, later);
    expect(play.state.tier).toEqual(tier);
  });

  test('S-20 R-6: may change the seat, and neither limits nor money nor who may do what', () => {
    const graded = (change: object) => {
      const play = aComplaint(change);
      play.say('gradeComplaint', { facts: { assessedLossFen: 200_000 } }, specialist, later);
      return play;
    };
    const [top, other] = [graded({ tier }), graded({})];
    expect(clocks(top.rules, top.state)).toEqual(clocks(other.rules, other.state));
    const { tier: _tier, seat: _seat, assessment: _assessment, ...rest } = top.state;
    expect(other.state).toMatchObject(rest);
    expect(top.state.seat).not.toEqual(other.state.seat);
  });
});

describe('S-22 the green channel', () => {
  test.each([
    [{ tier: 'top' as const }, 1],
    [{}, 3],
    [{ grade: 'important' as const }, 2],
    [{ grade: 'major' as const }, 1],
    [{ tier: 'top' as const, grade: 'general' as const }, 1],
  ])('S-22: the place of %j in the queue is %d', (complaint, place) => {
    expect(placeOf(shippedPolicy, complaint)).toBe(place);
  });

  test('S-22: a policy of before gives no place', () => {
    expect(placeOf({}, { tier: 'top' })).toBeUndefined();
    expect(placeOf(undefined, {})).toBeUndefined();
  });

  test('S-22: what a case starts stands where its grade puts it; cases of before stand where they stood', () => {
    const play = aComplaint();
    const place = () => complaintDefinition.place!(play.rules, play.state);
    expect(place()).toBe(3);
    play.say('gradeComplaint', { facts: { harmToPerson: true } }, specialist, later);
    expect(place()).toBe(1);
    expect(complaintDefinition.place!({ ...play.rules, logic: 1 }, play.state)).toBeUndefined();
  });
});

describe('S-19 a refused assignment names its rule', () => {
  const desk = { subject: { team: 'customer-service-desk' } };
  test.each([
    ['S-14 before there is a grade', {}, aPerson('specialist'), false, 'S-14', 'wrongStage'],
    [
      'S-23 to somebody of another department',
      {},
      aPerson('specialist', { department: 'billing' }),
      true,
      'S-23',
      'handlerOfOtherDepartment',
    ],
    [
      'L-02 to the person complained about',
      { subject: { staffRef: 'specialist' } },
      aPerson('specialist'),
      true,
      'L-02',
      'handlerComplainedAbout',
    ],
    [
      'L-02 to the team complained about',
      { subject: { team: 't' } },
      aPerson('specialist', { team: 't' }),
      true,
      'L-02',
      'handlerComplainedAbout',
    ],
    [
      'R-16 of a complaint about the desk to the desk',
      desk,
      aPerson('specialist'),
      true,
      'R-16',
      'deskComplainedAbout',
    ],
  ])('%s', (_what, change, handler, isGraded, rule, reason) => {
    const play = aComplaint(change);
    if (isGraded) play.say('gradeComplaint', { facts: {} }, manager, later);
    const said = play.say('assignComplaint', { department: 'appliances', handler }, manager, after(later, 1));
    expect(said).toMatchObject({ rule, reason });
  });
});
