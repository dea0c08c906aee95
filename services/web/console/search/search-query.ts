import type { operations } from '../../browser/api/generated/casework';
import { dayOf } from '../../browser/time/format';

/** What the list of complaints is asked; the page's address has the same names. */
export type ComplaintQuery = NonNullable<operations['getCaseworkV1Complaints']['parameters']['query']>;

export const fields = [
  'stage',
  'grade',
  'department',
  'handler',
  'category',
  'promise',
  'outcome',
  'due_from',
  'due_before',
  'received_from',
  'received_before',
  'customer',
  'resolved',
  'satisfied',
  'q',
  'sort',
] as const;
export type Field = (typeof fields)[number];

/** Columns of the table and of the export, as casework names them. */
export const columns = [
  'acceptanceNumber',
  'stage',
  'grade',
  'category',
  'channel',
  'department',
  'handler',
  'receivedAt',
  'promiseDueAt',
  'nextDueAt',
  'outcome',
] as const;
export type Column = (typeof columns)[number];
const usualColumns: readonly Column[] = columns.filter(
  (column) => !['channel', 'receivedAt', 'outcome'].includes(column),
);

/** The filters that stand in an address; whatever else stands there is not for the list. */
export const queryOf = (address: URLSearchParams): ComplaintQuery =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = address.get(field)?.trim();
      return value ? [[field, value]] : [];
    }),
  );

/** The chosen columns of an address, always with the number, by which a complaint is opened. */
export function columnsOf(address: URLSearchParams): Column[] {
  const chosen = address.get('columns')?.split(',') ?? usualColumns;
  return columns.filter((column) => column === 'acceptanceNumber' || chosen.includes(column));
}

/** The address of a query, such as of a saved one. */
export function addressOf(
  query: Readonly<Record<string, unknown>>,
  chosen: readonly string[] = [],
): URLSearchParams {
  const address = new URLSearchParams();
  for (const field of fields) if (query[field]) address.set(field, String(query[field]));
  if (chosen.length > 0) address.set('columns', chosen.join(','));
  return address;
}

/** Where the same complaints with the same columns are had as a file. */
export const exportAddress = (
  format: 'csv' | 'xlsx',
  query: ComplaintQuery,
  chosen: readonly Column[],
): string => `/api/casework/v1/complaints/export.${format}?${addressOf(query, chosen)}`;

const dayMs = 86_400_000;

/** The first instant of a day of the company, `2026-02-09` → `2026-02-08T16:00:00.000Z`. */
export const startOf = (date: string): string => new Date(`${date}T00:00:00+08:00`).toISOString();
/** The instant before which a day lies. */
export const endOf = (date: string): string => new Date(Date.parse(startOf(date)) + dayMs).toISOString();
/** The last day before an instant; empty for what is no instant. */
export const lastDayBefore = (at: string | undefined): string =>
  at === undefined || Number.isNaN(Date.parse(at)) ? '' : dayOf(new Date(Date.parse(at) - 1).toISOString());
/** The day of an instant; empty for what is no instant. */
export const firstDayFrom = (at: string | undefined): string =>
  at === undefined || Number.isNaN(Date.parse(at)) ? '' : dayOf(at);
