import fc from 'fast-check';
import { clocks } from '../../../workflows/complaint/clocks';
import { owesRootCause } from '../../../workflows/complaint/root-cause/state';
import { repeatsAnother } from '../../../workflows/complaint/repeat/state';
import { isComplainedAbout } from '../../../workflows/complaint/rules';
import type { ComplaintState } from '../../../workflows/complaint/state';
import { complaintMessages } from '../../../workflows/complaint/subjects';
import { stages } from '../../../workflows/complaint/vocabulary';
import { goodwillOf } from '../../../workflows/policies/authority';
import { isRung } from '../../../workflows/policies/clock';
import type { ComplaintPlay } from '../../support/complaint';
import { randomWalk } from '../../support/random-walk';

/** Which stages may follow which by one message; anything else is an illegal jump. */
const follows: Record<ComplaintState['stage'], ComplaintState['stage'][]> = {
  // `found`: a member takes over its leading complaint's finding (L-06).
  accepted: ['graded', 'found', 'concluded', 'archived'],
  graded: ['assigned', 'found', 'concluded', 'archived'],
  assigned: ['investigating', 'found', 'concluded', 'archived'],
  investigating: ['diagnosing', 'found', 'concluded', 'archived'],
  diagnosing: ['investigating', 'concluded', 'archived'],
  found: ['offered', 'concluded', 'archived'],
  offered: ['remedying', 'found', 'concluded', 'archived'],
  remedying: ['concluded', 'offered', 'archived'],
  // a lapsed offer is taken up, a review changes the answer, a new fact is handled again.
  concluded: ['archived', 'remedying', 'found', 'assigned', 'graded', 'accepted'],
  archived: ['remedying', 'found', 'assigned', 'graded', 'accepted'],
};

/** neither survey nor call-back follow a withdrawal, an end outside, a court or a mere repeat. */
const aftercareNotDue = (state: ComplaintState): boolean =>
  state.outcome === 'withdrawn' ||
  state.outcome === 'settledOutside' ||
  repeatsAnother(state) ||
  (state.externals ?? []).some(({ body }) => body === 'court');

/** What must hold after every message. */
function holdsAfterEach(
  play: ComplaintPlay,
  before: ComplaintState,
  said: { name: string; result: unknown },
): void {
  const { state, rules, log, definition } = play;
  // Every fact leaves an event.
  if (complaintMessages[said.name] === 'fact' && !(Array.isArray(said.result) && said.result.length > 0)) {
    throw new Error(`${said.name} left no event`);
  }
  // No illegal stage: a message is one step, however many events it causes.
  let stage = before.stage;
  let folded = before;
  const recorded = log.slice(before.seq);
  recorded.forEach((event, i) => {
    folded = definition.evolve(folded, event as never);
    if (recorded[i + 1]?.messageId === event.messageId) return;
    if (folded.stage !== stage && !follows[stage].includes(folded.stage)) {
      throw new Error(`${stage} → ${folded.stage} by ${event.type}`);
    }
    stage = folded.stage;
  });
  // No lost clock: what is due has rung.
  const now = log.at(-1)!.at;
  for (const clock of state.ended ? [] : clocks(rules, state)) {
    if (clock.metAt || clock.pausedAt) continue;
    const silent = clock.levels.find((l) => l.at < now && !isRung(state.rung, clock, l));
    if (silent) throw new Error(`${clock.id} did not ring at ${silent.percent} %`);
  }
  // No payment above the cap (S-38), no handler who is complained about (L-02).
  if (goodwillOf(state.actions) > rules.policy.goodwill.capFen) throw new Error('goodwill above its cap');
  if (state.handler && isComplainedAbout(state, state.handler))
    throw new Error('handled by the person complained about');
  // what archives.
  if (state.stage === 'archived' && before.stage !== 'archived' && !aftercareNotDue(state)) {
    const closed = state.survey?.answeredAt ?? state.survey?.closedAt;
    if (!closed || !state.callBack?.doneAt) throw new Error('archived without survey or call-back');
    if (state.kind === 'complaint' && !state.promiseMetAt) throw new Error('archived without a result');
    if (state.actions.some((a) => !a.provenAt)) throw new Error('archived with a remedy unproven');
    if (owesRootCause(state)) throw new Error('archived without its root cause');
  }
}

it('R-13, S-38, L-02: 10,000 random sequences of 3 to 8 people break no stage, lose no clock, pay nothing above the cap, archive nothing early', () => {
  const reached = new Set<string>();
  const given = new Set<string>();
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const draw = <T>(arbitrary: fc.Arbitrary<T>): T => gen(() => arbitrary);
      const play = randomWalk(draw, holdsAfterEach);
      // The fold of the log is the state, and every ring was told once.
      let state = play.definition.initial;
      for (const event of play.log) {
        state = play.definition.evolve(state, event as never);
        reached.add(state.stage);
        given.add(event.type);
      }
      expect(state).toEqual(play.state);
      for (const [id, told] of Object.entries(state.rung)) {
        const keys = told.map((t) => `${t.percent}/${t.percent < 100 ? '' : t.dueAt}`);
        if (new Set(keys).size !== keys.length) throw new Error(`${id} rang twice`);
      }
    }),
    { numRuns: 10_000, endOnFailure: true },
  );
  // The walks are worth something only if they get everywhere.
  expect([...reached].sort()).toEqual([...stages].sort());
  expect(given.size).toBeGreaterThan(40);
});
