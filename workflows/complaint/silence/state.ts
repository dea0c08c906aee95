import type { Instant } from '../../contracts/message';

/** What the customer last heard from us. */
export interface News {
  at: Instant;
  /** Key of the delivery that brought it; none for what people said themselves. */
  deliveryKey?: string;
}

export interface SilenceState {
  silence?: {
    /** How often the customer has heard from us: each time begins a silence of its own, with its own warnings. */
    heard: number;
    /** The last news and the one before it, to which a bounce goes back. */
    news: News[];
    /** The date that a stage reply named for the next news. */
    nextNewsAt?: Instant;
  };
}

const nothingHeard = { heard: 0, news: [] };

export const silenceOf = (state: SilenceState): NonNullable<SilenceState['silence']> =>
  state.silence ?? nothingHeard;
