import type { Fen, Instant, LocalDate } from '../../contracts/message';
import type { PlannedAction } from '../vocabulary';

/** A plan asked of the responsible department (S-84). */
export interface Plan {
  n: number;
  department: string;
  /** From 1; each return starts another. */
  round: number;
  askedAt: Instant;
  /** `dropped`: refused in approval, or a new one was asked. */
  status: 'asked' | 'submitted' | 'dropped';
  submittedAt?: Instant;
  submittedBy?: string;
  actions?: PlannedAction[];
  standardId?: string;
  owedFen?: Fen;
}

export interface PlanState {
  /** Absent until one is asked. */
  plans?: Plan[];
  /** The customer's purchase as somebody confirmed it: value of the order, and custom since (S-38). */
  purchase?: { orderFen?: Fen; customerSince?: LocalDate };
}

export const askedPlan = (state: PlanState): Plan | undefined =>
  state.plans?.find((p) => p.status === 'asked');

/** The plan that an offer above one's own authority rests on. */
export const submittedPlan = (state: PlanState): Plan | undefined =>
  state.plans?.find((p) => p.status === 'submitted');
