import type { Instant, Person } from '../../contracts/message';
import type { InternalNoteId } from '../vocabulary';

/** Supervisory orders 督办单 (S-88). */
export interface SupervisionCommands {
  issueOrder: { owner: Person; dueAt: Instant; noteId: InternalNoteId };
  /** The owner has read it. */
  receiveOrder: { orderId: string; noteId?: InternalNoteId };
  completeOrder: { orderId: string; noteId: InternalNoteId };
  cancelOrder: { orderId: string; noteId: InternalNoteId };
}
