import type { CommandAnswer, Envelope } from '../../../workflows/contracts/message';
import type { TemporalClient } from '../temporal/connection';

/** How a service reaches the running cases it keeps. Every fault arrives as an `EngineError`. */
export interface CaseEngine {
  /** Sends a command and waits for what was recorded, at most 10 s. The same update id is never decided twice. */
  update(caseId: string, name: string, envelope: Envelope): Promise<CommandAnswer>;
  /** Hands over a fact; durable when this returns. */
  signal(caseId: string, name: string, envelope: Envelope): Promise<void>;
}

const updateMs = 10_000;

/** The real engine. The message id is the update id, so a retry meets the attempt that is still running. */
export function createCaseEngine(temporal: TemporalClient): CaseEngine {
  return {
    update: (caseId, name, envelope) =>
      temporal.call(
        (client) =>
          client.workflow
            .getHandle(caseId)
            .executeUpdate<CommandAnswer, [Envelope]>(name, { args: [envelope], updateId: envelope.id }),
        updateMs,
      ),
    signal: (caseId, name, envelope) =>
      temporal.call((client) => client.workflow.getHandle(caseId).signal<[Envelope]>(name, envelope)),
  };
}

/** Page of a case's workflow in the Temporal UI. */
export const workflowPage = (temporalUiUrl: string, namespace: string, caseId: string): string =>
  `${temporalUiUrl}/namespaces/${namespace}/workflows/${encodeURIComponent(caseId)}`;
