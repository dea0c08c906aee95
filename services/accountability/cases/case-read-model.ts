import type { Queryable } from '../../shared/database/database';
import type { FixedColumns } from './case-projection';

/** What lists show of a case, as stored. */
export interface CaseRow extends FixedColumns {
  case_id: string;
  stage: string;
  decided_at: string | null;
  next_due: string;
  ended: boolean;
  started: boolean;
  seq: number;
}

const columns = `case_id, accountability_id, complaint_id, triggers, department, persons, opened_at,
  policy_version, calendar_version, logic, stage, decided_at, next_due, ended, seq,
  -- Whatever comes after the opening was appended by the running workflow itself.
  (started or seq > 1) as started`;

/** One case, with what a message needs to know of it. */
export interface OneCaseRow extends CaseRow {
  /** Was the message asked for decided before? */
  knows_message: boolean;
}

export async function caseRow(
  database: Queryable,
  caseId: string,
  messageId = '',
): Promise<OneCaseRow | undefined> {
  const [row] = await database.query<OneCaseRow>(
    `select ${columns},
            exists (select from events e where e.case_id = $1 and e.message_id = $2 and e.message is not null) as knows_message
       from cases where case_id = $1`,
    [caseId, messageId],
  );
  return row;
}

/** Every given test must hold. */
export interface CaseFilter {
  stage?: string | undefined;
  department?: string | undefined;
  complaint?: string | undefined;
  /** Not the cases that concern this person (L-02). */
  notConcerning: string;
}

/** The last row of the page before. */
export interface CaseCursor {
  openedAt: string;
  caseId: string;
}

/** One page of cases, newest first, by keyset. */
export async function casePage(
  database: Queryable,
  filter: CaseFilter,
  page: { after: CaseCursor | undefined; limit: number },
): Promise<CaseRow[]> {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const equal = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${name} = ${bind(value)}`];
  const where = [
    `not persons @> array[${bind(filter.notConcerning)}]`,
    ...equal('stage', filter.stage),
    ...equal('department', filter.department),
    ...equal('complaint_id', filter.complaint),
  ];
  if (page.after) {
    where.push(
      `(opened_at, case_id) < (${bind(page.after.openedAt)}::timestamptz, ${bind(page.after.caseId)})`,
    );
  }
  return database.query<CaseRow>(
    `select ${columns} from cases where ${where.join(' and ')}
     order by opened_at desc, case_id desc limit ${bind(page.limit)}`,
    params,
    'fresh',
  );
}

/** Position behind a row, as opaque text. */
export const cursorOf = (row: CaseRow): string =>
  Buffer.from(JSON.stringify([row.opened_at, row.case_id])).toString('base64url');

/** The position a cursor names; `undefined` when it is none. */
export function cursorFrom(text: string): CaseCursor | undefined {
  try {
    const [openedAt, caseId] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    const isInstant = typeof openedAt === 'string' && !Number.isNaN(Date.parse(openedAt));
    return isInstant && typeof caseId === 'string' ? { openedAt, caseId } : undefined;
  } catch {
    return undefined;
  }
}
