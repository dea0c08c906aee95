import type { AppendRequest, AppendResult } from '../../../workflows/contracts/append';
import { complaintCaseId } from '../../../workflows/contracts/ids';
import type { Recorded } from '../../../workflows/contracts/message';
import type { ComplaintAccepted } from '../../../workflows/complaint/record/events';
import type { Database } from '../../shared/database/database';
import type { ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';
import { createRelay, type Relay } from '../../shared/outbox/relay';

/** Row of `start_outbox`: what the workflow starts with. */
export type Opening = Recorded<ComplaintAccepted>;

/** Event 1 as the log knows it; the message id makes every repetition the same. */
export function openingRequest(opening: ComplaintAccepted): AppendRequest<ComplaintAccepted> {
  return {
    caseId: complaintCaseId(opening.complaintId),
    after: 0,
    message: {
      id: `accept/${opening.complaintId}`,
      name: 'acceptComplaint',
      payload: {},
      by: { kind: 'service', id: 'intake' },
      at: opening.receivedAt,
    },
    events: [opening],
  };
}

/**
 * First stage: event 1 goes to casework, so that the complaint is on the board, whether or not the engine runs.
 * Then the row of the second stage is written, and the starts are woken.
 */
export function createAcceptanceRelay(options: {
  database: Database;
  casework: ServiceClient;
  logger: Logger;
  onBoard: () => void;
}): Relay {
  const { database, casework, logger, onBoard } = options;
  return createRelay<ComplaintAccepted>({
    database,
    name: 'intake-acceptances',
    table: 'acceptance_outbox',
    concurrency: 5,
    logger,
    async deliver({ payload }) {
      const request = openingRequest(payload);
      const result = await casework.post<AppendResult<ComplaintAccepted>>(
        '/api/casework/v1/internal/events',
        request,
        {
          idempotencyKey: request.message.id,
        },
      );
      // The log wins: event 1 is what it holds, also when it was there before.
      const recorded = result.events.find((event) => event.seq === 1);
      if (!recorded) throw new Error(`the log of ${request.caseId} holds no event 1`);
      await queueStart(database, recorded);
      onBoard();
    },
  });
}

async function queueStart(database: Database, opening: Opening): Promise<void> {
  await database.query(`insert into start_outbox (kind, payload) values ('start', $1::jsonb)`, [
    JSON.stringify(opening),
  ]);
}
