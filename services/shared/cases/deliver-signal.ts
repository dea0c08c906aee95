import type { Actor, Instant, Refusal } from '../../../workflows/contracts/message';
import { RefusedProblem, unavailable } from '../http/problem';
import { EngineError } from '../temporal/engine-error';
import type { CaseService, CaseStanding } from './case-service';
import { notStarted } from './command-problems';

export interface Fact {
  /** The sender's own id: makes the fact idempotent for ever. */
  signalId: string;
  name: string;
  payload: unknown;
  by: Actor;
  /** When it reached the company; else the engine's now. */
  at?: Instant;
}

/**
 * Hands a fact to its running case; a fact that is in the log already is not sent again. Throws 503 `not_started` or
 * `unavailable` (send again), 409 `refused` when the case has ended.
 */
export async function deliverSignal(
  { engine }: Pick<CaseService, 'engine'>,
  standing: CaseStanding,
  ended: Refusal,
  fact: Fact,
): Promise<void> {
  if (standing.knows_message) return;
  const { signalId, name, payload, by, at } = fact;
  try {
    await engine.signal(standing.case_id, name, {
      id: signalId,
      payload,
      by,
      ...(at !== undefined && { at }),
    });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (error.kind === 'notFound') throw standing.ended ? new RefusedProblem(ended) : notStarted();
    if (error.transient) throw unavailable('Temporal', error);
    throw error;
  }
}
