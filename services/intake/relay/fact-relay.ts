import type { Database } from '../../shared/database/database';
import { ServiceError, type ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';
import { createRelay, type Relay } from '../../shared/outbox/relay';
import { markUndeliverable, type FactDelivery } from '../facts/fact-repository';

/** Answers that no repetition changes. 404 is not among them: the complaint may not be on the board yet. */
const final = [400, 409, 422];

/** Carries facts to their case by casework's signals; the fact's id makes repetitions harmless. */
export function createFactRelay(options: {
  database: Database;
  casework: ServiceClient;
  logger: Logger;
}): Relay {
  const { database, casework, logger } = options;
  return createRelay<FactDelivery>({
    database,
    name: 'intake-facts',
    table: 'fact_outbox',
    concurrency: 5,
    logger,
    async deliver({ payload: fact }) {
      try {
        await casework.post(
          `/api/casework/v1/complaints/${fact.complaintId}/signals/${fact.name}`,
          { signalId: fact.factId, payload: fact.payload, at: fact.receivedAt },
          { idempotencyKey: fact.factId },
        );
      } catch (error) {
        if (!(error instanceof ServiceError) || !final.includes(error.status)) throw error;
        await markUndeliverable(database, fact.factId, error.code);
        logger.error(
          { err: error, complaintId: fact.complaintId, factId: fact.factId, fact: fact.name },
          'casework will never take this fact: a person must look at the complaint',
        );
      }
    },
  });
}
