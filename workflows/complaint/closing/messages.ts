import type { CustomerTextId, InternalNoteId, Proof } from '../vocabulary';

/** From 办结 to 归档, and the ways out before. */
export interface ClosingCommands {
  concludeComplaint: { replyId?: CustomerTextId };
  recordWithdrawal: { proof: Proof };
  recordCallBack: {
    result: 'reached' | 'unreachable' | 'refused';
    overall?: number;
    solved?: boolean;
    noteId?: InternalNoteId;
  };
}

export interface ClosingFacts {
  complaintWithdrawn: { reasonId?: string };
  surveyAnswered: {
    overall: number;
    solved?: boolean;
    scores?: { channel?: number; staff?: number; time?: number; effect?: number };
    commentId?: string;
  };
}
