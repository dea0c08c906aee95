import type { Instant, Person } from '../../contracts/message';
import type { Audience } from '../../contracts/policy';
import type { InternalNoteId } from '../vocabulary';

export type SupervisionEvent =
  | {
      type: 'orderIssued';
      orderId: string;
      owner: Person;
      dueAt: Instant;
      by: string;
      noteId: InternalNoteId;
    }
  | { type: 'orderReceived'; orderId: string; by: string; noteId?: InternalNoteId }
  | { type: 'orderCompleted'; orderId: string; by: string; noteId: InternalNoteId }
  | { type: 'orderCancelled'; orderId: string; by: string; noteId: InternalNoteId }
  /** Overdue at this level, counted from 1: the next one up is told. */
  | { type: 'orderOverdue'; orderId: string; level: number; dueAt: Instant; tell: Audience[] };
