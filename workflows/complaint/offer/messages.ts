import type { Fen } from '../../contracts/message';
import type { RemedyKind } from '../../contracts/policy';
import type { CustomerTextId, Proof } from '../vocabulary';
import type { Proposal, Stamp } from './proposal';

/** Offers, the customer's answers, and remedies. What casework knows at sending is stamped in (R-14, S-93). */
export interface OfferCommands {
  makeOffer: Proposal & Stamp;
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
    team?: string;
    action: { kind: RemedyKind; amountFen?: Fen; statutory: boolean };
    consent: Proof;
    replyId: CustomerTextId;
  } & Stamp;
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
