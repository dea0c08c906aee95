import type { ComplaintQuery } from '../search/search-query';
import type { ComplaintSummary } from '../search/complaint-list';

/** Columns of the board; what is archived is found by the search. */
export const boardStages = [
  'accepted',
  'graded',
  'assigned',
  'investigating',
  'diagnosing',
  'found',
  'offered',
  'remedying',
  'concluded',
] as const;
export type BoardStage = (typeof boardStages)[number];

export const states = ['atRisk', 'broken'] as const;
export type BoardState = (typeof states)[number];

/** A promise that ends within this time wants to be seen. */
const soonMs = 86_400_000;

/**
 * The query of a column from the page's address.
 * @param nowMs when the page looks; at risk is what ends within a day from then
 */
export function columnQuery(address: URLSearchParams, stage: BoardStage, nowMs: number): ComplaintQuery {
  const value = (name: string) => address.get(name) ?? undefined;
  const given = { department: value('department'), handler: value('handler'), grade: value('grade') };
  const kept = Object.fromEntries(Object.entries(given).filter(([, chosen]) => chosen !== undefined));
  return { ...kept, ...stateQuery(stateOf(address), nowMs), stage } as ComplaintQuery;
}

export const stateOf = (address: URLSearchParams): BoardState | undefined =>
  states.find((state) => state === address.get('state'));

/** Broken is what the service calls so, while the complaint is open; at risk is a running promise that ends soon. */
export function stateQuery(state: BoardState | undefined, nowMs: number): ComplaintQuery {
  if (state === 'broken') return { promise: 'broken', resolved: 'false' };
  if (state === undefined) return {};
  const at = (ms: number): string => new Date(ms).toISOString();
  return { promise: 'running', due_from: at(nowMs), due_before: at(nowMs + soonMs) };
}

/** The whole minute: a query that moved with every tick would never be answered from what is known. */
export const minuteOf = (ms: number): number => Math.floor(ms / 60_000) * 60_000;

/** How many of a list there are, as far as it was read: `50+` where more follow. */
export const countOf = (items: readonly ComplaintSummary[] | undefined, more: boolean): string =>
  items === undefined ? '…' : `${items.length}${more ? '+' : ''}`;
