import type { Database } from '../../shared/database/database';
import type { ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';
import { createRelay, type Relay } from '../../shared/outbox/relay';
import { announcementsBefore } from './calendar-read-model';
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
    concurrency: 1,
    logger,
    deliver: async ({ id, payload }) => {
      // An amended year must not be overtaken by what it amends, nor 2027 by 2028: a backed-off row holds up the rest.
      if (await announcementsBefore(database, id))
        throw new Error('an earlier publication is still on its way');
      await casework.post('/api/casework/v1/internal/calendar-published', payload, {
        idempotencyKey: `calendar/${payload.version}`,
      });
    },
  });
}
