import type { WorkflowHandle } from '@temporalio/client';
import type { AccountabilityEvent } from '../../workflows/accountability/events';
import type { AccountabilityCommands, AccountabilityFacts } from '../../workflows/accountability/messages';
import type { AccountabilityState } from '../../workflows/accountability/state';
import type { ComplaintEvent } from '../../workflows/complaint/events';
import type { ComplaintCommands, ComplaintFacts } from '../../workflows/complaint/messages';
import type { ComplaintState } from '../../workflows/complaint/state';
import type { CaseDefinition } from '../../workflows/contracts/case-definition';
import { failureTypes } from '../../workflows/contracts/error-codes';
import type {
  Actor,
  CommandAnswer,
  Envelope,
  EventBase,
  Instant,
  Recorded,
  Refusal,
} from '../../workflows/contracts/message';
import type { Rules } from '../../workflows/contracts/policy';
import type { DiagnosisEvent } from '../../workflows/diagnosis/events';
import type { DiagnosisCommands, DiagnosisFacts } from '../../workflows/diagnosis/messages';
import type { DiagnosisState } from '../../workflows/diagnosis/state';
import type { PublicOpinionEvent } from '../../workflows/public-opinion/events';
import type { PublicOpinionCommands, PublicOpinionFacts } from '../../workflows/public-opinion/messages';
import type { PublicOpinionState } from '../../workflows/public-opinion/state';
import type { CaseState, ClockRang } from '../../workflows/policies/clock';
import { currentDetails, readHistory, type History } from './case-history';
import type { WorkflowWorld } from './workflow-world';

export type LiveComplaint = LiveCase<
  ComplaintState,
  ComplaintEvent,
  { commands: ComplaintCommands; facts: ComplaintFacts }
>;
export type LiveDiagnosis = LiveCase<
  DiagnosisState,
  DiagnosisEvent,
  { commands: DiagnosisCommands; facts: DiagnosisFacts }
>;
export type LiveAccountability = LiveCase<
  AccountabilityState,
  AccountabilityEvent,
  { commands: AccountabilityCommands; facts: AccountabilityFacts }
>;

export type LivePublicOpinion = LiveCase<
  PublicOpinionState,
  PublicOpinionEvent,
  { commands: PublicOpinionCommands; facts: PublicOpinionFacts }
>;

interface Messages {
  commands: object;
  facts: object;
}
type Logged<E extends EventBase> = Recorded<E> | Recorded<ClockRang>;
type OfType<E extends EventBase, T> = Recorded<Extract<E | ClockRang, { type: T }>>;

/** A case that really runs: talk to it as services do, look at its log, and hold the workflow against it. */
export class LiveCase<S extends CaseState, E extends EventBase, M extends Messages> {
  private count = 0;

  constructor(
    private readonly world: WorkflowWorld,
    readonly caseId: string,
    readonly definition: CaseDefinition<S, E, Rules>,
    readonly workflow: WorkflowHandle,
  ) {}

  /** Gives a command and lets everything it causes come to rest. */
  async say<N extends keyof M['commands'] & string>(
    name: N,
    payload: M['commands'][N],
    by: Actor,
    more: Partial<Envelope> = {},
  ): Promise<CommandAnswer> {
    const answer = await this.send(name, payload, by, more);
    await this.world.rest();
    return answer;
  }

  send<N extends keyof M['commands'] & string>(
    name: N,
    payload: M['commands'][N],
    by: Actor,
    more: Partial<Envelope> = {},
  ): Promise<CommandAnswer> {
    const envelope: Envelope = { id: `${this.caseId}/${++this.count}`, payload, by, ...more };
    return this.workflow.executeUpdate<CommandAnswer, [Envelope]>(name, {
      args: [envelope],
      updateId: envelope.id,
    });
  }

  /** The refusal of a command; fails when it is not refused. */
  async refused<N extends keyof M['commands'] & string>(
    name: N,
    payload: M['commands'][N],
    by: Actor,
  ): Promise<Refusal> {
    const cause = await this.send(name, payload, by).then(
      () => undefined,
      (error: { cause?: { type?: string; details?: Refusal[] } }) => error.cause,
    );
    if (cause?.type !== failureTypes.refused)
      throw new Error(`${name} was not refused: ${cause?.type ?? 'done'}`);
    return cause.details![0]!;
  }

  /** Reports a fact and lets everything it causes come to rest. */
  async hear<N extends keyof M['facts'] & string>(
    name: N,
    payload: M['facts'][N],
    by: Actor,
    at?: Instant,
  ): Promise<void> {
    const envelope: Envelope = { id: `${this.caseId}/${++this.count}`, payload, by, ...(at && { at }) };
    await this.workflow.signal(name, envelope);
    await this.world.rest();
  }

  get log(): Logged<E>[] {
    return this.world.log.eventsOf(this.caseId) as Logged<E>[];
  }

  get types(): string[] {
    return this.log.map((event) => event.type);
  }

  /** All events of one type. */
  every<T extends E['type'] | 'clockRang'>(type: T): OfType<E, T>[] {
    return this.log.filter((event) => event.type === type) as unknown as OfType<E, T>[];
  }

  /** The only event of a type; fails when there is none or more than one. */
  the<T extends E['type'] | 'clockRang'>(type: T): OfType<E, T> {
    const [found, ...more] = this.every(type);
    if (!found || more.length > 0) throw new Error(`not one ${type} in ${this.types.join(' ')}`);
    return found;
  }

  /** The fold of the log. */
  get state(): S {
    return this.fold(this.log);
  }

  async status(): Promise<string> {
    return (await this.workflow.describe()).status.name;
  }

  async history(): Promise<History> {
    return this.workflow.fetchHistory();
  }

  /** The workflow has folded what its log holds, no event less or more, and shows managers just that. */
  async expectInStep(): Promise<void> {
    const { recorded } = readHistory(await this.history());
    expect(recorded).toEqual(this.log);
    const { details } = this.definition.describe(
      this.world.rules,
      this.state,
      new Date(await this.world.now()).toISOString(),
    );
    expect(await currentDetails(this.workflow)).toBe(details);
  }

  private fold(events: Logged<E>[]): S {
    return events.reduce(this.definition.evolve, this.definition.initial);
  }
}
