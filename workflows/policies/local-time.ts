import type { Instant } from '../contracts/message';
import type { Hours } from '../contracts/policy';

/** `2026-02-14 18:00 (UTC+8)`: an instant in the company's time, for people. */
export function localTime(hours: Pick<Hours, 'utcOffsetMinutes'>, at: Instant): string {
  const local = new Date(Date.parse(at) + hours.utcOffsetMinutes * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)} (${offset(hours.utcOffsetMinutes)})`;
}

/** RFC 3339 with the company's offset: `2026-02-14T18:00:00.000+08:00`. */
export function withOffset(hours: Pick<Hours, 'utcOffsetMinutes'>, at: Instant): string {
  const minutes = hours.utcOffsetMinutes;
  const local = new Date(Date.parse(at) + minutes * 60_000).toISOString().slice(0, -1);
  const [h, m] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${local}${minutes < 0 ? '-' : '+'}${pad(h)}:${pad(m)}`;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const offset = (minutes: number): string => `UTC${minutes < 0 ? '-' : '+'}${minutes / 60}`;
