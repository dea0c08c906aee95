import { msToTs, tsToMs } from '@temporalio/common/lib/time';
import { temporal } from '@temporalio/proto';
import type { Instant } from '../../../workflows/contracts/message';
import { namespaces } from '../../../workflows/contracts/task-queues';
import { Problem } from '../../shared/http/problem';
import { EngineError, type TemporalClient } from '../../shared/temporal/connection';

const { FastForwardPollingResult } = temporal.api.enums.v1;
const namespace = namespaces.redress;

/** What the engine says of a run's own time. */
export interface Standing {
  /** The run's virtual time at this moment. */
  at: Instant;
  /** How far that is ahead of the world, in ms; 0 for a run that never skipped. */
  offsetMs: number;
  /** What is being done right now: activity types, and `workflowTask`. Time skips only while this is empty. */
  inFlight: string[];
}

/** A run's own time, as the engine keeps it; the TypeScript SDK wraps none of these calls. Throws `EngineError`. */
export interface VirtualTime {
  standing(caseId: string): Promise<Standing>;
  /** Lets the run skip ahead, timer by timer, up to so far from its own now. A later jump replaces one still under way. */
  fastForward(caseId: string, jump: { id: string; durationMs: number }): Promise<void>;
  /** Waits for the jump; false when it is still under way then, or was replaced. */
  reached(caseId: string, id: string, timeoutMs: number): Promise<boolean>;
}

/** Somebody's own cluster: our own engine is started with it while the deployment rehearses. */
const timeSkippingIsOff = (cause: unknown): Problem =>
  new Problem(
    'unprocessable',
    {
      zh: '此 Temporal 集群不允许跳过时间:请将动态配置 frontend.WorkflowTimeSkippingEnabled 设为 true。',
      en: 'This Temporal cluster does not allow time skipping: set its dynamic config frontend.WorkflowTimeSkippingEnabled to true.',
    },
    {},
    {},
    cause,
  );

export function createVirtualTime(engine: TemporalClient): VirtualTime {
  return {
    async standing(caseId) {
      const run = await engine.call(({ workflowService }) =>
        workflowService.describeWorkflowExecution({ namespace, execution: { workflowId: caseId } }),
      );
      const virtual = run.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
      // Measured when the answer is there: a case is never shown later than it is.
      const now = Date.now();
      const offsetMs = virtual ? Math.max(0, tsToMs(virtual) - now) : 0;
      return {
        at: new Date(now + offsetMs).toISOString(),
        offsetMs,
        inFlight: [
          ...(run.pendingActivities ?? []).map((activity) => activity.activityType?.name ?? 'activity'),
          ...(run.pendingWorkflowTask ? ['workflowTask'] : []),
        ],
      };
    },

    async fastForward(caseId, { id, durationMs }) {
      try {
        await engine.call(({ workflowService }) =>
          workflowService.updateWorkflowExecutionOptions({
            namespace,
            workflowExecution: { workflowId: caseId },
            workflowExecutionOptions: {
              timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration: msToTs(durationMs) } },
            },
            updateMask: { paths: ['time_skipping_config'] },
          }),
        );
      } catch (error) {
        throw error instanceof EngineError && /time-skipping.*not enabled/i.test(error.message)
          ? timeSkippingIsOff(error)
          : error;
      }
    },

    async reached(caseId, id, timeoutMs) {
      try {
        const { fastForwardPollingResult } = await engine.call(
          ({ workflowService }) =>
            workflowService.pollWorkflowExecutionTimeSkipping({
              namespace,
              workflowExecution: { workflowId: caseId },
              fastForwardId: id,
            }),
          timeoutMs,
        );
        return (
          fastForwardPollingResult ===
          FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED
        );
      } catch (error) {
        if (error instanceof EngineError && error.kind === 'timeout') return false;
        throw error;
      }
    },
  };
}
