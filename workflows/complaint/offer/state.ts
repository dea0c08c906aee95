import type { Fen, Instant } from '../../contracts/message';
import type { RemedyKind } from '../../contracts/policy';
import { goodwillOf, statutoryOf } from '../../policies/authority';
import type { CustomerTextId } from '../vocabulary';
import type { Money } from './proposal';

export interface Action {
  actionId: string;
  offerId: string;
  kind: RemedyKind;
  amountFen?: Fen;
  statutory: boolean;
  department: string;
  /** Staff id; absent: anybody of the department. */
  owner?: string;
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

/** L-18: what the law demands, goodwill and bonus apart; an offer of the first logic has them in its actions alone. */
export const moneyOf = ({ money, actions }: Pick<Offer, 'money' | 'actions'>): Money =>
  money ?? { statutoryFen: statutoryOf(actions), goodwillFen: goodwillOf(actions), bonusFen: 0 };

/** The last offer, if there is one. */
export const currentOffer = (state: OfferState): Offer | undefined => state.offers.at(-1);
