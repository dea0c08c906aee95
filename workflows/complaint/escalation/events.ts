import type { Instant } from '../../contracts/message';
import type { Audience } from '../../contracts/policy';
import type { InternalNoteId } from '../vocabulary';
import type { Flow } from './messages';

export type EscalationEvent =
  | {
      type: 'complaintEscalated';
      n: number;
      flow: Flow;
      tell: Audience[];
      noteId: InternalNoteId;
      by: string;
    }
  | { type: 'escalationAccepted'; n: number; noteId?: InternalNoteId; by: string }
  /** F-15: nothing happened since the clock was overdue; the next level hears of it. */
  | { type: 'clockEscalated'; clock: string; kind: string; dueAt: Instant; tell: Audience[] };
