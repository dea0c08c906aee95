import type { Actor, Instant } from '../../../workflows/contracts/message';
import { unavailable } from '../../shared/http/problem';
import { EngineError } from '../../shared/temporal/engine-error';
import type { OneCaseRow } from '../cases/case-read-model';
import type { Casework } from '../casework';
import { caseHasEnded, notStarted } from '../commands/command-problems';

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
export async function deliverSignal({ engine }: Pick<Casework, 'engine'>, row: OneCaseRow, fact: Fact): Promise<void> {
  if (row.knows_message) return;
  const { signalId, name, payload, by, at } = fact;
  try {
    await engine.signal(row.case_id, name, { id: signalId, payload, by, ...(at !== undefined && { at }) });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (error.kind === 'notFound') throw row.ended ? caseHasEnded() : notStarted();
    if (error.transient) throw unavailable('Temporal', error);
    throw error;
  }
}
