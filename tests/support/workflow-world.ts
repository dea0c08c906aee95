import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import type { OpenAccountability } from '../../activities/accountability/accountability';
import type { Activities } from '../../activities/activities';
import { packedRules } from '../../activities/rules/rules-activities';
import { bundleWorkflows } from '../../services/worker/bundle-workflows';
import { workflowBundle } from '../../services/worker/workflow-bundle';
import { accountabilityDefinition } from '../../workflows/accountability/definition';
import type { SubmissionOpened } from '../../workflows/accountability/events';
import { complaintDefinition } from '../../workflows/complaint/definition';
import type { ComplaintAccepted } from '../../workflows/complaint/record/events';
import type { CaseInput } from '../../workflows/contracts/case-definition';
import {
  accountabilityCaseId,
  complaintCaseId,
  diagnosisCaseId,
  publicOpinionCaseId,
} from '../../workflows/contracts/ids';
import type { EventBase, Instant } from '../../workflows/contracts/message';
import type { Rules } from '../../workflows/contracts/policy';
import { searchAttributes } from '../../workflows/contracts/search-attributes';
import { namespaces, workflowTypes } from '../../workflows/contracts/task-queues';
import { diagnosisDefinition } from '../../workflows/diagnosis/definition';
import { publicOpinionDefinition } from '../../workflows/public-opinion/definition';
import type { PublicOpinionOpened } from '../../workflows/public-opinion/events';
import { anAcceptance } from './complaint';
import { FakeNotices } from './fake-notices';
import {
  LiveCase,
  type LiveAccountability,
  type LiveComplaint,
  type LiveDiagnosis,
  type LivePublicOpinion,
} from './live-case';
import { MemoryLog } from './memory-log';
import { StoryTime } from './story-time';
import { createTimeSkippingEnvironment } from './time-skipping';

const pinned = { policyVersion: 1, calendarVersion: 1, logic: 1 };

/**
 * All real cases on one time-skipping engine, over a log in memory and recorded notices. Each test begins on a Monday
 * at ten, written 2026-02-09 10:00 (story-time.ts), with an empty log; the workers stay for the whole file.
 */
export class WorkflowWorld {
  log = new MemoryLog();
  notices = new FakeNotices(() => this.now());
  time = StoryTime.after(0);
  rules: Rules = this.time.rules();
  readonly taskQueue = randomUUID();
  /** Where complaints live. */
  readonly namespace = namespaces.redress;
  readonly cases: LiveCase<any, any, any>[] = [];
  /** How long the engine waits for a worker that took a workflow task; its own ten seconds unless a test kills workers. */
  taskTimeout: '10 s' | '3 s' = '10 s';
  /** The fault in which opening a submission ends while it is set. */
  sealedOutage: (() => Error) | undefined;
  /** The submissions that complaints opened, by key. */
  readonly submissions = new Map<string, OpenAccountability & { accountabilityId: string }>();
  private workers: Worker[] = [];
  private running: Promise<unknown> = Promise.resolve();

  readonly activities: Activities = {
    appendEvents: (request) => this.log.append(request),
    fetchRules: () => packedRules(this.rules),
    tellCustomer: (notice) => this.notices.tellCustomer(notice),
    tellStaff: (notice) => this.notices.tellStaff(notice),
    openAccountability: (input) => this.openSubmission(input),
  };

  private constructor(
    readonly env: TestWorkflowEnvironment,
    readonly bundle: { code: string },
  ) {}

