import type { Queryable } from '../../shared/database/database';

/** The workflow of a case runs. Returns false for a case that is not there. */
export async function markStarted(database: Queryable, caseId: string): Promise<boolean> {
  const rows = await database.query('update cases set started = true where case_id = $1 returning case_id', [
    caseId,
  ]);
  return rows.length > 0;
}
