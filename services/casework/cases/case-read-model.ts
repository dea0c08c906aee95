import type { Queryable } from '../../shared/database/database';

/** What lists show of a case, as stored. */
export interface CaseRow {
  case_id: string;
  complaint_id: string;
  kind: string;
  n: number | null;
  acceptance_number: string;
  channel: string;
  received_at: string;
  rehearsal: boolean;
  policy_version: number;
  calendar_version: number;
  logic: number;
  stage: string;
  grade: string | null;
  category: string | null;
  department: string | null;
  departments: string[];
  handler: string | null;
  promise_due: string;
  provisional: boolean;
  next_due: string;
  outcome: string | null;
  ended: boolean;
  started: boolean;
  seq: number;
  /** How far the case's own time is ahead of the world; 0 unless rehearsed. */
  clock_offset_ms: number;
}

const columns = `case_id, complaint_id, kind, n, acceptance_number, channel, received_at, rehearsal,
  policy_version, calendar_version, logic, stage, grade, category, department, departments, handler, promise_due,
  provisional, next_due, outcome, ended, seq,
  -- Whatever comes after the opening was appended by the running workflow itself.
  (started or seq > 1) as started,
  -- A joint diagnosis lives in the time of its complaint.
  case when not rehearsal then 0 else coalesce((select c.clock_offset_ms from cases c
    where c.case_id = 'complaint/' || cases.complaint_id), 0) end as clock_offset_ms`;

/** S-90: is the complaint that a case belongs to set apart? */
export const isApart = (cases: string): string =>
  `exists (select from cases a where a.case_id = 'complaint/' || ${cases}.complaint_id and a.apart is not null)`;

/** One case, with what a command needs to know of it. */
export interface OneCaseRow extends CaseRow {
  /** S-90: few may see it; a joint diagnosis is as its complaint. */
  apart: boolean;
  /** The customer's. */
  language: string;
  /** Was the message asked for decided before? */
  knows_message: boolean;
}

export async function caseRow(
  database: Queryable,
  caseId: string,
  messageId = '',
): Promise<OneCaseRow | undefined> {
  const [row] = await database.query<OneCaseRow>(
    `select ${columns}, ${isApart('cases')} as apart, coalesce(fold ->> 'language', 'zh-CN') as language,
            exists (select from events e where e.case_id = $1 and e.message_id = $2 and e.message is not null) as knows_message
       from cases where case_id = $1`,
    [caseId, messageId],
  );
  return row;
}

/** Order of a list: column and direction; the case id decides between equals. */
export const sorts = {
  promiseDue: ['promise_due', 'asc'],
  '-promiseDue': ['promise_due', 'desc'],
  nextDue: ['next_due', 'asc'],
  '-nextDue': ['next_due', 'desc'],
  receivedAt: ['received_at', 'asc'],
  '-receivedAt': ['received_at', 'desc'],
} as const;
export type Sort = keyof typeof sorts;

/** Every given test must hold. */
export interface CaseFilter {
  stage?: string | undefined;
  grade?: string | undefined;
  department?: string | undefined;
  handler?: string | undefined;
  category?: string | undefined;
  outcome?: string | undefined;
  /** Half-open spans. */
  receivedFrom?: string | undefined;
  receivedBefore?: string | undefined;
  dueFrom?: string | undefined;
  /** Promise due before this instant. */
  dueBefore?: string | undefined;
  /** Of a customer, under the keyed hash that intake gives. */
  customer?: string | undefined;
  promise?: 'met' | 'broken' | 'running' | undefined;
  resolved?: boolean | undefined;
  satisfied?: boolean | undefined;
  /** Acceptance number (or its beginning), or complaint id. */
  q?: string | undefined;
  /** Only cases this department may see. */
  visibleTo?: string | undefined;
  /** With reports that were set apart (S-90). */
  withReports?: boolean;
}

