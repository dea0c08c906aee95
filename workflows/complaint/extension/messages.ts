import type { CustomerTextId, InternalNoteId } from '../vocabulary';

export interface ExtensionCommands {
  /** `days`: working days; `reason`: a code of the policy; `replyId`: what the customer reads once it is approved. */
  requestExtension: { days: number; reason: string; replyId: CustomerTextId };
  approveExtension: { noteId?: InternalNoteId };
  refuseExtension: { noteId: InternalNoteId };
}
