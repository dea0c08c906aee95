import type { Instant } from '../../contracts/message';
import type { CustomerTextId, InternalNoteId } from '../vocabulary';

/** Time that the promise does not count, and what never stops it. */
export interface PauseCommands {
  /** `reason`: a code that the policy allows; `until`: when it ends by itself, at the latest by the policy's limit. */
  pausePromise: { reason: string; until?: Instant; replyId: CustomerTextId };
  resumePromise: { noteId?: InternalNoteId };
  recordColdHandling: { noteId: InternalNoteId };
}
