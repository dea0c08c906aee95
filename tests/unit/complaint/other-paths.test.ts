import { nextSteps } from '../../../workflows/complaint/next-steps';
import {
  aComplaint,
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

describe('other paths', () => {
  it('S-36 solved on the spot: one command concludes, meets the promise and tells the customer once', () => {
    const play = aComplaint();
    const events = play.say(
      'solveOnTheSpot',
      {
        finding: 'founded',
        directCause: 'wrongPrice',
        department: 'billing',
        team: 'billing-accounts',
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

  it('R-9 the call-back is due before the office closes on its day, warned at three quarters of that day', () => {
    const play = walkTo('concluded');
    const rang = play.until('2026-02-24T12:00:00.000Z').filter((r) => r.id === 'callBack/1');
    expect(play.state.callBackFrom).toBe('2026-02-24T01:00:00.000Z'); // day 7 falls into the Spring Festival
    expect(rang.map((r) => r.ringAt)).toEqual(['2026-02-24T07:45:00.000Z', '2026-02-24T10:00:00.000Z']);
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

  it('S-40 before a department is named, a breach does not wake every head of every department', () => {
    const play = aComplaint();
    play.until('2026-02-20T00:00:00.000Z');
    const broken = play.log.find((e) => e.type === 'promiseBroken');
    const [notice] = play.definition.effects(play.rules, play.state, broken as never);
    expect(notice).toMatchObject({ name: 'tellStaff', input: { audiences: ['complaint-manager'] } });
  });
});

describe('authority is live', () => {
  const replyId = 'ct_9';
  const actions = [aRefund(150_000)];
  it('R-14 the lower of the pinned and the newest limit counts, also where the newest grants none', () => {
    const say = (authority?: object) =>
      walkTo('found').say('makeOffer', { actions, replyId, authority }, specialist, later);
    expect(say()).toMatchObject([{ type: 'offerMade' }]);
    expect(say({ refund: null })).toMatchObject([{ type: 'offerMade' }]);
    expect(say({ refund: 500_000 })).toMatchObject([{ type: 'offerMade' }]);
    expect(say({ refund: 100_000 })).toMatchObject({ rule: 'S-37', reason: 'aboveAuthority' });
    expect(say({})).toMatchObject({ rule: 'S-37', reason: 'noAuthority' });
  });
});
