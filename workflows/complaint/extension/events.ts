import type { Instant } from '../../contracts/message';
import type { CustomerTextId, InternalNoteId } from '../vocabulary';

export type ExtensionEvent =
  | {
      type: 'extensionRequested';
      n: number;
      days: number;
      reason: string;
      replyId: CustomerTextId;
      by: string;
    }
  | {
      type: 'promiseExtended';
      n: number;
      days: number;
      reason: string;
      dueAt: Instant;
      provisional: boolean;
      replyId: CustomerTextId;
      noteId?: InternalNoteId;
      by: string;
    }
  /** `undecided`: the promise's time came first. */
  | {
      type: 'extensionRefused';
      n: number;
      why: 'decided' | 'undecided';
      noteId?: InternalNoteId;
      by?: string;
    };
