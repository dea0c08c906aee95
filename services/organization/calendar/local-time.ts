import type { Instant } from '../../../workflows/contracts/message';
import type { Hours } from '../../../workflows/contracts/policy';

/** `2026-02-14T10:00:00.000Z` → `2026-02-14T18:00:00+08:00`, the way people of the company read it. */
export function atOffset(hours: Pick<Hours, 'utcOffsetMinutes'>, at: Instant): string {
  const minutes = Math.abs(hours.utcOffsetMinutes);
  const two = (n: number) => String(n).padStart(2, '0');
  const local = new Date(Date.parse(at) + hours.utcOffsetMinutes * 60_000).toISOString().slice(0, 19);
  return `${local}${hours.utcOffsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
