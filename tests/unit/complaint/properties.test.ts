import fc from 'fast-check';
import { clocks } from '../../../workflows/complaint/clocks';
import type { ComplaintState } from '../../../workflows/complaint/state';
import { stages } from '../../../workflows/complaint/vocabulary';
import { isRefusal } from '../../../workflows/contracts/message';
import { goodwillOf } from '../../../workflows/policies/authority';
import { isRung } from '../../../workflows/policies/clock';
import {
  aPerson,
  after,
  by,
  effect,
  intake,
  received,
  told,
  walkTo,
  type ComplaintPlay,
} from '../../support/complaint';

/** Which stages may follow which; anything else is an illegal jump. */
const follows: Record<ComplaintState['stage'], ComplaintState['stage'][]> = {
  accepted: ['graded', 'concluded', 'archived'],
  graded: ['assigned', 'concluded', 'archived'],
  assigned: ['investigating', 'concluded', 'archived'],
  investigating: ['diagnosing', 'found', 'concluded', 'archived'],
  diagnosing: ['investigating', 'archived'],
  found: ['offered', 'concluded', 'archived'],
  offered: ['remedying', 'found', 'concluded', 'archived'],
  remedying: ['concluded', 'offered', 'archived'],
  concluded: ['archived'],
  archived: [],
};

const money = fc.integer({ min: 0, max: 120_000_00 });
const action = fc.record({
  kind: fc.constantFrom('refund', 'repair', 'compensation', 'gift', 'writtenApology'),
  amountFen: money,
  statutory: fc.boolean(),
  department: fc.constant('appliances'),
  dueAt: fc.constant('2026-12-01T00:00:00.000Z'),
});
const offerId = fc.integer({ min: 1, max: 4 }).map((n) => `offer-${n}`);
const person = fc
  .constantFrom(
    'agent',
    'specialist',
    'team-lead',
    'department-head',
    'complaint-manager',
    'call-back',
    'quality',
  )
  .map((role) => by(role as 'agent'));
const customer = fc.constant(intake);
const say = <P>(name: string, who: fc.Arbitrary<unknown>, payload: fc.Arbitrary<P>) =>
  fc.record({ name: fc.constant(name), who, payload });

const message = fc.oneof(
  say('recordContact', person, fc.record({ medium: fc.constant('phone'), reached: fc.boolean() })),
  say(
    'gradeComplaint',
    person,
    fc.record({
      facts: fc.record({ harmToPerson: fc.boolean(), emotionalIntensity: fc.integer({ min: 1, max: 5 }) }),
    }),
  ),
  say('assignComplaint', person, fc.constant({ department: 'appliances', handler: aPerson('specialist') })),
  say('startInvestigation', person, fc.constant({})),
  say('openDiagnosis', person, fc.constant({ departments: ['appliances', 'billing'], questionId: 'in_1' })),
  say('overrideDiagnosis', person, fc.constant({ reasonId: 'in_1' })),
  say(
    'recordFinding',
    person,
    fc.constantFrom(
      { finding: 'founded', directCause: 'x', department: 'appliances', triggers: ['majorLoss'] },
      { finding: 'unfounded', replyId: 'ct_1' },
    ),
  ),
  say(
    'makeOffer',
    person,
    fc.record({ actions: fc.array(action, { minLength: 1, maxLength: 3 }), replyId: fc.constant('ct_1') }),
  ),
  say(
    'recordCustomerDecision',
    person,
    fc.record({
      offerId,
      decision: fc.constantFrom('accept', 'reject', 'counter'),
      proof: fc.constant({ medium: 'phone' }),
    }),
  ),
  say(
    'proveRemedy',
    person,
    fc.record({ actionId: offerId.map((o) => `${o}.1`), proof: fc.constant({ medium: 'phone' }) }),
  ),
  say('concludeComplaint', person, fc.constantFrom({}, { replyId: 'ct_2' })),
  say(
    'solveOnTheSpot',
    person,
    fc.record({
      finding: fc.constant('founded'),
      directCause: fc.constant('x'),
      department: fc.constant('billing'),
      action,
      consent: fc.constant({ medium: 'phone' }),
      replyId: fc.constant('ct_1'),
    }),
  ),
  say(
    'recordCallBack',
    person,
    fc.record({
      result: fc.constantFrom('reached', 'unreachable', 'refused'),
      overall: fc.integer({ min: 1, max: 5 }),
    }),
  ),
  say('signEscalation', person, fc.constant({})),
  say('verifyMishandling', person, fc.constant({ persons: [{ id: 'x', part: 'direct' }], noteId: 'in_1' })),
  say(
    'customerDecided',
    customer,
    fc.record({ offerId, decision: fc.constantFrom('accept', 'reject', 'counter') }),
  ),
  say('surveyAnswered', customer, fc.record({ overall: fc.integer({ min: 1, max: 5 }) })),
  say(
    'diagnosisConcluded',
    customer,
    fc.constant({ n: 1, outcome: 'concluded', causeCode: 'x', dissent: 0 }),
  ),
  say('diagnosisUndecided', customer, fc.constant({ n: 1, reason: 'tie' })),
  say(
    'customerTold',
    fc.constant(effect),
    fc
      .constantFrom('offer', 'refusal', 'finalReply')
      .chain((purpose) => offerId.map((o) => told(purpose, received, { offerId: o }))),
  ),
  say('complaintWithdrawn', fc.constant(intake), fc.constant({})),
);

