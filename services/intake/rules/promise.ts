import type { Instant } from '../../../workflows/contracts/message';
import type { PromiseTold } from '../../../workflows/contracts/policy';
import { addDuration } from '../../../workflows/policies/working-time';
import type { HeldRules } from './held-rules';

/** S-08, R-1: the promise told at acceptance, by the policy and calendar that the case will be pinned to. */
export function promiseOf({ policy, calendar }: HeldRules, receivedAt: Instant): PromiseTold {
  const { at, workingDays, provisional } = addDuration(
    calendar,
    policy.hours,
    receivedAt,
    policy.clocks.promise!.limit,
  );
  return { dueAt: at, workingDays: workingDays ?? [], calendarVersion: calendar.version, provisional };
}

/**
 * The promise as people see it, in their local time. Only complaints carry one (S-90). Always the same order of fields:
 * a repeated request gets the first answer to the byte.
 */
export function promiseShown(
  kind: string,
  promise: PromiseTold,
  utcOffsetMinutes: number,
): PromiseTold | null {
  if (kind !== 'complaint') return null;
  const { dueAt, workingDays, calendarVersion, provisional } = promise;
  return { dueAt: withOffset(dueAt, utcOffsetMinutes), workingDays, calendarVersion, provisional };
}

/** The same instant as people read it, with the company's offset: `2026-02-14T18:00:00+08:00`. */
export function withOffset(at: Instant, utcOffsetMinutes: number): string {
  const local = new Date(Date.parse(at) + utcOffsetMinutes * 60_000)
    .toISOString()
    .replace(/(?:\.000)?Z$/, '');
  const sign = utcOffsetMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(utcOffsetMinutes);
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${local}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
