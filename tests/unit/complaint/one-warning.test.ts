import fc from 'fast-check';
import { clocks } from '../../../workflows/complaint/clocks';
import type { ComplaintEvent } from '../../../workflows/complaint/events';
import { kindOf } from '../../../workflows/complaint/rules';
import type { ComplaintState } from '../../../workflows/complaint/state';
import { stages } from '../../../workflows/complaint/vocabulary';
import type { Recorded } from '../../../workflows/contracts/message';
import { type ClockRang, toldAt } from '../../../workflows/policies/clock';
import {
  aComplaint,
  aPerson,
  after,
  type ComplaintPlay,
  manager,
  received,
  specialist,
  walkTo,
} from '../../support/complaint';
import { randomWalk } from '../../support/random-walk';

const ofClocks = ['promiseWarned', 'promiseBroken', 'clockWarned', 'clockBroken', 'escalation'];

interface Rung {
  clock: string;
  percent: number;
  dueAt: string;
  state: ComplaintState;
  /** Whom each notice about this level is for. */
  notices: string[][];
}

/** Every level of every clock that rang, with the notices that people got of it. */
function rungOf({ log, rules, definition }: ComplaintPlay): Rung[] {
  let state = definition.initial;
  const rung: Rung[] = [];
  for (const event of log as (Recorded<ComplaintEvent> | Recorded<ClockRang>)[]) {
    state = definition.evolve(state, event as never);
    if (event.type === 'clockRang')
      rung.push({ clock: event.id, percent: event.percent, dueAt: event.dueAt, state, notices: [] });
    if (!event.messageId.startsWith('ring/')) continue;
    for (const effect of definition.effects(rules, state, event as never)) {
      const { template, audiences } = (effect as { input: { template?: string; audiences: string[] } }).input;
      if (template !== undefined && ofClocks.includes(template)) rung.at(-1)!.notices.push(audiences);
    }
  }
  return rung;
}

const isSomebody = (state: ComplaintState) => (audience: string) =>
  audience !== 'customer' && (audience !== 'department-head' || state.department !== undefined);

describe('one warning', () => {
  it('F-15, S-35, S-40: exactly one warning per level and person, over all kinds of clocks that anybody can start', () => {
    const warned = new Set<string>();
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const play = randomWalk(
          (arbitrary) => draw(() => arbitrary),
          () => undefined,
        );
        play.until(after(play.log.at(-1)!.at, 90 * 1440));
        const seen = new Set<string>();
        for (const { clock, percent, dueAt, state, notices } of rungOf(play)) {
          // A warning comes once for ever, a breach once per due date.
          const level = `${clock} ${percent}${percent === 100 ? ` ${dueAt}` : ''}`;
          expect(seen.has(level)).toBe(false);
          seen.add(level);
          const kind = kindOf(clock);
          const due = toldAt(play.rules.policy, kind, percent).some(isSomebody(state));
          if (percent < 100 && due && kind !== 'escalation') {
            warned.add(kind);
            expect([level, notices.length]).toEqual([level, 1]);
          }
          // All who hear of a level hear of it in one notice, so that delivery tells each person once.
          expect([level, notices.length <= 1]).toEqual([level, true]);
          for (const audiences of notices) expect(new Set(audiences).size).toBe(audiences.length);
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(warned.size).toBeGreaterThanOrEqual(8);
  });

  it('L-08, F-15: who owns an outside case and handles the complaint too is told once of each level', () => {
    const play = walkTo('investigating');
    const owner = aPerson('specialist');
    play.say(
      'openExternalCase',
      { body: '12315', externalId: 'x', receivedAt: received, owner },
      manager,
      after(received, 60),
    );
    play.until('2026-03-01T00:00:00.000Z');
    const external = rungOf(play).filter(({ clock }) => clock === 'external/1');
    expect(external.map(({ notices }) => notices.length)).toEqual([1, 1, 1, 1]);
    for (const { notices } of external) expect(notices[0]).toContain('person:specialist');
  });
});

describe('cold handling', () => {
  it('R-5, S-35: at no stage and no time does it pause, move or meet a clock, nor end a pause', () => {
    const scene = fc.record({
      stage: fc.constantFrom(...stages.filter((s) => !['concluded', 'archived', 'diagnosing'].includes(s))),
      minutes: fc.integer({ min: 0, max: 20_000 }),
      paused: fc.boolean(),
      times: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(scene, ({ stage, minutes, paused, times }) => {
        const play = walkTo(stage, aComplaint());
        let at = play.log.at(-1)!.at;
        if (paused)
          play.say(
            'pausePromise',
            { reason: 'evidenceAwaited', replyId: 'ct_1' },
            specialist,
            (at = after(at, 1)),
          );
        play.until((at = after(at, minutes)));
        for (let i = 0; i < times; i += 1) {
          const before = { clocks: clocks(play.rules, play.state), pauses: play.state.pauses };
          const said = play.say('recordColdHandling', { noteId: 'in_1' }, specialist, at);
          expect(said).toMatchObject([
            { type: 'coldHandlingRecorded' },
            ...(i === 0 ? [{ type: 'taskRaised' }] : []),
          ]);
          expect({ clocks: clocks(play.rules, play.state), pauses: play.state.pauses }).toEqual(before);
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('R-5, F-11: cold handling is no reason to pause', () => {
    const play = walkTo('investigating');
    const pause = { reason: 'coldHandling', replyId: 'ct_1' };
    expect(play.say('pausePromise', pause, specialist, after(received, 300))).toMatchObject({
      refused: true,
      rule: 'F-11',
      reason: 'pauseReasonNotAllowed',
    });
  });
});
