import type { Queryable } from '../database/database';

export interface ChangeRow {
  at: string;
  actor: string;
  caseId: string;
  command: string;
  seq: number;
  xid: string;
}

/** Position in the feed of events. */
export interface ChangeCursor {
  xid: string;
  caseId: string;
  seq: number;
}

/** Commands of people from the log of cases, newest first, in the order of the feed. */
export async function changePage(
  database: Queryable,
  filter: { caseId: string | undefined; actor: string | undefined },
  page: { before: ChangeCursor | undefined; limit: number },
): Promise<ChangeRow[]> {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const where = [`message is not null`, `message->'by'->>'kind' = 'person'`];
  if (filter.caseId !== undefined) where.push(`case_id = ${bind(filter.caseId)}`);
  if (filter.actor !== undefined) where.push(`'person/' || (message->'by'->>'id') = ${bind(filter.actor)}`);
  if (page.before) {
    const { xid, caseId, seq } = page.before;
    where.push(`(xid, case_id, seq) < (${bind(xid)}::text::xid8, ${bind(caseId)}, ${bind(seq)}::int)`);
  }
  return database.query<ChangeRow & Record<string, unknown>>(
    `select at, 'person/' || (message->'by'->>'id') as actor, case_id as "caseId", message->>'name' as command,
            seq, xid::text as xid
       from events where ${where.join(' and ')}
      order by xid desc, case_id desc, seq desc limit ${bind(page.limit)}`,
    params,
    'fresh',
  );
}

/** Position behind a row, as opaque text. */
export const changeCursorOf = ({ xid, caseId, seq }: ChangeCursor): string =>
  Buffer.from(JSON.stringify([xid, caseId, seq])).toString('base64url');

/** The position a cursor names; `undefined` when it is none. */
export function changeCursorFrom(text: string): ChangeCursor | undefined {
  try {
    const [xid, caseId, seq] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    const fits = typeof xid === 'string' && /^\d{1,20}$/.test(xid) && typeof caseId === 'string';
    return fits && Number.isSafeInteger(seq) ? { xid, caseId, seq: seq as number } : undefined;
  } catch {
    return undefined;
  }
}
