import type { ServiceClient } from '../../services/shared/http/service-client';
import { sendMessage } from '../notification-client';
import type { CustomerNoticeActivities } from './customer-notice';

export function createCustomerNoticeActivities(deps: {
  notification: ServiceClient;
}): CustomerNoticeActivities {
  return {
    async tellCustomer({ key, complaintId, purpose, textId, params, offerId, at }) {
      const { outcome, medium, deliveredAt, failure } = await sendMessage(deps.notification, {
        key,
        complaintId,
        audience: { customer: true },
        template: purpose,
        params,
        ...(textId !== undefined && { textId }),
        ...(offerId !== undefined && { offerId }),
        at,
      });
      return {
        fact: 'customerTold',
        payload: {
          deliveryKey: key,
          purpose,
          outcome,
          medium,
          ...(deliveredAt !== undefined && { deliveredAt }),
          ...(failure !== undefined && { failure }),
          ...(offerId !== undefined && { offerId }),
        },
      };
    },
  };
}
