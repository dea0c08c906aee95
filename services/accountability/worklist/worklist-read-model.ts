import type { Role } from '../../../workflows/contracts/message';
import { type DueCursor, fromTheStart } from '../../shared/cases/due-cursor';
import type { Queryable } from '../../shared/database/database';

export interface WorklistEntry {
  id: number;
  command: string;
  rule: string;
  person: string | null;
  role: string | null;
  due_at: string;
  clock: string | null;
  accountability_id: string;
  stage: string;
  triggers: string[];
  department: string | null;
  opened_at: string;
}

/** What one person must do next in sealed cases, soonest due first. Nobody is asked to judge in an own case (L-02). */
export async function worklistPage(
  database: Queryable,
  who: { person: string; roles: readonly Role[]; department: string | undefined },
  page: { after: DueCursor | undefined; limit: number },
): Promise<WorklistEntry[]> {
  const { dueAt, id } = page.after ?? fromTheStart;
  return database.query<WorklistEntry & Record<string, unknown>>(
    `select w.id, w.command, w.rule, w.person, w.role, w.due_at, w.clock,
            c.accountability_id, c.stage, c.triggers, c.department, c.opened_at
       from worklist w join cases c on c.case_id = w.case_id
      where (w.person = $1 or (w.role = any($2::text[]) and (w.department is null or w.department = $3)
                               and not c.persons @> array[$1]))
        and (w.due_at, w.id) > ($4::timestamptz, $5::bigint)
      order by w.due_at, w.id limit $6`,
    [who.person, who.roles, who.department ?? null, dueAt, id, page.limit],
    'fresh',
  );
}
