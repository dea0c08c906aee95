import type { WorkerOptions } from '@temporalio/worker';
import { namespaces, taskQueues } from '../../workflows/contracts/task-queues';

export type WorkerEntry = Pick<WorkerOptions, 'taskQueue' | 'namespace'> & { tuning: Partial<WorkerOptions> };

/**
 * One entry per task queue. Sized for two cores and 450 MB: a cached workflow holds about 150 kB, an uncached one is
 * replayed from its history. Both entries use one bundle, so each could run every case type; the queue decides.
 */
export const workerEntries: readonly WorkerEntry[] = [
  {
    namespace: namespaces.redress,
    taskQueue: taskQueues.complaint,
    tuning: {
      maxCachedWorkflows: 500,
      maxConcurrentWorkflowTaskExecutions: 16,
      maxConcurrentWorkflowTaskPolls: 8,
      maxConcurrentActivityTaskExecutions: 40,
      maxConcurrentActivityTaskPolls: 6,
      maxConcurrentLocalActivityExecutions: 40,
    },
  },
  {
    namespace: namespaces.sealed,
    taskQueue: taskQueues.accountability,
    tuning: {
      maxCachedWorkflows: 50,
      maxConcurrentWorkflowTaskExecutions: 4,
      maxConcurrentWorkflowTaskPolls: 2,
      maxConcurrentActivityTaskExecutions: 10,
      maxConcurrentActivityTaskPolls: 2,
      maxConcurrentLocalActivityExecutions: 10,
    },
  },
];
