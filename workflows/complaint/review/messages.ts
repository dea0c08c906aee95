import type { CustomerTextId, InternalNoteId, Proof } from '../vocabulary';

/** Review 复核 of a reply, once; reopening on a new fact. */
export interface ReviewCommands {
  recordReviewRequest: { proof: Proof };
  /** `changed` goes back to the offer; a refusal that does not hold needs the finding that takes its place. */
  decideReview: {
    result: 'upheld' | 'changed';
    replyId: CustomerTextId;
    finding?: { finding: 'founded' | 'partly'; directCause: string; department: string };
    noteId?: InternalNoteId;
  };
  /** `noteId`: the new fact. */
  reopenComplaint: { noteId: InternalNoteId; proof: Proof };
}

export interface ReviewFacts {
  /** From intake: asked on the tracking page. `reasonId` is a text kept by intake. */
  reviewRequested: { reasonId?: string };
}
