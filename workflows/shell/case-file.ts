import type { CaseDefinition, CaseInput, Effect } from '../contracts/case-definition';
import type { CommandAnswer, EventBase, Instant, Recorded } from '../contracts/message';
import { nextRing, type CaseState, type ClockRang, type Ring } from '../policies/clock';

/** How many answers travel through continue-as-new: more than anybody can have open at once. */
const answersCarried = 50;

/** The case in memory: state, pinned rules and the answers given, folded from recorded events and nothing else. */
export class CaseFile<S extends CaseState, E extends EventBase, R> {
  state: S;
  private pinned: { rules: R } | undefined;
  private readonly answers: Map<string, CommandAnswer>;

  constructor(
    readonly definition: CaseDefinition<S, E, R>,
    readonly input: CaseInput<E>,
  ) {
    this.state = (input.carried?.state as S | undefined) ?? definition.initial;
    this.answers = new Map(input.carried?.answers);
    if (!input.carried) this.fold(input.opening);
  }

  get hasRules(): boolean {
    return this.pinned !== undefined;
  }

  get rules(): R {
    if (!this.pinned) throw new Error('the rules are not there yet');
    return this.pinned.rules;
  }

  pin(rules: R): void {
    this.pinned = { rules };
  }

  /**
   * Folds one recorded event. A gap or an `evolve` that loses count is a fault of the program: a plain Error stops the
   * workflow task, loudly and without harm, until a repaired worker takes it up.
   */
  fold(event: Recorded<E> | Recorded<ClockRang>): void {
    if (event.seq !== this.state.seq + 1)
      throw new Error(`event ${event.seq} cannot follow ${this.state.seq}`);
    this.state = this.definition.evolve(this.state, event);
    if (this.state.seq !== event.seq) throw new Error(`evolve did not set seq for ${event.type}`);
    const from = this.answers.get(event.messageId)?.from ?? event.seq;
    this.answers.delete(event.messageId);
    this.answers.set(event.messageId, { from, to: event.seq });
  }

  /**
   * What was recorded for this message, if it is known here. The log knows more; this is for the validator and for a
   * message whose append was committed while its workflow task was lost: the state has moved on, the answer stands.
   */
  answerTo(messageId: string): CommandAnswer | undefined {
    return this.answers.get(messageId);
  }

  recentAnswers(): [string, CommandAnswer][] {
    return [...this.answers].slice(-answersCarried);
  }

  /** The next ring in time order; none before the rules are there and none after the end. */
  nextRing(): Ring | undefined {
    if (!this.hasRules || this.state.ended) return undefined;
    return nextRing(this.definition.clocks(this.rules, this.state), this.state.rung);
  }

  ringDue(until: Instant): Ring | undefined {
    const ring = this.nextRing();
    return ring && ring.level.at <= until ? ring : undefined;
  }

  effectsOf(event: Recorded<E> | Recorded<ClockRang>): Effect[] {
    if (event.type === 'clockRang') return [];
    return this.definition.effects(this.rules, this.state, event as Recorded<E>);
  }

  place(): number | undefined {
    return this.definition.place?.(this.rules, this.state);
  }
}
