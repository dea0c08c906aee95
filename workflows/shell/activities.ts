import { log, proxyActivities, proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { ShellActivities } from '../contracts/case-definition';
import { unpacked } from './packed-rules';

// At most 5 s: a retrying local activity writes 13 events a minute into an idle history. The engine forgets
// schedule-to-close when it passes between two attempts, so the attempts are counted too: eight take 4.5 s.
const local = proxyLocalActivities<ShellActivities<unknown>>({
  scheduleToCloseTimeout: '5 s',
  retry: { initialInterval: '100 ms', backoffCoefficient: 2, maximumInterval: '1 s', maximumAttempts: 8 },
});

// Its retries write nothing. 10 s: an outage of any length is over for the case 10 s after it is over for the service.
const regular = proxyActivities<ShellActivities<unknown>>({
  startToCloseTimeout: '10 s',
  retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumInterval: '10 s' },
});

/** Waits after a failure that its activity called final. Such a fault is repaired by people, not by haste. */
const shortestRestMs = 60_000;
const longestRestMs = 3_600_000;

/** The shell's activities as its loop sees them: rules arrive unpacked. */
export interface Outlasting<R> extends ShellActivities<R> {
  fetchRules(...pinned: Parameters<ShellActivities<R>['fetchRules']>): Promise<R>;
}

/**
 * Calls a shell activity until it has answered, however long the service is away: cheap for 5 s, then patient
 * (architecture, point 2). It never throws, since no case may end because a service is broken.
 */
export function outlasting<R>(): Outlasting<R> {
  return {
    appendEvents: (request) => persist('appendEvents', (activities) => activities.appendEvents(request)),
    fetchRules: async (pinned) =>
      unpacked(await persist('fetchRules', (activities) => activities.fetchRules(pinned))) as R,
  };
}

async function persist<T>(
  name: string,
  call: (activities: typeof local | typeof regular) => Promise<T>,
): Promise<T> {
  try {
    return await call(local);
  } catch {
    log.warn('still trying, now as a regular activity', { activity: name });
  }
  for (let restMs = shortestRestMs; ; restMs = Math.min(2 * restMs, longestRestMs)) {
    try {
      return await call(regular);
    } catch (error) {
      log.error('called final, but the case needs it: trying again after a rest', {
        activity: name,
        restMs,
        error,
      });
      await sleep(restMs, { summary: name });
    }
  }
}
