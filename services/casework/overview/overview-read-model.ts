import type { Queryable } from '../../shared/database/database';

/** Half-open span of the instant at which a complaint reached the company. */
export interface OverviewSpan {
  from: string;
  to: string;
  department: string | undefined;
  /** Only what this department may see. */
  visibleTo: string | undefined;
}

export interface OverviewRow {
  received: number;
  resolved: number;
  met: number;
  broken: number;
  answered: number;
  satisfied: number;
  by_stage: Record<string, number>;
  by_grade: Record<string, number>;
  /** Seconds, median and 90th percentile; null when no complaint has been through it. */
  investigate: [number, number] | null;
  offer: [number, number] | null;
  conclude: [number, number] | null;
  archive: [number, number] | null;
}

const phase = (from: string, to: string): string =>
  `percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from ${to} - ${from}))
     filter (where ${to} is not null and ${from} is not null)`;

/** Counts complaints of a span from one index, whatever else their rows hold. */
export async function overviewOf(database: Queryable, span: OverviewSpan): Promise<OverviewRow> {
  const [row] = await database.query<OverviewRow & Record<string, unknown>>(
    `with span as materialized (
       select received_at, stage, grade, promise_met_at, promise_broken_at, investigated_at, offered_at, concluded_at,
              archived_at, satisfied
         from cases
        where kind = 'complaint' and received_at >= $1 and received_at < $2
          and ($3::text is null or department = $3) and ($4::text is null or departments @> array[$4]))
     select count(*)::int as received, count(concluded_at)::int as resolved,
       (count(*) filter (where promise_met_at is not null and promise_broken_at is null))::int as met,
       count(promise_broken_at)::int as broken, count(satisfied)::int as answered,
       (count(*) filter (where satisfied))::int as satisfied,
       (select coalesce(jsonb_object_agg(stage, n), '{}') from (select stage, count(*) n from span group by stage) s) as by_stage,
       (select coalesce(jsonb_object_agg(grade, n), '{}')
          from (select grade, count(*) n from span where grade is not null group by grade) g) as by_grade,
       ${phase('received_at', 'investigated_at')} as investigate, ${phase('investigated_at', 'offered_at')} as offer,
       ${phase('offered_at', 'concluded_at')} as conclude, ${phase('concluded_at', 'archived_at')} as archive
     from span`,
    [span.from, span.to, span.department ?? null, span.visibleTo ?? null],
    'fresh',
  );
  return row!;
}

/** Complaints whose promise still runs and ends in a span. */
export async function dueIn(database: Queryable, span: OverviewSpan): Promise<number> {
  const [row] = await database.query<{ due: number }>(
    `select count(*)::int as due from cases
      where kind = 'complaint' and promise_due >= $1 and promise_due < $2
        and promise_met_at is null and promise_broken_at is null and concluded_at is null
        and ($3::text is null or department = $3) and ($4::text is null or departments @> array[$4])`,
    [span.from, span.to, span.department ?? null, span.visibleTo ?? null],
    'fresh',
  );
  return row!.due;
}
