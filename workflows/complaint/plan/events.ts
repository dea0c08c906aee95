import type { Fen, LocalDate } from '../../contracts/message';
import type { InternalNoteId, PlannedAction, Proof } from '../vocabulary';

export type PlanEvent =
  | { type: 'planRequested'; n: number; department: string; noteId?: InternalNoteId; by: string }
  | {
      type: 'planSubmitted';
      n: number;
      actions: PlannedAction[];
      standardId: string;
      owedFen?: Fen;
      noteId: InternalNoteId;
      by: string;
    }
  | { type: 'planReturned'; n: number; round: number; reasonId: InternalNoteId; by: string }
  | { type: 'purchaseConfirmed'; orderFen?: Fen; customerSince?: LocalDate; proof: Proof; by: string };
