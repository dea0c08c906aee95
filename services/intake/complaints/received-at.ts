import type { Instant, LocalDate } from '../../../workflows/contracts/message';
import type { Problem } from '../../shared/http/problem';
import { validationFailed } from '../../shared/http/validation';

const dayMs = 86_400_000;
/** Clocks of sending systems run ahead a little. */
const skewMs = 60_000;

/**
 * when it reached the company, and when it was stored. Never in the future (a skew of a minute becomes now); over
 * a day old needs proof; before the first published calendar day it is a mistake.
 * @param now the instant of storing, intake's own clock
 */
export function receivedAtOf(
  given: { receivedAt?: string; receivedProof?: string },
  now: Date,
  calendarFrom: LocalDate,
): { receivedAt: Instant; acceptedAt: Instant } | Problem {
  const acceptedAt = now.toISOString();
  if (given.receivedAt === undefined) return { receivedAt: acceptedAt, acceptedAt };
  const receivedMs = Date.parse(given.receivedAt);
  if (!(receivedMs <= now.getTime() + skewMs)) return invalid('receivedAt', 'must not be in the future');
  if (receivedMs < Date.parse(calendarFrom))
    return invalid('receivedAt', `must not be before ${calendarFrom}`);
  if (receivedMs < now.getTime() - dayMs && given.receivedProof === undefined) {
    return invalid('receivedProof', 'is needed when receivedAt is over a day ago');
  }
  return { receivedAt: new Date(Math.min(receivedMs, now.getTime())).toISOString(), acceptedAt };
}

const invalid = (path: string, message: string): Problem => validationFailed([{ path, message }]);
