import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  condition,
  getExternalWorkflowHandle,
  log,
  ParentClosePolicy,
  proxyActivities,
  startChild,
} from '@temporalio/workflow';
import type { CaseInput, Effect, EffectOutcome } from '../contracts/case-definition';
import type { Envelope, Message } from '../contracts/message';
import { now } from './now';

/** An effect that was called for and is not known to be done. */
export type Owed = NonNullable<CaseInput['carried']>['effects'][number];

/** Starts what events call for, after the append that holds them, and knows what is still owed. */
export class Effects {
  private readonly open = new Map<string, Owed>();

  /** @param report takes the facts that come of effects */
  constructor(
    private readonly caseId: string,
    private readonly report: (fact: Message) => void,
  ) {}

  get done(): boolean {
    return this.open.size === 0;
  }

  /** What travels through continue-as-new; it starts again there under the same keys. */
  owed(): Owed[] {
    return [...this.open.values()];
  }

  /** Starts the effects of one event. Key: `<caseId>/<seq>/<name>/<n>`, `n` counting effects of the same name. */
  startAll(seq: number, at: string, effects: readonly Effect[], place?: number): void {
    const count: Record<string, number> = {};
    for (const effect of effects) {
      const name = effect.kind === 'child' ? effect.workflowId : effect.name;
      const n = (count[name] = (count[name] ?? 0) + 1);
      this.start({
        key: `${this.caseId}/${seq}/${name}/${n}`,
        effect,
        at,
        ...(place !== undefined && { place }),
      });
    }
  }

  start(owed: Owed): void {
    this.open.set(owed.key, owed);
    void this.run(owed).then((outcome) => {
      this.open.delete(owed.key);
      if (!outcome) return;
      const { fact, payload } = outcome;
      this.report({ id: owed.key, name: fact, payload, by: { kind: 'service', id: 'effect' }, at: now() });
    });
  }

  /** Never throws: a failure that is final is a fact too, which the case declines and so shows. */
  private async run({ key, effect, at, place }: Owed): Promise<EffectOutcome> {
    try {
      if (effect.kind === 'activity')
        return await callActivity(effect, { ...effect.input, key, caseId: this.caseId, at }, place);
      if (effect.kind === 'child') return await openChild(effect, place);
      await this.childStarted(effect.workflowId);
      const by = { kind: 'service', id: this.caseId } as const;
      return await signalCase(effect, { id: key, payload: effect.payload, by, at });
    } catch (error) {
      log.error('an effect failed for good', { key, error });
      return {
        fact: 'effectFailed',
        payload: { key, effect: effect.kind === 'child' ? effect.workflowType : effect.name },
      };
    }
  }

  /** A signal must not overtake the start of the child it is meant for. */
  private childStarted(workflowId: string): Promise<void> {
    return condition(
      () => !this.owed().some(({ effect }) => effect.kind === 'child' && effect.workflowId === workflowId),
    );
  }
}

/** Retried for ever: an infrastructure fault is never an answer, and the retries of an activity write no history. */
function callActivity(
  effect: Effect & { kind: 'activity' },
  input: object,
  place: number | undefined,
): Promise<EffectOutcome> {
  const activities = proxyActivities<Record<string, (input: object) => Promise<EffectOutcome>>>({
    startToCloseTimeout: '30 s',
    retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumInterval: '20 s' },
    summary: effect.summary,
    ...placed(place),
  });
  return activities[effect.name]!(input);
}

const placed = (place: number | undefined) =>
  place === undefined ? {} : { priority: { priorityKey: place } };

/** ABANDON: the child outlives this run and reports by signal. Its id is used once for ever, so starting again is safe. */
async function openChild(effect: Effect & { kind: 'child' }, place: number | undefined): Promise<void> {
  try {
    await startChild(effect.workflowType, {
      workflowId: effect.workflowId,
      args: [effect.input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      staticSummary: effect.summary,
      ...placed(place),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** A case that has ended needs to be told nothing any more. */
async function signalCase(effect: Effect & { kind: 'signal' }, envelope: Envelope): Promise<void> {
  try {
    await getExternalWorkflowHandle(effect.workflowId).signal(effect.name, envelope);
  } catch (error) {
    if (!/not found/i.test(String(error))) throw error;
    log.info('told a case that has ended', { workflowId: effect.workflowId, signal: effect.name });
  }
}
