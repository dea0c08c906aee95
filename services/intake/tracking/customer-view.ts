import type { ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';
import type { TrackingView } from './tracking-schemas';

/** What casework shows a customer of the case; intake passes it on. */
export type CustomerView = Pick<
  TrackingView,
  'stage' | 'outcome' | 'remedies' | 'survey' | 'handler' | 'review' | 'outsideRoutes' | 'story'
> & {
  promise: NonNullable<TrackingView['promise']>;
  offer?: NonNullable<TrackingView['offer']>;
};

/** The customer's view of the case, or undefined while casework is away or has not seen the complaint yet. */
export type ReadCustomerView = (complaintId: string) => Promise<CustomerView | undefined>;

export function createCustomerViewReader(casework: ServiceClient, logger: Logger): ReadCustomerView {
  return async (complaintId) => {
    try {
      return await casework.get<CustomerView>(
        `/api/casework/v1/internal/complaints/${complaintId}/customer-view`,
        { timeoutMs: 2_000 },
      );
    } catch (error) {
      logger.warn({ err: error, complaintId }, 'casework did not show the case; answering with less');
      return undefined;
    }
  };
}

/**
 * Does accepting this offer move money? Anything we cannot see counts as money: while casework is away, and for an
 * offer that is no longer open.
 */
export function movesMoney(view: CustomerView | undefined, offerId: string): boolean {
  const { offer } = view ?? {};
  if (!offer || offer.offerId !== offerId) return true;
  return offer.actions.some(({ amountFen }) => (amountFen ?? 0) > 0);
}
