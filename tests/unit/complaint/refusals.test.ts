import { nextSteps } from '../../../workflows/complaint/next-steps';
import { commandNames } from '../../../workflows/complaint/messages';
import { guard } from '../../../workflows/complaint/guard';
import {
  aComplaint,
  aPerson,
  after,
  by,
  effect,
  intake,
  manager,
  received,
  specialist,
  told,
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
          { finding: 'founded', directCause: 'x', department: 'appliances' },
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
          { finding: 'founded', department: 'appliances' },
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

describe('other paths', () => {
  it('S-36 solved on the spot: one command concludes, meets the promise and tells the customer once', () => {
    const play = aComplaint();
    const events = play.say(
      'solveOnTheSpot',
      {
        finding: 'founded',
        directCause: 'wrongPrice',
        department: 'billing',
        action: { kind: 'refund', amountFen: 50_000, statutory: true },
        consent: { medium: 'phone', noteId: 'in_1' },
        replyId: 'ct_1',
      },
      by('agent'),
      later,
    );
    expect(events).toMatchObject(expect.arrayContaining([expect.objectContaining({ type: 'promiseMet' })]));
    expect(play.state).toMatchObject({ stage: 'concluded', outcome: 'fulfilled' });
    const letters = play.log
      .flatMap((e) => play.definition.effects(play.rules, play.state, e as never))
      .filter((e) => e.kind === 'activity' && e.name === 'tellCustomer');
    expect(letters.map((l) => (l as { input: { purpose: string } }).input.purpose)).toEqual([
      'acknowledgement',
      'solvedOnTheSpot',
      'survey',
    ]);
  });

  it('S-32 a rejection opens a second round with an answer clock of two working days; after the third the manager decides', () => {
    const play = walkTo('offered');
    let at = later;
    for (const round of [1, 2, 3]) {
      play.say(
        'customerDecided',
        { offerId: `offer-${round}`, decision: 'reject' },
        intake,
        (at = after(at, 10)),
      );
      if (round === 3) break;
      expect(
        play.say('makeOffer', offer([aRefund(1000 * round)]), specialist, (at = after(at, 10))),
      ).toMatchObject([{ type: 'offerMade', round: round + 1 }]);
      play.say('customerTold', told('offer', at, { offerId: `offer-${round + 1}` }), effect, at);
    }
    expect(play.say('makeOffer', offer([aRefund(1)]), specialist, at)).toMatchObject({
      rule: 'S-32',
      reason: 'offerRoundsUsed',
    });
    expect(play.state.tasks.map((t) => t.kind)).toEqual(['offerRoundsUsed']);
    expect(play.say('makeOffer', offer([aRefund(1)]), manager, at)).toMatchObject([
      { type: 'offerMade', round: 4 },
    ]);
  });

  it('S-52 a bad survey and a bad call-back are recorded, raise a task and count as done for R-13', () => {
    const play = walkTo('concluded');
    play.say('surveyAnswered', { overall: 2 }, intake, later);
    play.say(
      'recordCallBack',
      { result: 'reached', solved: false },
      by('call-back'),
      after(play.state.callBackFrom!, 5),
    );
    expect(play.state.tasks.map((t) => t.kind)).toEqual(['badSurvey', 'badCallBack']);
    expect(play.state.stage).toBe('archived');
  });

  it('R-13 unreachable is three tries on two days', () => {
    const play = walkTo('concluded');
    play.say('surveyAnswered', { overall: 4 }, intake, later);
    const from = play.state.callBackFrom!;
    const tries = [5, 10, 15].map((minutes) =>
      play.say('recordCallBack', { result: 'unreachable' }, by('call-back'), after(from, minutes)),
    );
    expect(tries.flat()).not.toContainEqual(expect.objectContaining({ type: 'complaintArchived' }));
    play.say('recordCallBack', { result: 'unreachable' }, by('call-back'), after(from, 26 * 60));
    expect(play.state.stage).toBe('archived');
  });

  it('R-8 a case concluded at night gets its survey at the next allowed hour', () => {
    const play = walkTo('remedying', aComplaint({ receivedAt: '2026-02-09T13:40:00.000Z' })); // 21:40 in Shanghai
    play.say(
      'proveRemedy',
      { actionId: 'offer-1.1', proof: { medium: 'phone' } },
      specialist,
      '2026-02-09T15:40:00.000Z',
    );
    play.say('concludeComplaint', {}, specialist, '2026-02-09T15:50:00.000Z');
    expect(play.state.survey?.sentAt).toBeUndefined();
    play.until('2026-02-10T01:00:00.000Z');
    expect(play.state.survey?.sentAt).toBe('2026-02-10T00:30:00.000Z');
  });

  it('R-2 a provisional promise is re-planned once when the year is published; the second time is declined', () => {
    const rulesFrom = '2026-12-28T02:00:00.000Z';
    const play = aComplaint({ receivedAt: rulesFrom });
    expect(play.state.promise.provisional).toBe(true);
    const year = { version: 2, year: 2027, holidays: ['2027-01-01'], workdays: [] };
    const [replanned] = play.say('calendarPublished', year, intake, after(rulesFrom, 60)) as unknown as [
      object,
    ];
    expect(replanned).toMatchObject({ moved: true, promise: { provisional: false } });
    expect(play.say('calendarPublished', year, intake, after(rulesFrom, 61))).toMatchObject([
      { type: 'factDeclined', rule: 'R-2' },
    ]);
  });

  it('S-42 a diagnosis holds the finding up until the manager overrides it with a reason', () => {
    const play = walkTo('investigating');
    play.say(
      'openDiagnosis',
      { departments: ['appliances', 'billing'], questionId: 'in_1' },
      specialist,
      later,
    );
    expect(nextSteps(play.rules, play.state).map((s) => s.command)).not.toContain('recordFinding');
    expect(play.say('overrideDiagnosis', { reasonId: 'in_2' }, specialist, later)).toMatchObject({
      rule: 'S-46',
    });
    play.say('overrideDiagnosis', { reasonId: 'in_2' }, manager, later);
    expect(play.state.stage).toBe('investigating');
    play.say('diagnosisConcluded', { n: 1, outcome: 'calledOff', dissent: 0 }, intake, later);
    expect(play.state.diagnoses).toMatchObject([{ status: 'overridden', reported: true }]);
  });
});

describe('authority is live', () => {
  const replyId = 'ct_9';
  const actions = [aRefund(150_000)];
  it('R-14 the lower of the pinned and the newest limit counts, also where the newest grants none', () => {
    const say = (authority?: object) => walkTo('found').say('makeOffer', { actions, replyId, authority }, specialist, later);
    expect(say()).toMatchObject([{ type: 'offerMade' }]);
    expect(say({ refund: null })).toMatchObject([{ type: 'offerMade' }]);
    expect(say({ refund: 500_000 })).toMatchObject([{ type: 'offerMade' }]);
    expect(say({ refund: 100_000 })).toMatchObject({ rule: 'S-37', reason: 'aboveAuthority' });
    expect(say({})).toMatchObject({ rule: 'S-37', reason: 'noAuthority' });
  });
});
