import type { Instant } from '../../contracts/message';

/** While it is open, nothing on cause, fault, liability or amounts leaves the house. */
export interface Hold {
  n: number;
  /** A code of the legal checklist. */
  reason: string;
  placedAt: Instant;
  clearedAt?: Instant;
}

export interface LegalState {
  /** Absent in complaints that began before there were holds. */
  holds?: Hold[];
  legalChecklist?: { items: string[]; at: Instant };
  /** When the law desk itself last went through the checklist. */
  legalReviewedAt?: Instant;
}

/** The hold that waits for legal, if there is one. */
export const openHold = (state: LegalState): Hold | undefined => state.holds?.find((h) => !h.clearedAt);