/** The last row of the page before. */
export interface CaseCursor {
  value: string;
  caseId: string;
}

/** A promise that was broken first and then met stays broken (R-15). */
const promiseIs = {
  met: 'promise_met_at is not null and promise_broken_at is null',
  broken: 'promise_broken_at is not null',
  running: 'promise_met_at is null and promise_broken_at is null and concluded_at is null',
} as const;

/** One page of complaints, by keyset: as fast on the last page as on the first. */
export async function casePage(
  database: Queryable,
  filter: CaseFilter,
  page: { sort: Sort; after: CaseCursor | undefined; limit: number },
): Promise<CaseRow[]> {
  const [column, direction] = sorts[page.sort];
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const equal = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${name} = ${bind(value)}`];
  const where = [
    "kind = 'complaint'",
    ...(filter.withReports ? [] : ['apart is null']),
    ...equal('stage', filter.stage),
    ...equal('grade', filter.grade),
    ...equal('department', filter.department),
    ...equal('handler', filter.handler),
    ...equal('category', filter.category),
    ...equal('outcome', filter.outcome),
    ...(filter.receivedFrom === undefined ? [] : [`received_at >= ${bind(filter.receivedFrom)}`]),
    ...(filter.receivedBefore === undefined ? [] : [`received_at < ${bind(filter.receivedBefore)}`]),
    ...(filter.dueFrom === undefined ? [] : [`promise_due >= ${bind(filter.dueFrom)}`]),
    ...(filter.dueBefore === undefined ? [] : [`promise_due < ${bind(filter.dueBefore)}`]),
    ...(filter.customer === undefined ? [] : [`customer_refs @> array[${bind(filter.customer)}]`]),
    ...(filter.promise === undefined ? [] : [promiseIs[filter.promise]]),
    ...(filter.resolved === undefined ? [] : [`concluded_at is ${filter.resolved ? 'not null' : 'null'}`]),
    ...(filter.satisfied === undefined ? [] : [`satisfied is ${filter.satisfied}`]),
    ...(filter.visibleTo === undefined ? [] : [`departments @> array[${bind(filter.visibleTo)}]`]),
    ...(filter.q === undefined
      ? []
      : [`(acceptance_number like ${bind(`${likePrefix(filter.q)}%`)} or complaint_id = ${bind(filter.q)})`]),
  ];
  if (page.after) {
    const { value, caseId } = page.after;
    where.push(
      `(${column}, case_id) ${direction === 'asc' ? '>' : '<'} (${bind(value)}::timestamptz, ${bind(caseId)})`,
    );
  }
  return database.query<CaseRow>(
    `select ${columns} from cases where ${where.join(' and ')}
     order by ${column} ${direction}, case_id ${direction} limit ${bind(page.limit)}`,
    params,
    'fresh',
  );
}

/** The newest public-opinion cases, open ones first. */
export const publicOpinionRows = (database: Queryable, limit: number): Promise<CaseRow[]> =>
  database.query<CaseRow>(
    `select ${columns} from cases where kind = 'publicOpinion'
      order by ended, received_at desc, case_id limit $1`,
    [limit],
  );

const likePrefix = (text: string): string => text.replace(/[\\%_]/g, (special) => `\\${special}`);

/** Position behind a row in a given order, as opaque text. */
export const cursorOf = (row: CaseRow, sort: Sort): string =>
  Buffer.from(JSON.stringify([sort, row[sorts[sort][0]], row.case_id])).toString('base64url');

/** The position a cursor names; `undefined` when it is none of this order. */
export function cursorFrom(text: string, sort: Sort): CaseCursor | undefined {
  try {
    const [of, value, caseId] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    const isInstant = typeof value === 'string' && (value === 'infinity' || !Number.isNaN(Date.parse(value)));
    return of === sort && isInstant && typeof caseId === 'string' ? { value, caseId } : undefined;
  } catch {
    return undefined;
  }
}
