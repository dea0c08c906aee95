import type { AppendRequest, AppendResult } from '../../workflows/contracts/append';

/** The append-only log of every case (architecture.md, the shell, point 2). */
export interface EventLogActivities {
  /**
   * Appends to the log of the owning service: accountability for `accountability/…`, casework for all others.
   * Idempotent by message id; any fault is thrown and retried by the engine.
   */
  appendEvents(request: AppendRequest): Promise<AppendResult>;
}
