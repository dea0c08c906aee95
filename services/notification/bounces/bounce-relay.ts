import type { ComplaintFacts } from '../../../workflows/complaint/messages';
import { type Purpose, purposes } from '../../../workflows/complaint/vocabulary';
import { complaintCaseId } from '../../../workflows/contracts/ids';
import type { Database } from '../../shared/database/database';
import { ServiceError, type ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';
import { createRelay, type Relay } from '../../shared/outbox/relay';
import { type BouncedMessage, bouncedMessage } from './bounce-repository';

/** tells a complaint that a delivery came back, once for ever; survives every restart. */
export function createBounceRelay(options: {
  database: Database;
  casework: ServiceClient;
  logger: Logger;
}): Relay {
  const { database, casework, logger } = options;
  return createRelay<{ messageId: string }>({
    database,
    name: 'notification-bounces',
    logger,
    async deliver({ payload: { messageId } }) {
      const message = await bouncedMessage(database, messageId);
      if (!message || !isOfComplaint(message)) return;
      const { complaintId, key, template, medium, failure, offerId, at } = message;
      const payload: ComplaintFacts['deliveryBounced'] = {
        deliveryKey: key,
        purpose: template,
        medium,
        failure,
        ...(offerId !== null && { offerId }),
      };
      try {
        await casework.post(
          `/api/casework/v1/complaints/${encodeURIComponent(complaintId)}/signals/deliveryBounced`,
          { signalId: `bounce/${messageId}`, payload, at },
        );
      } catch (error) {
        const over = error instanceof ServiceError && (error.status === 404 || error.code === 'refused');
        if (!over) throw error;
        logger.warn({ messageId, complaintId }, 'a message of a case that is over came back');
      }
    },
  });
}

/** Codes and notices to staff come back too; no case waits for them. */
const isOfComplaint = (
  message: BouncedMessage,
): message is BouncedMessage & { complaintId: string; template: Purpose } =>
  message.complaintId !== null &&
  message.key.startsWith(`${complaintCaseId(message.complaintId)}/`) &&
  (purposes as readonly string[]).includes(message.template);
