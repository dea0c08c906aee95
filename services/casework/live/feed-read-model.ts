import type { Queryable } from '../../shared/database/database';

/** Place in the order in which appends became visible. */
export interface FeedPosition {
  xid: string;
  caseId: string;
  seq: number;
}

/** A complaint that has moved on. */
export interface Moved extends FeedPosition {
  complaintId: string;
  stage: string;
  departments: string[];
  /** Set apart as a report (S-90). */
  apart: boolean;
}

/**
 * Events behind a position, in feed order. Only what no running transaction can still precede, so that no late commit
 * is missed; read by the feed's own index.
 */
export const feedAfter = (database: Queryable, after: FeedPosition, limit: number): Promise<Moved[]> =>
  database.query<Moved & Record<string, unknown>>(
    `select e.xid::text as xid, e.case_id as "caseId", e.seq, c.complaint_id as "complaintId", c.stage, c.departments,
            c.apart is not null as apart
       from events e join cases c on c.case_id = e.case_id
      where (e.xid, e.case_id, e.seq) > ($1::text::xid8, $2, $3)
        and e.xid < pg_snapshot_xmin(pg_current_snapshot()) and c.kind = 'complaint'
      order by e.xid, e.case_id, e.seq limit $4`,
    [after.xid, after.caseId, after.seq, limit],
  );

/** Where the feed ends now. */
export async function feedEnd(database: Queryable): Promise<FeedPosition> {
  const [row] = await database.query<{ xid: string }>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as xid`,
  );
  // Nothing below it can come any more, and nothing at it has been read: a position before all of its cases.
  return { xid: row!.xid, caseId: '', seq: 0 };
}

/** As a header carries it: without blanks at its end. */
export const positionText = ({ xid, caseId, seq }: FeedPosition): string =>
  `${xid} ${seq} ${caseId}`.trimEnd();

export function positionFrom(text: string | undefined): FeedPosition | undefined {
  const parts = /^(\d{1,19}) (\d{1,9})(?: ([A-Za-z0-9/_-]{1,150}))?$/.exec(text ?? '');
  return parts ? { xid: parts[1]!, seq: Number(parts[2]), caseId: parts[3] ?? '' } : undefined;
}