const step = fc.record({
  message,
  minutes: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20_000 })),
});

/** A walk begins somewhere on the plain path, so that random messages get to every stage. */
const walks = fc.record({ from: fc.constantFrom(...stages), steps: fc.array(step, { maxLength: 40 }) });
type Walk = typeof walks extends fc.Arbitrary<infer W> ? W : never;

function walk(
  { from, steps }: Walk,
  check: (play: ComplaintPlay, before: ComplaintState) => void,
): ComplaintPlay {
  const play = walkTo(from);
  let at = play.log.at(-1)!.at;
  for (const { message: m, minutes } of steps) {
    at = after(at, minutes);
    const before = play.state;
    if (m.name === 'complaintWithdrawn' && minutes % 7 !== 0) continue;
    play.say(m.name, m.payload, m.who as never, at);
    play.until(at);
    check(play, before);
  }
  return play;
}

const runs = { numRuns: 300 };

describe('no sequence of messages', () => {
  const reached = new Set<string>();

  it('reaches an illegal stage', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const play = walk(steps, () => undefined);
        let state = play.definition.initial;
        let settled = state;
        play.log.forEach((event, i) => {
          state = play.definition.evolve(state, event as never);
          reached.add(state.stage);
          // A message is one step, however many events it causes.
          if (play.log[i + 1]?.messageId === event.messageId) return;
          if (state.stage !== settled.stage) expect(follows[settled.stage]).toContain(state.stage);
          settled = state;
        });
        expect(state).toEqual(play.state);
      }),
      runs,
    );
    // The walks are worth something only if they get everywhere.
    expect([...reached].sort()).toEqual([...stages].sort());
  });

  it('archives without R-13', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const { state } = walk(steps, () => undefined);
        if (state.stage !== 'archived' || state.outcome === 'withdrawn') return;
        expect(state.survey?.answeredAt ?? state.survey?.closedAt).toBeDefined();
        expect(state.callBack?.doneAt).toBeDefined();
        expect(state.promiseMetAt).toBeDefined();
        expect(state.actions.every((a) => a.provenAt)).toBe(true);
      }),
      runs,
    );
  });

  it('loses a clock: what is due has rung, once per level', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const play = walk(steps, ({ rules, state, log }) => {
          const at = log.at(-1)!.at;
          for (const clock of state.ended ? [] : clocks(rules, state).filter((c) => !c.metAt)) {
            const due = clock.levels.filter((l) => l.at < at);
            expect(due.every((l) => isRung(state.rung, clock, l))).toBe(true);
          }
        });
        for (const told of Object.values(play.state.rung)) {
          const keys = told.map((t) => `${t.percent}/${t.percent < 100 ? '' : t.dueAt}`);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('S-38 pays goodwill above the cap', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const { state, rules } = walk(steps, () => undefined);
        expect(goodwillOf(state.actions)).toBeLessThanOrEqual(rules.policy.goodwill.capFen);
      }),
      runs,
    );
  });

  it('leaves a fact without an event, or answers a fact with a refusal', () => {
    fc.assert(
      fc.property(walks, message, (steps, last) => {
        const play = walk(steps, () => undefined);
        if (play.definition.messages[last.name] !== 'fact') return;
        const at = after(play.log.at(-1)!.at, 1);
        const events = play.say(last.name, last.payload, last.who as never, at);
        expect(isRefusal(events) ? [] : events).not.toHaveLength(0);
      }),
      runs,
    );
  });
});
