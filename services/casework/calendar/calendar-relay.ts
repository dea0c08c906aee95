import { deliverSignal } from '../../shared/cases/deliver-signal';
import type { Database } from '../../shared/database/database';
import { Problem } from '../../shared/http/problem';
import type { Logger } from '../../shared/logging/logger';
import { createRelay, type Relay } from '../../shared/outbox/relay';
import { complaintCase } from '../cases/case-kinds';
import { caseRow } from '../cases/case-read-model';
import type { Casework } from '../casework';
import { type CalendarNews, publishedYear } from './calendar-repository';

/** Carries the news of a published year to the cases that wait for it; survives every restart. */
export function createCalendarRelay(
  casework: Pick<Casework, 'engine'> & { database: Database },
  logger: Logger,
): Relay {
  return createRelay<CalendarNews>({
    database: casework.database,
    name: 'casework-calendar',
    logger,
    deliver: async ({ payload }) => {
      const signalId = `calendar/${payload.version}`;
      const [row, published] = await Promise.all([
        caseRow(casework.database, payload.caseId, signalId),
        publishedYear(casework.database, payload.version),
      ]);
      if (!row || !published || row.ended) return;
      try {
        const by = { kind: 'service', id: 'organization' } as const;
        await deliverSignal(casework, row, complaintCase.ended, {
          signalId,
          name: 'calendarPublished',
          payload: published,
          by,
        });
      } catch (error) {
        // The case ended meanwhile: nothing is left to move.
        if (error instanceof Problem && error.code === 'refused') return;
        throw error;
      }
    },
  });
}
