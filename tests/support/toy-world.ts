import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  bundleWorkflowCode,
  Runtime,
  DefaultLogger,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import type { EffectInput, EffectOutcome } from '../../workflows/contracts/case-definition';
import type { AppendRequest } from '../../workflows/contracts/append';
import type { CommandAnswer, Envelope } from '../../workflows/contracts/message';
import { searchAttributes } from '../../workflows/contracts/search-attributes';
import { createTimeSkippingEnvironment } from './time-skipping';
import { MemoryLog } from './memory-log';
import type { ToyRules } from './toy-case';

export const agent = { kind: 'person', id: 'p-1', role: 'agent', level: 1 } as const;

/** Toy cases on a time-skipping engine: one log, one worker per test, and what the errands were asked to do. */
export class ToyWorld {
  log = new MemoryLog();
  rules: ToyRules = { logic: 1, clocks: [] };
  errands: EffectInput<{ errand: string }>[] = [];
  runErrand: (input: EffectInput<{ errand: string }>) => Promise<EffectOutcome> = async ({ errand }) => ({
    fact: 'errandDone',
    payload: { errand },
  });
  fetchRules: () => Promise<ToyRules | Uint8Array> = async () => this.rules;
  taskQueue = randomUUID();

  readonly activities = {
    appendEvents: (request: AppendRequest) => this.log.append(request),
    fetchRules: () => this.fetchRules(),
    runErrand: (input: EffectInput<{ errand: string }>) => {
      this.errands.push(input);
      return this.runErrand(input);
    },
  };

  private constructor(
    readonly env: TestWorkflowEnvironment,
    readonly bundle: WorkflowBundleWithSourceMap,
  ) {}

  static async create(): Promise<ToyWorld> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    // One after the other: the engine must answer within five seconds of being spawned.
    const env = await createTimeSkippingEnvironment();
    const workflowsPath = path.join(__dirname, 'toy-workflows.ts');
    const bundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
    const types = { KEYWORD: 2, INT: 3, BOOL: 5, DATETIME: 6 } as const;
    await env.connection.operatorService.addSearchAttributes({
      namespace: 'default',
      searchAttributes: Object.fromEntries(
        Object.values(searchAttributes).map(({ name, type }) => [name, types[type]]),
      ),
    });
    return new ToyWorld(env, bundle);
  }

  /** A fresh log, queue and faults for the next test on the same engine. */
  reset(): void {
    this.log = new MemoryLog();
    this.rules = { logic: 1, clocks: [] };
    this.errands = [];
    this.runErrand = async ({ errand }) => ({ fact: 'errandDone', payload: { errand } });
    this.fetchRules = async () => this.rules;
    this.taskQueue = randomUUID();
  }

  async worker(): Promise<Worker> {
    return Worker.create({
      connection: this.env.nativeConnection,
      taskQueue: this.taskQueue,
      workflowBundle: this.bundle,
      activities: this.activities,
    });
  }

  /** Runs the test beside a worker. */
  async withWorker(test: () => Promise<void>): Promise<void> {
    await (await this.worker()).runUntil(test);
  }

  async now(): Promise<number> {
    return this.env.currentTimeMs();
  }

  /**
   * Opens a case as intake does: event 1 is in the log before the workflow starts.
   * @param ago the engine was down for so many ms after the case was accepted (the test engine's clock stands still
   *   while a workflow task waits for a worker, so an outage cannot be slept through)
   */
  async open(type: 'toyCase' | 'shortToyCase' = 'toyCase', opened: object = {}, ago = 0): Promise<ToyHandle> {
    const caseId = `toy/${randomUUID()}`;
    const at = new Date((await this.now()) - ago).toISOString();
    const opening = {
      type: 'opened',
      self: caseId,
      ...opened,
      seq: 1,
      at,
      messageId: `open/${caseId}`,
    } as const;
    this.log.eventsOf(caseId).push(opening);
    const handle = await this.env.client.workflow.start(type, {
      workflowId: caseId,
      taskQueue: this.taskQueue,
      args: [{ caseId, opening, pinned: { policyVersion: 1, calendarVersion: 1, logic: 1 } }],
    });
    return new ToyHandle(this, caseId, handle, handle.firstExecutionRunId);
  }

  async history(workflowId: string, runId?: string): Promise<HistoryEvent[]> {
    const history = await this.env.client.workflow.getHandle(workflowId, runId).fetchHistory();
    return (history.events ?? []) as HistoryEvent[];
  }

  async replay(workflowId: string, runId?: string): Promise<void> {
    const history = await this.env.client.workflow.getHandle(workflowId, runId).fetchHistory();
    await Worker.runReplayHistory({ workflowBundle: this.bundle }, history, workflowId);
  }
}

type HistoryEvent = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

export class ToyHandle {
  private count = 0;

  constructor(
    private readonly world: ToyWorld,
    readonly caseId: string,
    readonly workflow: WorkflowHandle,
    readonly firstRunId: string,
  ) {}

  command(name: string, payload: unknown, more: Partial<Envelope> = {}): Promise<CommandAnswer> {
    const id = more.id ?? `m-${++this.count}`;
    return this.latest().executeUpdate<CommandAnswer, [Envelope]>(name, {
      args: [{ id, payload, by: agent, ...more }],
    });
  }

  note(note: string, more: Partial<Envelope> = {}): Promise<CommandAnswer> {
    return this.command('note', { note }, more);
  }

  async fact(name: string, payload: unknown, more: Partial<Envelope> = {}): Promise<void> {
    const id = more.id ?? `f-${++this.count}`;
    await this.latest().signal(name, { id, payload, by: { kind: 'customer' }, ...more });
  }

  /** Without a run id, so that it follows continue-as-new. */
  latest(): WorkflowHandle {
    return this.world.env.client.workflow.getHandle(this.caseId);
  }

  get types(): string[] {
    return this.world.log.typesOf(this.caseId);
  }

  /** Looks, in real time, until the log says so: nothing here advances the virtual clock. */
  async until(done: () => boolean | Promise<boolean>, what: string): Promise<void> {
    for (const end = Date.now() + 20_000; !(await done());) {
      if (Date.now() > end) throw new Error(`${what} did not happen: ${this.types.join(' ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** History without workflow tasks: the test engine, unlike the real one, records the task of a refused Update. */
  async recorded(): Promise<unknown[]> {
    const isTask = (event: HistoryEvent): boolean =>
      Boolean(
        event.workflowTaskScheduledEventAttributes ??
        event.workflowTaskStartedEventAttributes ??
        event.workflowTaskCompletedEventAttributes,
      );
    return (await this.world.history(this.caseId))
      .filter((event) => !isTask(event))
      .map((event) => event.eventType);
  }

  /** The length of the history once no workflow task is under way. */
  async settledLength(): Promise<number> {
    let events: HistoryEvent[] = [];
    await this.until(async () => {
      events = await this.world.history(this.caseId);
      return (
        !events.at(-1)!.workflowTaskScheduledEventAttributes &&
        !events.at(-1)!.workflowTaskStartedEventAttributes
      );
    }, 'rest');
    return events.length;
  }

  async historyLength(): Promise<number> {
    return (await this.world.history(this.caseId)).length;
  }
}
