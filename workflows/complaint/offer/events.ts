import type { Fen, Instant } from '../../contracts/message';
import type { CustomerTextId, Medium, PlannedAction, Proof } from '../vocabulary';
import type { Money } from './proposal';

export type OfferEvent =
  | {
      type: 'offerMade';
      offerId: string;
      round: number;
      actions: (PlannedAction & { actionId: string })[];
      replyId: CustomerTextId;
      answerBy: Instant;
      by: string;
      standardId?: string;
      money?: Money;
      /** Who approved what the proposer could not promise alone (S-30). */
      approvedBy?: string[];
    }
  | { type: 'offerDelivered'; offerId: string; medium: Medium; deliveredAt: Instant; deliveryKey?: string }
  | { type: 'offerAccepted'; offerId: string; proof?: Proof; late?: boolean }
  | { type: 'offerRejected'; offerId: string; reasonId?: string; proof?: Proof }
  | { type: 'offerCountered'; offerId: string; amountFen?: Fen; reasonId?: string; proof?: Proof }
  | { type: 'offerReminded'; offerId: string }
  | { type: 'offerLapsed'; offerId: string }
  | { type: 'offerLapseUndone'; offerId: string }
  | { type: 'remedyProven'; actionId: string; proof: Proof; by: string }
  | {
      type: 'solvedOnTheSpot';
      offerId: string;
      actionId: string;
      consent: Proof;
      replyId: CustomerTextId;
      by: string;
    };
