import type { Instant } from '../../contracts/message';
import type { Proof } from '../vocabulary';
import type { ExternalOutcome } from './messages';

/** A case of an outside body about this complaint. */
export interface ExternalCase {
  n: number;
  body: string;
  externalId: string;
  receivedAt: Instant;
  deadline: Instant;
  /** Who answers for the company. */
  owner: string;
  replies: { from: 'company' | 'body'; final: boolean; at: Instant; proof: Proof }[];
  /** When our final answer went out; a new question of the body undoes it. */
  answeredAt?: Instant;
  closedAt?: Instant;
  outcome?: ExternalOutcome;
}

/** Absent until there is one: a complaint of an older logic has the same state as ever. */
export interface ExternalState {
  externals?: ExternalCase[];
}

export const externalsOf = (state: ExternalState): readonly ExternalCase[] => state.externals ?? [];

/** no survey while an outside case is open. */
export const outsideOpen = (state: ExternalState): boolean => externalsOf(state).some((e) => !e.closedAt);
