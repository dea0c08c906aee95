import type { EffectInput } from '../../workflows/contracts/case-definition';
import type { Duration, Fen, Instant, LocalDate } from '../../workflows/contracts/message';
import type { ComplaintFacts } from '../../workflows/complaint/messages';
import type { CustomerTextId, Purpose } from '../../workflows/complaint/vocabulary';

/**
 * What each message says beyond the customer's name, number and tracking link, which notification adds itself.
 * The template declares the same list and refuses anything else. A line whose value is absent, `''` or `[]` is left out;
 * `acceptanceNumber` may be added to every one.
 */
export interface CustomerNoticeParams {
  acknowledgement: {
    dueAt?: Instant;
    workingDays?: LocalDate[];
    provisional?: boolean;
    receivedAt?: Instant;
  };
  /** S-31: what is done, until when, for how much and on what basis; the money apart (L-18, S-38). */
  offer: {
    answerBy: Instant;
    amountFen?: Fen;
    statutoryFen?: Fen;
    goodwillFen?: Fen;
    bonusFen?: Fen;
    measures?: string[];
    basis?: string[];
    finishBy?: Instant;
  };
  refusal: { outsideRoutes: string[] };
  solvedOnTheSpot: { outsideRoutes?: string[] };
  finalReply: { outcome?: string; outsideRoutes?: string[] };
  stageReply: { nextNewsAt?: Instant };
  promiseBroken: { dueAt: Instant; nextDate: Instant | LocalDate; outsideRoutes: string[] };
  promiseMoved: { dueAt: Instant; workingDays?: LocalDate[] };
  promisePaused: { reason: string; endsAt: Instant };
  promiseResumed: { dueAt: Instant };
  promiseExtended: { reason: string; days: number; dueAt: Instant };
  offerReminder: { answerBy: Instant; heldSince?: Instant };
  offerLapsed: { takeUp?: Duration; outsideRoutes?: string[] };
  withdrawalConfirmed: Record<never, never>;
  interimMeasure: Record<never, never>;
  rectification: Record<never, never>;
  survey: { openUntil?: Instant; heldSince?: Instant };
  reviewResult: { outsideRoutes: string[] };
  clarification: Record<never, never>;
  repeatReply: { earlierNumber: string; outsideRoutes: string[] };
}

export type TellCustomer<P extends Purpose = Purpose> = EffectInput<{
  complaintId: string;
  purpose: P;
  /** A text staff wrote (offer, reply), fetched from casework at delivery. */
  textId?: CustomerTextId;
  params: CustomerNoticeParams[P] & { acceptanceNumber?: string };
  /** Handed back with the outcome, so that the case knows which offer arrived. */
  offerId?: string;
}>;

export interface CustomerToldOutcome {
  fact: 'customerTold';
  payload: ComplaintFacts['customerTold'];
}

/** Messages to the customer, by the medium they prefer, once per key. */
export interface CustomerNoticeActivities {
  /** Transient faults are thrown; a message that nobody could deliver comes back as `outcome: 'failed'`. */
  tellCustomer(input: TellCustomer): Promise<CustomerToldOutcome>;
}
