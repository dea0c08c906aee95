import type { Instant, Role } from '../../../workflows/contracts/message';
import { type DueCursor, fromTheStart } from '../../shared/cases/due-cursor';
import { isApart } from '../cases/case-read-model';
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
  clock_offset_ms: number;
}

/** A rehearsed case is ahead of the world; a joint diagnosis lives in the time of its complaint. */
const offsetOf = (cases: string): string =>
  `(select coalesce(max(o.clock_offset_ms), 0) from cases o where o.case_id = 'complaint/' || ${cases}.complaint_id)`;

/** Looked at only for a step whose instant has not come in the world. */
const ownFromAt = (row: string): string =>
  `exists (select from cases r where r.case_id = ${row}.case_id and r.rehearsal
             and ${row}.from_at <= $6::timestamptz + ${offsetOf('r')} * interval '1 millisecond')`;

/** S-90: of a report that was set apart nobody else is told. */
const seen = (row: string): string =>
  `($8 or not exists (select from cases s where s.case_id = ${row}.case_id and ${isApart('s')}))`;

/**
 * What one person must do next, soonest due first. Each of the person's queues (their own name, each role) is read
 * in its own order and only as far as the page goes, however long the queues are.
 */
export async function worklistPage(
  database: Queryable,
  who: { person: string; roles: readonly Role[]; departments: readonly string[]; readsReports: boolean },
  page: { now: Instant; after: DueCursor | undefined; limit: number },
): Promise<WorklistEntry[]> {
  const { dueAt, id } = page.after ?? fromTheStart;
  return database.query<WorklistEntry & Record<string, unknown>>(
    `with mine as (
       (select w.* from worklist w
         where w.person = $1 and (w.due_at, w.id) > ($4::timestamptz, $5::bigint)
           and (w.from_at <= $6::timestamptz or ${ownFromAt('w')}) and ${seen('w')}
         order by w.due_at, w.id limit $7)
       union all
       select w.* from unnest($2::text[]) held(role) cross join lateral (
         select * from worklist q
          where q.role = held.role and (q.department is null or q.department = any($3))
            and (q.due_at, q.id) > ($4::timestamptz, $5::bigint)
            and (q.from_at <= $6::timestamptz or ${ownFromAt('q')}) and ${seen('q')}
          order by q.due_at, q.id limit $7) w
     )
     select m.id, m.command, m.rule, m.person, m.role, m.due_at, m.clock, m.task_id, m.task_kind,
            c.complaint_id, c.kind, c.n, c.acceptance_number, c.stage, c.grade, c.category, c.received_at,
            c.promise_due, c.provisional, c.rehearsal, ${offsetOf('c')} as clock_offset_ms
       from mine m join cases c on c.case_id = m.case_id
      order by m.due_at, m.id limit $7`,
    [who.person, who.roles, who.departments, dueAt, id, page.now, page.limit, who.readsReports],
    'fresh',
  );
}
