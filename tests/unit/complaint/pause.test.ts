import fc from 'fast-check';
import { clocks } from '../../../workflows/complaint/clocks';
import { officeTimeBetween } from '../../../workflows/policies/working-time';
import { clockState } from '../../../workflows/policies/clock';
import {
  aComplaint,
  after,
  by,
  type ComplaintPlay,
  effect,
  intake,
  manager,
  received,
  specialist,
  theRules,
  told,
  walkTo,
} from '../../support/complaint';

const clockOf = ({ rules, state }: ComplaintPlay, kind: string) =>
  clocks(rules, state).find((c) => c.kind === kind);
const promised = '2026-02-14T10:00:00.000Z'; // Saturday, a make-up day, at six
const pauseOf = (more: object = {}) => ({ reason: 'evidenceAwaited', replyId: 'ct_1', ...more });
const tuesday = '2026-02-10T02:00:00.000Z'; // at ten
const office = ({ rules }: ComplaintPlay, from: string, to: string) =>
  officeTimeBetween(rules.calendar, rules.policy.hours, from, to);

describe('the pause of the promise', () => {
  it('F-11 moves the promise by exactly the paused office time and is told with its end', () => {
    const play = walkTo('investigating');
    play.say('pausePromise', pauseOf(), specialist, tuesday);
    expect(clockState(clockOf(play, 'promise')!, tuesday)).toBe('paused');
    // Five office days of eight hours: Tuesday ten to Tuesday ten, the festival between.
    expect(play.log.at(-1)).toMatchObject({ type: 'promisePaused', endsAt: '2026-02-24T02:00:00.000Z' });
    play.say('resumePromise', {}, specialist, '2026-02-10T08:00:00.000Z');
    // Ten to four without the hour at noon: five hours more on the first office day after the festival.
    expect(play.state.promise.dueAt).toBe('2026-02-24T07:00:00.000Z');
    expect(clockOf(play, 'promise')).toMatchObject({ dueAt: play.state.promise.dueAt });
    expect(play.state.pauses).toMatchObject([{ n: 1, from: tuesday, to: '2026-02-10T08:00:00.000Z' }]);
  });

  it('F-11 stops the promise and no other clock, and rings nothing of the promise meanwhile', () => {
    const play = walkTo('investigating');
    play.until(tuesday);
    const others = () => clocks(play.rules, play.state).filter((c) => !['promise', 'pause'].includes(c.kind));
    const before = others();
    play.say('pausePromise', pauseOf(), specialist, tuesday);
    expect(others()).toEqual(before);
    play.until('2026-02-24T01:30:00.000Z');
    expect(play.types).not.toContain('promiseWarned');
    expect(play.log.some((e) => e.type === 'clockBroken' && e.kind === 'silence')).toBe(true);
    expect(play.log.some((e) => e.type === 'clockBroken' && e.kind === 'generalSolved')).toBe(true);
  });

  it('F-11 ends by itself at the limit, and the warnings come by the time that counted', () => {
    const play = walkTo('investigating');
    play.say('pausePromise', pauseOf({ until: '2026-02-12T02:00:00.000Z' }), specialist, tuesday);
    play.until('2026-03-10T00:00:00.000Z');
    const resumed = play.log.find((e) => e.type === 'promiseResumed');
    expect(resumed).toMatchObject({
      at: '2026-02-12T02:00:00.000Z',
      to: '2026-02-12T02:00:00.000Z',
      why: 'limit',
    });
    const rang = play.log.flatMap((e) =>
      e.type === 'clockRang' && e.id === 'promise/1' ? [[e.percent, e.at]] : [],
    );
    // Half was to come on Thursday at two; two office days later there is Wednesday the 25th after the festival.
    expect(rang).toEqual([
      [50, '2026-02-14T06:00:00.000Z'],
      [75, '2026-02-24T08:00:00.000Z'],
      [90, '2026-02-25T06:00:00.000Z'],
      [100, '2026-02-25T10:00:00.000Z'],
    ]);
  });

  it('F-11 ends when the result is delivered, when the awaited evidence comes, and with the case', () => {
    const paused = () => {
      const play = walkTo('found');
      play.say('pausePromise', pauseOf(), specialist, tuesday);
      return play;
    };
    const delivered = paused();
    const actions = [
      { kind: 'repair', statutory: true, department: 'appliances', dueAt: after(tuesday, 9000) },
    ];
    delivered.say('makeOffer', { actions, replyId: 'ct_2' }, specialist, after(tuesday, 60));
    delivered.say(
      'customerTold',
      told('offer', after(tuesday, 61), { offerId: 'offer-1' }),
      effect,
      after(tuesday, 61),
    );
    expect(delivered.log.at(-1)).toMatchObject({ type: 'promiseResumed', why: 'resultDelivered' });
    expect(clockState(clockOf(delivered, 'promise')!, after(tuesday, 62))).toBe('met');

    const evidence = paused();
    evidence.say('evidenceAdded', { evidenceId: 'ev1' }, intake, after(tuesday, 60));
    expect(evidence.log.at(-1)).toMatchObject({ type: 'promiseResumed', why: 'received' });

    const withdrawn = paused();
    withdrawn.say('complaintWithdrawn', {}, intake, after(tuesday, 60));
    expect(withdrawn.state.pauses).toMatchObject([{ to: after(tuesday, 60) }]);
  });

  it('R-2 a year published after a pause moves the promise with its pause', () => {
    const rules = theRules();
    rules.calendar = { ...rules.calendar, to: '2025-12-31', holidays: [], workdays: [] };
    const play = walkTo('investigating', aComplaint({}, rules));
    play.say('pausePromise', pauseOf(), specialist, tuesday);
    play.say('resumePromise', {}, specialist, '2026-02-10T10:00:00.000Z');
    expect(play.state.promise).toMatchObject({ provisional: true, dueAt: '2026-02-17T09:00:00.000Z' });
    const { holidays, workdays } = theRules().calendar;
    play.say(
      'calendarPublished',
      { version: 2, year: 2026, holidays, workdays },
      intake,
      '2026-02-11T02:00:00.000Z',
    );
    expect(play.state.promise).toMatchObject({ provisional: false, dueAt: '2026-02-24T09:00:00.000Z' });
    expect(clockOf(play, 'promise')!.dueAt).toBe(play.state.promise.dueAt);
  });

  it('S-35 R-5 a cold handling goes to the supervisor and stops no clock', () => {
    const play = walkTo('investigating');
    play.until(tuesday);
    const before = clocks(play.rules, play.state);
    play.say('recordColdHandling', { noteId: 'in_1' }, specialist, tuesday);
    expect(play.state.tasks).toMatchObject([{ kind: 'coldHandling', audience: 'team-lead', rule: 'S-35' }]);
    expect(clocks(play.rules, play.state).filter((c) => c.kind !== 'silence')).toEqual(
      before.filter((c) => c.kind !== 'silence'),
    );
  });

  const refusals: [string, () => unknown, string][] = [
    [
      'F-11 a department’s delay is no reason',
      () => pausing({ reason: 'departmentBusy' }),
      'pauseReasonNotAllowed',
    ],
    [
      'F-11 an approver’s delay is no reason',
      () => pausing({ reason: 'approvalAwaited' }),
      'pauseReasonNotAllowed',
    ],
    ['F-11 longer than the policy', () => pausing({ until: '2026-02-24T02:00:00.001Z' }), 'pauseTooLong'],
    ['F-11 an end in the past', () => pausing({ until: received }), 'pauseEndsInThePast'],
    ['F-11 a pause in a pause', () => twice(), 'promiseAlreadyPaused'],
    [
      'F-11 after the result',
      () => walkTo('offered').say('pausePromise', pauseOf(), specialist, tuesday),
      'promiseNotRunning',
    ],
    [
      'F-11 after the breach',
      () => walkTo('investigating').say('pausePromise', pauseOf(), specialist, promised),
      'promiseNotRunning',
    ],
    [
      'F-11 resuming what runs',
      () => walkTo('investigating').say('resumePromise', {}, specialist, tuesday),
      'promiseNotPaused',
    ],
    [
      'S-46 an agent',
      () => walkTo('investigating').say('pausePromise', pauseOf(), by('agent'), tuesday),
      'notPermitted',
    ],
    [
      'L-02 the person complained about',
      () =>
        aComplaint({ subject: { staffRef: 'complaint-manager' } }).say(
          'pausePromise',
          pauseOf(),
          manager,
          tuesday,
        ),
      'conflictOfInterest',
    ],
    ['F-11 more than ten working days in all', () => usedUp(), 'pausesUsedUp'],
  ];
  function pausing(more: object) {
    return walkTo('investigating').say('pausePromise', pauseOf(more), specialist, tuesday);
  }
  function twice() {
    const play = walkTo('investigating');
    play.say('pausePromise', pauseOf(), specialist, tuesday);
    return play.say('pausePromise', pauseOf(), specialist, after(tuesday, 5));
  }
  function usedUp() {
    const play = walkTo('investigating');
    for (let n = 0; n < 2; n++) {
      play.say('pausePromise', pauseOf(), specialist, after(play.log.at(-1)!.at, 1));
      play.until(play.state.pauses!.at(-1)!.endsAt);
    }
    return play.say('pausePromise', pauseOf(), specialist, after(play.log.at(-1)!.at, 1));
  }
  it.each(refusals)('%s', (_name, act, reason) => {
    expect(act()).toMatchObject({ refused: true, reason });
  });

  it('F-11 no sequence of pauses loses or gains time: what was left of the promise is left after it', () => {
    const span = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 9000 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (spans) => {
        const play = walkTo('investigating');
        let paused = 0;
        for (const [wait, stay] of spans) {
          const from = after(play.log.at(-1)!.at, wait);
          play.until(from);
          const { dueAt } = play.state.promise;
          const events = play.say('pausePromise', pauseOf(), specialist, from);
          if (!Array.isArray(events)) return;
          play.say('resumePromise', {}, specialist, after(from, stay)); // refused when it ended by itself
          const { to } = play.state.pauses!.at(-1)!;
          paused += office(play, from, to!);
          expect(office(play, to!, play.state.promise.dueAt)).toBe(office(play, from, dueAt));
          expect(office(play, promised, play.state.promise.dueAt)).toBe(paused);
          expect(clockOf(play, 'promise')!.dueAt).toBe(play.state.promise.dueAt);
          expect(office(play, from, to!)).toBeLessThanOrEqual(40 * 3_600_000);
        }
        expect(paused).toBeLessThanOrEqual(80 * 3_600_000);
      }),
      { numRuns: 100 },
    );
  });
});
