import type { Database } from '../../shared/database/database';
import type { ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';
import { createRelay, type Relay } from '../../shared/outbox/relay';
import type { CalendarPublished } from './calendar-repository';

/** Tells casework of each published year, at least once and in order; casework re-plans what is provisional. */
export function createCalendarAnnouncer(options: {
  database: Database;
  casework: ServiceClient;
  logger: Logger;
}): Relay {
  const { database, casework, logger } = options;
  return createRelay<CalendarPublished>({
    database,
    name: 'organization',
    // One after the other: a later version of a year must not be overtaken by an earlier one.
    concurrency: 1,
    logger,
    deliver: async ({ payload }) => {
      await casework.post('/api/casework/v1/internal/calendar-published', payload, {
        idempotencyKey: `calendar/${payload.version}`,
      });
    },
  });
}
