import type { CaseInput } from '../../../workflows/contracts/case-definition';
import type { EventBase } from '../../../workflows/contracts/message';
import { EngineError, type TemporalClient } from '../temporal/connection';

/** Starts the workflow of a case, once for ever; one that runs or has ended is left as it is. Throws `EngineError`. */
export type StartCase = <E extends EventBase>(
  input: CaseInput<E>,
  staticSummary: string,
  priority?: QueuePlace,
) => Promise<void>;

/** Place in the engine's queues, 1 (first) to 5; what the case starts inherits it. */
export type QueuePlace = number;

/** How a service starts cases of one type. The summary is what managers read in the Temporal UI: at most 400 bytes. */
export function createCaseStarter(
  temporal: Pick<TemporalClient, 'call'>,
  { workflowType, taskQueue }: { workflowType: string; taskQueue: string },
): StartCase {
  return async (input, staticSummary, priorityKey) => {
    try {
      await temporal.call((client) =>
        client.workflow.start(workflowType, {
          workflowId: input.caseId,
          taskQueue,
          args: [input],
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          workflowIdConflictPolicy: 'USE_EXISTING',
          staticSummary,
          ...(priorityKey !== undefined && { priority: { priorityKey } }),
        }),
      );
    } catch (error) {
      // Started before, and over by now.
      if (error instanceof EngineError && error.kind === 'alreadyStarted') return;
      throw error;
    }
  };
}
