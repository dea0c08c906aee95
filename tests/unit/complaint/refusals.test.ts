import { commandNames } from '../../../workflows/complaint/subjects';
import { guard } from '../../../workflows/complaint/guard';
import {
  aComplaint,
  aPerson,
  after,
  by,
  manager,
  received,
  specialist,
  walkTo,
} from '../../support/complaint';

const later = after(received, 300);
const aRefund = (amountFen: number, statutory = true) => ({
  kind: 'refund',
  amountFen,
  statutory,
  department: 'appliances',
  dueAt: after(later, 6000),
});
const offer = (actions: object[]) => ({ actions, replyId: 'ct_9' });

describe('a refused command names its rule', () => {
  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'S-46 a role without the right',
      () => walkTo('found').say('makeOffer', offer([aRefund(1)]), by('agent'), later),
      { rule: 'S-46', reason: 'notPermitted' },
    ],
    [
      'S-46 a customer cannot command',
      () => aComplaint().say('gradeComplaint', { facts: {} }, { kind: 'customer' }, later),
      { rule: 'S-46', reason: 'notPermitted' },
    ],
    [
      'S-14 assigning before grading',
      () =>
        aComplaint().say(
          'assignComplaint',
          { department: 'appliances', handler: aPerson('specialist') },
          manager,
          later,
        ),
      { rule: 'S-14', reason: 'wrongStage' },
    ],
    [
      'L-02 the person complained about gives no command',
      () =>
        aComplaint({ subject: { staffRef: 'specialist' } }).say(
          'gradeComplaint',
          { facts: {} },
          specialist,
          later,
        ),
      { rule: 'L-02', reason: 'conflictOfInterest' },
    ],
    [
      'L-02 the team complained about handles nothing',
      () =>
        walkTo('graded', aComplaint({ subject: { team: 'night' } })).say(
          'assignComplaint',
          { department: 'appliances', handler: aPerson('specialist', { id: 's2', team: 'night' }) },
          manager,
          later,
        ),
      { rule: 'L-02', reason: 'handlerComplainedAbout' },
    ],
    [
      'R-17 a downgrade by the same person',
      () => {
        const play = aComplaint();
        play.say('gradeComplaint', { facts: { harmToPerson: true } }, by('team-lead'), later);
        return play.say('gradeComplaint', { facts: {} }, by('team-lead'), later);
      },
      { rule: 'R-17', reason: 'downgradeNeedsSecondPerson' },
    ],
    [
      'S-04 a finding on an incomplete record',
      () =>
        walkTo('investigating', aComplaint({ missing: ['demand'] })).say(
          'recordFinding',
          { finding: 'founded', directCause: 'x', department: 'appliances', team: 't' },
          specialist,
          later,
        ),
      { rule: 'S-04', reason: 'recordIncomplete' },
    ],
    [
      'S-27 a founded finding without direct cause',
      () =>
        walkTo('investigating').say(
          'recordFinding',
          { finding: 'founded', department: 'appliances', team: 't' },
          specialist,
          later,
        ),
      { rule: 'S-27', reason: 'directCauseMissing' },
    ],
    [
      'S-28 a founded finding without department',
      () =>
        walkTo('investigating').say(
          'recordFinding',
          { finding: 'founded', directCause: 'x' },
          specialist,
          later,
        ),
      { rule: 'S-28', reason: 'departmentMissing' },
    ],
    [
      'S-37 money above the role’s authority',
      () => walkTo('found').say('makeOffer', offer([aRefund(200_001)]), specialist, later),
      { rule: 'S-37', reason: 'aboveAuthority' },
    ],
    [
      'S-37 slices add up',
      () => walkTo('found').say('makeOffer', offer([aRefund(150_000), aRefund(50_001)]), specialist, later),
      { rule: 'S-37', reason: 'aboveAuthority' },
    ],
    [
      'S-37 an apology in writing above the role',
      () =>
        walkTo('found').say(
          'makeOffer',
          offer([{ ...aRefund(0), kind: 'writtenApology' }]),
          specialist,
          later,
        ),
      { rule: 'S-37', reason: 'noAuthority' },
    ],
    [
      'S-38 goodwill above its cap, whatever the authority',
      () =>
        walkTo('found').say(
          'makeOffer',
          offer([{ ...aRefund(50_001, false), kind: 'compensation' }]),
          manager,
          later,
        ),
      { rule: 'S-38', reason: 'aboveGoodwillCap' },
    ],
    [
      'S-36 on the spot above the role’s amount',
      () =>
        aComplaint().say(
          'solveOnTheSpot',
          {
            finding: 'founded',
            directCause: 'x',
            department: 'appliances',
            team: 't',
            action: { kind: 'refund', amountFen: 50_001, statutory: true },
            consent: { medium: 'phone' },
            replyId: 'ct_1',
          },
          by('agent'),
          later,
        ),
      { rule: 'S-37', reason: 'aboveAuthority' },
    ],
    [
      'S-32 a second offer while one is open',
      () => walkTo('offered').say('makeOffer', offer([aRefund(1)]), specialist, later),
      { rule: 'S-32', reason: 'offerOpen' },
    ],
    [
      'S-32 a decision on no offer',
      () =>
        walkTo('offered').say(
          'recordCustomerDecision',
          { offerId: 'offer-7', decision: 'accept', proof: { medium: 'phone' } },
          specialist,
          later,
        ),
      { rule: 'S-32', reason: 'unknownOffer' },
    ],
    [
      'R-13 concluding with a remedy unproven',
      () => walkTo('remedying').say('concludeComplaint', {}, specialist, later),
      { rule: 'R-13', reason: 'remediesUnproven' },
    ],
    [
      'S-33 proving twice',
      () => {
        const play = walkTo('remedying');
        play.say('proveRemedy', { actionId: 'offer-1.1', proof: { medium: 'phone' } }, specialist, later);
        return play.say(
          'proveRemedy',
          { actionId: 'offer-1.1', proof: { medium: 'phone' } },
          specialist,
          later,
        );
      },
      { rule: 'S-33', reason: 'actionProven' },
    ],
    [
      'R-9 a call-back before its day',
      () =>
        walkTo('concluded').say('recordCallBack', { result: 'reached', overall: 5 }, by('call-back'), later),
      { rule: 'R-9', reason: 'callBackTooEarly' },
    ],
    [
      'S-52 a call-back by the handler',
      () => {
        const play = walkTo('concluded');
        return play.say(
          'recordCallBack',
          { result: 'reached', overall: 5 },
          specialist,
          after(play.state.callBackFrom!, 1),
        );
      },
      { rule: 'S-52', reason: 'callBackBySomeoneElse' },
    ],
    [
      'S-42 a diagnosis of one department',
      () =>
        walkTo('investigating').say(
          'openDiagnosis',
          { departments: ['appliances', 'appliances'], questionId: 'in_1' },
          specialist,
          later,
        ),
      { rule: 'S-42', reason: 'tooFewDepartments' },
    ],
    [
      'S-42 a finding while departments are asked',
      () => {
        const play = walkTo('investigating');
        play.say(
          'openDiagnosis',
          { departments: ['appliances', 'billing'], questionId: 'in_1' },
          specialist,
          later,
        );
        return play.say('recordFinding', { finding: 'unfounded', replyId: 'ct_1' }, specialist, later);
      },
      { rule: 'S-28', reason: 'wrongStage' },
    ],
    [
      'S-16 signing the escalation of a case that is not major',
      () => walkTo('graded').say('signEscalation', {}, manager, later),
      { rule: 'S-16', reason: 'notMajor' },
    ],
  ];
  it.each(refusals)('%s', (_name, act, expected) => {
    expect(act()).toMatchObject({ refused: true, ...expected });
  });

  it('L-02 holds for every command: the person complained about may give none of them', () => {
    const play = walkTo('graded', aComplaint({ subject: { staffRef: 'complaint-manager' } }));
    for (const name of commandNames) {
      expect(guard(play.rules, play.state, name, by('complaint-manager'), later)).toMatchObject({
        refused: true,
      });
    }
  });
});
