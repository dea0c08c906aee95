import { dayOf } from '../../browser/time/format';
import { endOf, startOf } from '../search/search-query';

/** Days that a span can be chosen by with one press. */
export const usualSpans = [7, 30, 90] as const;
const usualDays = 30;
const dayMs = 86_400_000;
const longestMs = 366 * dayMs;

export interface Span {
  /** First and last day of the company, both counted. */
  from: string;
  until: string;
}

/** The last so many days, today among them. */
export const lastDays = (days: number, nowMs: number): Span => ({
  from: dayOf(new Date(nowMs - (days - 1) * dayMs).toISOString()),
  until: dayOf(new Date(nowMs).toISOString()),
});

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** The span of an address, `?from=2026-02-01&until=2026-02-28`; the last thirty days where it names none. */
export function spanOf(address: URLSearchParams, nowMs: number): Span {
  const [from, until] = [address.get('from'), address.get('until')];
  const usual = lastDays(usualDays, nowMs);
  return { from: isDay(from) ? from : usual.from, until: isDay(until) ? until : usual.until };
}

/** What the service is asked; undefined for a span that it does not take. */
export function instantsOf({ from, until }: Span): { from: string; to: string } | undefined {
  const asked = { from: startOf(from), to: endOf(until) };
  const length = Date.parse(asked.to) - Date.parse(asked.from);
  return length > 0 && length <= longestMs ? asked : undefined;
}

/** Seconds as days to one decimal. */
export const daysOf = (seconds: number): number => Math.round((seconds * 10_000) / dayMs) / 10;