  /** Call once per test file, `close` in `afterAll`. */
  static async create(): Promise<WorkflowWorld> {
    const logging = { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) };
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging } });
    // One after the other: the engine must answer within five seconds of being spawned.
    const env = await createTimeSkippingEnvironment();
    const folder = path.join(process.env.REDRESS_TEST_RUN!, 'bundle');
    const { codePath } = await workflowBundle(folder, { bundle: bundleWorkflows });
    const types = { KEYWORD: 2, INT: 3, BOOL: 5, DATETIME: 6 } as const;
    await env.connection.operatorService.addSearchAttributes({
      namespace: namespaces.redress,
      searchAttributes: Object.fromEntries(
        Object.values(searchAttributes).map(({ name, type }) => [name, types[type]]),
      ),
    });
    const world = new WorkflowWorld(env, { code: readFileSync(codePath, 'utf8') });
    await world.startWorkers();
    return world;
  }

  /** `beforeEach`: the next Monday, nothing said, nothing known. */
  async begin(): Promise<void> {
    this.log = new MemoryLog();
    this.notices = new FakeNotices(() => this.now());
    this.cases.length = 0;
    this.submissions.clear();
    this.sealedOutage = undefined;
    this.time = StoryTime.after(await this.now());
    this.rules = this.time.rules();
    await this.until('2026-02-09 10:00');
  }

  /** `afterEach`: every case is the fold of its log; then nothing of the test is left to wake later. */
  async end(): Promise<void> {
    try {
      for (const live of this.cases) await live.expectInStep();
    } finally {
      for (const live of this.cases) await live.workflow.terminate().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.env.teardown();
  }

  async startWorkers(): Promise<void> {
    const shared = {
      connection: this.env.nativeConnection,
      taskQueue: this.taskQueue,
      workflowBundle: this.bundle,
      activities: this.activities,
      reuseV8Context: true,
      identity: 'worker',
    };
    this.workers = await Promise.all(
      [namespaces.redress, namespaces.sealed].map((namespace) => Worker.create({ ...shared, namespace })),
    );
    this.running = Promise.all(this.workers.map((worker) => worker.run()));
  }

  async stopWorkers(): Promise<void> {
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    this.workers = [];
    await this.running;
  }

  async now(): Promise<number> {
    return this.env.currentTimeMs();
  }

  on(local: string): Instant {
    return this.time.on(local);
  }

  /** The story's local time of an instant, to the minute. */
  local(at: Instant): string {
    return this.time.local(at);
  }

  /** Lets the engine's time pass to a local time of the story; whatever is due on the way happens at its instant. */
  async until(local: string): Promise<void> {
    const wait = Date.parse(this.on(local)) - (await this.now());
    if (wait > 0) await this.env.sleep(wait);
  }

  /** Lets a little time pass: what is under way comes to rest, since the engine's time stands still beside it. */
  async rest(): Promise<void> {
    await this.env.sleep('20 s');
  }

  /** A complaint as intake opens it: event 1 is in the log before the workflow starts. */
  async accept(change: Partial<ComplaintAccepted> = {}): Promise<LiveComplaint> {
    const complaintId = randomUUID();
    const at = new Date(await this.now()).toISOString();
    const opening = anAcceptance(this.rules, { complaintId, receivedAt: at, acceptedAt: at, ...change });
    const { workflow, caseId } = await this.start(
      'redress',
      complaintCaseId(complaintId),
      workflowTypes.complaint,
      opening,
    );
    const live: LiveComplaint = new LiveCase(this, caseId, complaintDefinition, workflow);
    this.cases.push(live);
    await this.rest();
    return live;
  }

  /** The joint diagnosis that a complaint opened. */
  diagnosisOf(complaint: LiveComplaint, n = 1): LiveDiagnosis {
    const caseId = diagnosisCaseId(complaint.state.complaintId, n);
    const live: LiveDiagnosis = new LiveCase(
      this,
      caseId,
      diagnosisDefinition,
      this.client('redress').workflow.getHandle(caseId),
    );
    this.cases.push(live);
    return live;
  }

  /** The only accountability case of the test. */
  accountabilityCase(): LiveAccountability {
    return this.cases.find((live) =>
      live.caseId.startsWith('accountability/'),
    ) as unknown as LiveAccountability;
  }

  /** A public-opinion case as casework opens it. */
  async openPublicOpinion(): Promise<LivePublicOpinion> {
    const publicOpinionId = randomUUID();
    const opening: PublicOpinionOpened = {
      type: 'publicOpinionOpened',
      publicOpinionId,
      topic: 'fridge',
      volume: 120,
      threshold: 100,
      ...pinned,
    };
    const { workflow, caseId } = await this.start(
      'redress',
      publicOpinionCaseId(publicOpinionId),
      workflowTypes.publicOpinion,
      opening,
    );
    const live: LivePublicOpinion = new LiveCase(this, caseId, publicOpinionDefinition, workflow);
    this.cases.push(live);
    await this.rest();
    return live;
  }

  /** Stands in for the accountability service: one sealed case per key. */
  private async openSubmission(input: OpenAccountability): Promise<void> {
    if (this.sealedOutage) throw this.sealedOutage();
    if (this.submissions.has(input.key)) return;
    const accountabilityId = randomUUID();
    this.submissions.set(input.key, { ...input, accountabilityId });
    const { complaintId, triggers, persons, department } = input;
    const opening: SubmissionOpened = {
      type: 'submissionOpened',
      accountabilityId,
      complaintId,
      triggers,
      persons,
      ...(department && { department }),
      ...pinned,
    };
    const { workflow, caseId } = await this.start(
      'sealed',
      accountabilityCaseId(accountabilityId),
      workflowTypes.accountability,
      opening,
    );
    const live: LiveAccountability = new LiveCase(this, caseId, accountabilityDefinition, workflow);
    this.cases.push(live);
  }

  private async start(namespace: keyof typeof namespaces, caseId: string, type: string, event: EventBase) {
    const at = new Date(await this.now()).toISOString();
    const opening = { ...event, seq: 1, at, messageId: `open/${caseId}` };
    this.log.eventsOf(caseId).push(opening);
    const input: CaseInput = { caseId, opening, pinned };
    const workflow = await this.client(namespace).workflow.start(type, {
      workflowId: caseId,
      taskQueue: this.taskQueue,
      workflowTaskTimeout: this.taskTimeout,
      args: [input],
    });
    return { caseId, workflow };
  }

  client(namespace: keyof typeof namespaces): Client {
    return new Client({
      connection: this.env.connection,
      namespace: namespaces[namespace],
      identity: 'test',
    });
  }
}
