import type { Fen, Instant } from '../../contracts/message';
import type { RemedyKind } from '../../contracts/policy';
import type { CustomerTextId } from '../vocabulary';
import type { Money } from './proposal';

export interface Action {
  actionId: string;
  offerId: string;
  kind: RemedyKind;
  amountFen?: Fen;
  statutory: boolean;
  department: string;
  dueAt: Instant;
  agreedAt: Instant;
  provenAt?: Instant;
  bonus?: true;
}

export interface Offer {
  offerId: string;
  round: number;
  /** `open` until the customer answers or the answer clock ends. */
  status: 'open' | 'accepted' | 'rejected' | 'countered' | 'lapsed';
  replyId: CustomerTextId;
  answerBy: Instant;
  madeAt: Instant;
  deliveredAt?: Instant;
  answeredAt?: Instant;
  counterFen?: Fen;
  standardId?: string;
  money?: Money;
  actions: Omit<Action, 'agreedAt' | 'provenAt'>[];
}

export interface OfferState {
  offers: Offer[];
  actions: Action[];
  /** A fix made, or a plan that the customer agreed to. */
  solvedAt?: Instant;
}

export const initialOffer: OfferState = { offers: [], actions: [] };

/** The last offer, if there is one. */
export const currentOffer = (state: OfferState): Offer | undefined => state.offers.at(-1);
