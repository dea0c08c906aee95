import type { Instant, Role } from '../../../workflows/contracts/message';
import type { Queryable } from '../../shared/database/database';

export interface WorklistEntry {
  id: number;
  command: string;
  rule: string;
  person: string | null;
  role: string | null;
  due_at: string;
  clock: string | null;
  task_id: string | null;
  task_kind: string | null;
  complaint_id: string;
  kind: string;
  n: number | null;
  acceptance_number: string;
  stage: string;
  grade: string | null;
  category: string | null;
  received_at: string;
  promise_due: string;
  provisional: boolean;
  rehearsal: boolean;
}

export interface WorklistCursor {
  dueAt: string;
  id: number;
}

/**
 * What one person must do next, soonest due first. Each of the person's queues (their own name, each role) is read
 * in its own order and only as far as the page goes, however long the queues are.
 */
export async function worklistPage(
  database: Queryable,
  who: { person: string; roles: readonly Role[]; department: string | undefined },
  page: { now: Instant; after: WorklistCursor | undefined; limit: number },
): Promise<WorklistEntry[]> {
  const { dueAt, id } = page.after ?? { dueAt: '-infinity', id: 0 };
  return database.query<WorklistEntry & Record<string, unknown>>(
    `with mine as (
       (select w.* from worklist w
         where w.person = $1 and (w.due_at, w.id) > ($4::timestamptz, $5::bigint) and w.from_at <= $6::timestamptz
         order by w.due_at, w.id limit $7)
       union all
       select w.* from unnest($2::text[]) held(role) cross join lateral (
         select * from worklist
          where role = held.role and (department is null or department = $3)
            and (due_at, id) > ($4::timestamptz, $5::bigint) and from_at <= $6::timestamptz
          order by due_at, id limit $7) w
     )
     select m.id, m.command, m.rule, m.person, m.role, m.due_at, m.clock, m.task_id, m.task_kind,
            c.complaint_id, c.kind, c.n, c.acceptance_number, c.stage, c.grade, c.category, c.received_at,
            c.promise_due, c.provisional, c.rehearsal
       from mine m join cases c on c.case_id = m.case_id
      order by m.due_at, m.id limit $7`,
    [who.person, who.roles, who.department ?? null, dueAt, id, page.now, page.limit],
  );
}
