import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Activities } from '../../activities/activities';
import { packedRules } from '../../activities/rules/rules-activities';
import { bundleWorkflows } from '../../services/worker/bundle-workflows';
import { engineLogger, installRuntime } from '../../services/worker/engine-logger';
import { workerEntries } from '../../services/worker/worker-entries';
import { startWorkers, type WorkerHost } from '../../services/worker/worker-host';
import { workflowBundle, type Bundler } from '../../services/worker/workflow-bundle';
import { createLogger } from '../../services/shared/logging/logger';
import { accountabilityCaseId, complaintCaseId } from '../../workflows/contracts/ids';
import { searchAttributes } from '../../workflows/contracts/search-attributes';
import { namespaces, taskQueues, workflowTypes } from '../../workflows/contracts/task-queues';
import { anAcceptance, theRules } from '../support/complaint';
import { MemoryLog } from '../support/memory-log';
import { createTimeSkippingEnvironment } from '../support/time-skipping';

const dataDir = mkdtempSync(path.join(tmpdir(), 'redress-worker-'));
const lines: string[] = [];
const logger = createLogger({
  service: 'worker',
  level: 'trace',
  destination: { write: (line: string) => void lines.push(line) },
});
const log = new MemoryLog();
const told: string[] = [];

const activities: Activities = {
  appendEvents: (request) => log.append(request),
  fetchRules: () => packedRules(theRules()),
  tellCustomer: async ({ key, purpose }) => {
    told.push(purpose);
    return {
      fact: 'customerTold',
      payload: {
        deliveryKey: key,
        purpose,
        outcome: 'delivered',
        medium: 'email',
        deliveredAt: new Date().toISOString(),
      },
    };
  },
  tellStaff: async ({ key, template }) => {
    told.push(template);
    return { fact: 'staffTold', payload: { deliveryKey: key, template, persons: ['p1'], failed: [] } };
  },
  openAccountability: async () => undefined,
};

/** The engine's port before, while and after the engine is there. */
class Door {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  constructor(readonly port: number) {}

