import type { Queryable } from '../../shared/database/database';

/** The workflow of a case runs. */
export async function markStarted(database: Queryable, caseId: string): Promise<void> {
  await database.query('update cases set started = true where case_id = $1', [caseId]);
}
