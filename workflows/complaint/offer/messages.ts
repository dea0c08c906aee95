import type { Fen } from '../../contracts/message';
import type { RemedyKind } from '../../contracts/policy';
import type { LiveAuthority } from '../../policies/authority';
import type { CustomerTextId, PlannedAction, Proof } from '../vocabulary';

/** Offers, the customer's answers, and remedies. `authority`: the role's limits in the newest policy, put in by casework. */
export interface OfferCommands {
  makeOffer: { actions: PlannedAction[]; replyId: CustomerTextId; authority?: LiveAuthority };
  recordCustomerDecision: {
    offerId: string;
    decision: 'accept' | 'reject' | 'counter';
    amountFen?: Fen;
    proof: Proof;
  };
  proveRemedy: { actionId: string; proof: Proof };
  solveOnTheSpot: {
    finding: 'founded' | 'partly';
    directCause: string;
    department: string;
    action: { kind: RemedyKind; amountFen?: Fen; statutory: boolean };
    consent: Proof;
    replyId: CustomerTextId;
    authority?: LiveAuthority;
  };
}

export interface OfferFacts {
  /** From intake: the customer's answer by the tracking page. `reasonId` is a text kept by intake. */
  customerDecided: {
    offerId: string;
    decision: 'accept' | 'reject' | 'counter';
    amountFen?: Fen;
    reasonId?: string;
  };
}
