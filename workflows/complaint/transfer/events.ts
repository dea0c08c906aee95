import type { InternalNoteId } from '../vocabulary';

export type TransferEvent =
  | {
      type: 'transferRequested';
      /** Number of the transfer, from 1. */
      n: number;
      from?: string;
      to: string;
      by: string;
      noteId: InternalNoteId;
    }
  | { type: 'transferSigned'; n: number; by: string; noteId?: InternalNoteId }
  | {
      type: 'transferReturned';
      n: number;
      /** `notSigned`: nobody signed for it in time. */
      reason: 'refused' | 'notSigned';
      bounces: number;
      by?: string;
      noteId?: InternalNoteId;
    };
