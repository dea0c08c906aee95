import { setTimeout as wait } from 'node:timers/promises';
import { NativeConnection, Worker } from '@temporalio/worker';
import { Gauge } from 'prom-client';
import type { Activities } from '../../activities/activities';
import type { Logger } from '../shared/logging/logger';
import { registry } from '../shared/metrics/metrics';
import type { WorkerEntry } from './worker-entries';

const running = new Gauge({
  name: 'redress_worker_running',
  help: '1 while the worker of a task queue polls',
  labelNames: ['queue'],
  registers: [registry],
});

export interface WorkerHostOptions {
  address: string;
  entries: readonly WorkerEntry[];
  activities: Activities;
  bundle: () => Promise<{ codePath: string }>;
  logger: Logger;
}

export interface WorkerHost {
  /** One sentence per worker that does not run and for an engine that does not answer. */
  problems(): Promise<string[]>;
  /** Takes no more tasks, lets running ones end, then disconnects. */
  stop(): Promise<void>;
}

/** Longest pause between attempts to reach the engine. */
const longestPauseMs = 5_000;

/**
 * Runs one worker per entry over one connection. An engine that is not there yet, lacks a namespace, or goes away for
 * good is waited for; the process lives on and says so.
 */
export function startWorkers(options: WorkerHostOptions): WorkerHost {
  const { logger, entries } = options;
  const stopping = new AbortController();
  const workers = new Map<string, Worker>();
  let connection: NativeConnection | undefined;
  let pause = 250;

  /** Every way of failing looks the same from here: wait a little longer each time and try again. */
  async function untilStopped(what: string, attempt: () => Promise<void>): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        logger.warn({ err: error, what, pauseMs: pause }, 'the engine is not ready; trying again');
        await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
        pause = Math.min(2 * pause, longestPauseMs);
      }
    }
  }

  async function run(
    { taskQueue, namespace, tuning }: WorkerEntry,
    bundle: { codePath: string },
  ): Promise<void> {
    const worker = await Worker.create({
      connection: connection!,
      namespace,
      taskQueue,
      workflowBundle: bundle,
      activities: options.activities,
      // Below the ten seconds a process has to end; what is cut off is done again by its key.
      shutdownGraceTime: '7 s',
      shutdownForceTime: '8 s',
      reuseV8Context: true,
      ...tuning,
    });
    workers.set(taskQueue, worker);
    running.set({ queue: taskQueue }, 1);
    pause = 250;
    logger.info({ queue: taskQueue, namespace }, 'the worker runs');
    try {
      if (!stopping.signal.aborted) await worker.run();
    } finally {
      running.set({ queue: taskQueue }, 0);
    }
    if (!stopping.signal.aborted) throw new Error(`the worker of ${taskQueue} ended by itself`);
  }

  async function host(): Promise<void> {
    let bundle: { codePath: string } | undefined;
    await untilStopped('bundle', async () => void (bundle = await options.bundle()));
    await untilStopped('connection', async () => {
      connection = await NativeConnection.connect({ address: options.address, tls: false });
    });
    if (!bundle || !connection) return;
    await Promise.all(entries.map((entry) => untilStopped(entry.taskQueue, () => run(entry, bundle!))));
  }

  const hosted = host();

  return {
    async problems() {
      const idle = entries
        .filter(({ taskQueue }) => workers.get(taskQueue)?.getState() !== 'RUNNING')
        .map(
          ({ taskQueue }) =>
            `worker ${taskQueue}: ${workers.get(taskQueue)?.getState() ?? 'waiting for the engine'}`,
        );
      return idle.length > 0 ? idle : engineProblems(connection!, options.address);
    },

    async stop() {
      stopping.abort();
      for (const worker of workers.values()) if (worker.getState() === 'RUNNING') worker.shutdown();
      await hosted;
      await connection?.close();
    },
  };
}

/** A running worker keeps polling an engine that went away: ask the engine itself. */
async function engineProblems(connection: NativeConnection, address: string): Promise<string[]> {
  try {
    await connection.withDeadline(Date.now() + 1_500, () => connection.workflowService.getSystemInfo({}));
    return [];
  } catch {
    return [`engine ${address} does not answer`];
  }
}
