import type { Fen, LocalDate } from '../../contracts/message';
import type { InternalNoteId, PlannedAction, Proof } from '../vocabulary';

/** S-84: the responsible department writes the plan, the specialist negotiates it. */
export interface PlanCommands {
  requestPlan: { department: string; noteId?: InternalNoteId };
  submitPlan: {
    actions: PlannedAction[];
    /** The standard it rests on (S-29), and in words why. */
    standardId: string;
    noteId: InternalNoteId;
    /** What the law demands of it (L-18), where that is more than the plan pays. */
    owedFen?: Fen;
  };
  returnPlan: { reasonId: InternalNoteId };
  /** What the purchase was worth and since when the customer buys here: measure of goodwill (S-38). */
  confirmPurchase: { orderFen?: Fen; customerSince?: LocalDate; proof: Proof };
}
