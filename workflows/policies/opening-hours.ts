import type { Instant } from '../contracts/message';
import type { Hours } from '../contracts/policy';
import { localDate, localInstant } from './working-time';

const dayMs = 86_400_000;

/** The same instant inside a daily window (its end is outside), else the next opening. */
function nextOpening(hours: Hours, [opens, closes]: [string, string], at: Instant): Instant {
  const today = localDate(hours, at);
  const opening = localInstant(hours, today, opens);
  if (at < opening) return opening;
  if (at < localInstant(hours, today, closes)) return at;
  return new Date(Date.parse(opening) + dayMs).toISOString();
}

/** surveys, reminders and calls wait for the next allowed hour. */
export function nextContactHour(hours: Hours, at: Instant): Instant {
  return nextOpening(hours, hours.contact, at);
}

/** S-16: the 24 hours of a general complaint received outside service hours start at the next opening. */
export function nextServiceOpening(hours: Hours, at: Instant): Instant {
  return nextOpening(hours, hours.service, at);
}
