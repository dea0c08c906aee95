import type { Instant } from '../../contracts/message';
import type { CustomerTextId, InternalNoteId } from '../vocabulary';

export type PauseEvent =
  | {
      type: 'promisePaused';
      n: number;
      reason: string;
      endsAt: Instant;
      replyId: CustomerTextId;
      by: string;
    }
  | {
      type: 'promiseResumed';
      n: number;
      to: Instant;
      /** `asked`, the `limit` of the policy, what we waited for was `received`, or the case went on without it. */
      why: 'asked' | 'limit' | 'received' | 'resultDelivered' | 'concluded';
      dueAt: Instant;
      provisional: boolean;
      noteId?: InternalNoteId;
      by?: string;
    }
  | { type: 'coldHandlingRecorded'; noteId: InternalNoteId; by: string };