  async open(to: string): Promise<void> {
    const [host, port] = to.split(':');
    this.server = createServer((incoming) => {
      const outgoing = connect(Number(port), host);
      for (const socket of [incoming, outgoing]) {
        this.sockets.add(socket);
        socket
          .on('error', () => undefined)
          .on('close', () => {
            incoming.destroy();
            outgoing.destroy();
          });
      }
      incoming.pipe(outgoing).pipe(incoming);
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
  }

  shut(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
  }

  static async free(): Promise<Door> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await new Promise<void>((resolve) => server.close(() => resolve()));
    return new Door(port);
  }
}

let env: TestWorkflowEnvironment;
let door: Door;
let host: WorkerHost;
beforeAll(async () => {
  installRuntime(logger);
  [env, door] = await Promise.all([createTimeSkippingEnvironment(), Door.free()]);
  const types = { KEYWORD: 2, INT: 3, BOOL: 5, DATETIME: 6 } as const;
  await env.connection.operatorService.addSearchAttributes({
    namespace: namespaces.redress,
    searchAttributes: Object.fromEntries(
      Object.values(searchAttributes).map(({ name, type }) => [name, types[type]]),
    ),
  });
}, 60_000);
afterAll(async () => {
  door.shut();
  await env.teardown();
  rmSync(dataDir, { recursive: true, force: true });
});

async function until(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await done());) {
    if (Date.now() > end) throw new Error(`${what} did not happen; ${lines.slice(-3).join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('while the engine is away the process waits and says which workers do not run', async () => {
  host = startWorkers({
    address: `127.0.0.1:${door.port}`,
    entries: workerEntries,
    activities,
    bundle: () => workflowBundle(dataDir, { bundle: bundleWorkflows }),
    logger,
  });
  expect(await host.problems()).toEqual([
    'worker complaint: waiting for the engine',
    'worker accountability: waiting for the engine',
  ]);
  await until('a failed attempt', () => lines.some((line) => line.includes('the engine is not ready')));
  await door.open(env.address);
  await until('both workers running', async () => (await host.problems()).length === 0);
}, 60_000);

test('each queue runs the cases of its namespace with the activities', async () => {
  const rules = theRules();
  const pinned = { policyVersion: 1, calendarVersion: 1, logic: 1 };
  const at = new Date(await env.currentTimeMs()).toISOString();
  const start = async (
    namespace: string,
    taskQueue: string,
    type: string,
    caseId: string,
    event: { type: string },
  ): Promise<void> => {
    const opening = { ...event, seq: 1, at, messageId: `open/${caseId}` };
    log.eventsOf(caseId).push(opening);
    await env.connection.workflowService.startWorkflowExecution({
      namespace,
      taskQueue: { name: taskQueue },
      workflowId: caseId,
      workflowType: { name: type },
      requestId: caseId,
      input: {
        payloads: [
          {
            metadata: { encoding: Buffer.from('json/plain') },
            data: Buffer.from(JSON.stringify({ caseId, opening, pinned })),
          },
        ],
      },
    });
  };
  await start(
    namespaces.redress,
    taskQueues.complaint,
    workflowTypes.complaint,
    complaintCaseId('c1'),
    anAcceptance(rules, { receivedAt: at }),
  );
  const submission = {
    type: 'submissionOpened',
    accountabilityId: 'a1',
    complaintId: 'c1',
    triggers: [],
    persons: [{ id: 'p1', part: 'direct' }],
    ...pinned,
  };
  await start(
    namespaces.sealed,
    taskQueues.accountability,
    workflowTypes.accountability,
    accountabilityCaseId('a1'),
    submission,
  );
  await until('the acknowledgement', () =>
    log.typesOf(complaintCaseId('c1')).includes('complaintAcknowledged'),
  );
  await until('the question to the person heard', () =>
    log.typesOf(accountabilityCaseId('a1')).includes('staffTold'),
  );
  expect(told).toEqual(expect.arrayContaining(['acknowledgement', 'statementAsked']));
}, 60_000);

test('an engine that goes away makes it unready, and ready again when it is back', async () => {
  door.shut();
  await until('unready', async () => (await host.problems()).length > 0);
  await door.open(env.address);
  await until('ready again', async () => (await host.problems()).length === 0);
}, 60_000);

describe('the bundle of the workflows', () => {
  const folder = path.join(dataDir, 'workflows');
  const workflows = path.join(folder, 'workflows.js');
  const bundles = path.join(dataDir, 'bundles');
  const built: string[] = [];
  const bundle: Bundler = async (_, file) => {
    built.push(path.basename(file));
    writeFileSync(file, '');
  };

  test('is built once for the same workflows, anew for changed ones, and only the last is kept', async () => {
    mkdirSync(folder);
    writeFileSync(workflows, 'one');
    await workflowBundle(bundles, { workflows, bundle });
    await workflowBundle(bundles, { workflows, bundle });
    expect(built).toHaveLength(1);
    writeFileSync(workflows, 'two');
    await workflowBundle(bundles, { workflows, bundle });
    expect(new Set(built).size).toBe(2);
    expect(readdirSync(bundles)).toEqual([built[1]]);
  });
});

test('stopping ends every worker within the grace time', async () => {
  const started = Date.now();
  await host.stop();
  expect(Date.now() - started).toBeLessThan(9_000);
  expect((await host.problems()).length).toBeGreaterThan(0);
}, 20_000);

test("the engine's log lines keep names and ids and drop what may be payload", () => {
  lines.length = 0;
  engineLogger(logger).warn('activity failed', {
    workflowId: 'complaint/c9/diagnosis/1',
    attempt: 2,
    input: 'secret',
    error: new Error('away'),
  });
  expect(JSON.parse(lines[0]!)).toMatchObject({
    level: 'warn',
    complaintId: 'c9',
    attempt: 2,
    err: { message: 'away' },
  });
  expect(lines[0]).not.toContain('secret');
});
