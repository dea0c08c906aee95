import type { CustomerTextId, InternalNoteId } from '../vocabulary';

export type IntentEvent =
  | { type: 'clarificationSent'; replyId: CustomerTextId; by: string }
  | { type: 'intentLabelProposed'; evidenceIds: string[]; by: string; noteId: InternalNoteId }
  | { type: 'intentLabelConfirmed'; by: string; noteId?: InternalNoteId }
  | { type: 'intentLabelRejected'; by: string; noteId: InternalNoteId }
  | { type: 'intentReviewAsked'; by: string; noteId: InternalNoteId }
  | { type: 'intentLabelReviewed'; upheld: boolean; by: string; noteId: InternalNoteId }
  | { type: 'intentLabelExpired' };
