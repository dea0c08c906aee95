import type { PromiseTold } from '../../../workflows/contracts/policy';
import type { ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';

/** What casework shows a customer of the case; intake reads these fields and passes the rest through. */
export interface CustomerView {
  stage: string;
  promise?: PromiseTold;
  /** The open offer; its actions carry the money. */
  offer?: { offerId: string; actions?: { amountFen?: number }[]; amountFen?: number } & Record<
    string,
    unknown
  >;
  story: Record<string, unknown>[];
  surveyOpen?: boolean;
}

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
  return [offer.amountFen, ...(offer.actions ?? []).map((action) => action.amountFen)].some(
    (fen) => (fen ?? 0) > 0,
  );
}
