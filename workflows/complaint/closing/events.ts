import type { Instant } from '../../contracts/message';
import type { CustomerTextId, InternalNoteId, Outcome, Proof } from '../vocabulary';

export type ClosingEvent =
  | {
      type: 'complaintConcluded';
      outcome: Outcome;
      replyId?: CustomerTextId;
      outsideRoutes: string[];
      by: string;
      surveyAt?: Instant;
      callBackFrom?: Instant;
    }
  | { type: 'complaintWithdrawn'; reasonId?: string; proof?: Proof }
  | { type: 'surveySent' }
  | {
      type: 'surveyAnswered';
      overall: number;
      solved?: boolean;
      scores?: Record<string, number>;
      commentId?: string;
      failed: boolean;
    }
  | { type: 'surveyClosed' }
  | {
      type: 'callBackRecorded';
      result: 'reached' | 'unreachable' | 'refused';
      try: number;
      done: boolean;
      overall?: number;
      solved?: boolean;
      failed: boolean;
      noteId?: InternalNoteId;
      by: string;
    }
  | { type: 'complaintArchived' }
  | { type: 'reopeningEnded' };
