import { LRUCache } from 'lru-cache';
import type { Recorded } from '../../../workflows/contracts/message';
import type { CaseState } from '../../../workflows/policies/clock';

/** A case as this process last wrote it. */
export interface RecentHead<S extends CaseState> {
  seq: number;
  /** Hex. */
  hash: string;
  state: S;
  fixed: Record<string, unknown>;
  /** Events of the append that led here, the last at `seq`. */
  events: Recorded[];
}

export type RecentHeads<S extends CaseState> = Pick<LRUCache<string, RecentHead<S>>, 'get' | 'set' | 'delete'>;

/** Cases that are worked on in the same minutes; some ten kilobytes each. */
const most = 300;

/**
 * Cases as they were after this process's own appends. A log only grows, so what stood at a seq is true of that seq for
 * ever: who asks by seq needs no look at the database. It is never asked what is newest; another process may have
 * written since, and the write finds out.
 */
export const createRecentHeads = <S extends CaseState>(): RecentHeads<S> => new LRUCache({ max: most });
