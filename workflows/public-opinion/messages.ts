import type { InternalNoteId } from '../complaint/vocabulary';
import type { MessageKind } from '../contracts/case-definition';

/** What the company says in public: test report, rectification and apology 三连文 (S-44). */
export const documents = ['testReport', 'rectification', 'apology'] as const;
export type PublicDocument = (typeof documents)[number];

export interface PublicOpinionCommands {
  /** A new draft replaces the one before and its approvals. The text is a note until it is released. */
  draftDocument: { document: PublicDocument; textId: InternalNoteId };
  /** `draft`: which draft was read. */
  approveDocument: { document: PublicDocument; draft: number; noteId?: InternalNoteId };
  refuseDocument: { document: PublicDocument; draft: number; reasonId: InternalNoteId };
  /** Not needed this time. */
  waiveDocument: { document: PublicDocument; reasonId: InternalNoteId };
  /** Publishes what is approved; ends the case. */
  releaseDocuments: { noteId?: InternalNoteId };
  /** Ends it without a word in public. */
  closePublicOpinion: { reasonId: InternalNoteId };
  linkToPublicOpinion: { complaintId: string; noteId?: InternalNoteId };
}

export interface PublicOpinionFacts {
  staffTold: { deliveryKey: string; template: string; persons: string[]; failed: string[] };
}

export const publicOpinionMessages: Record<
  keyof PublicOpinionCommands | keyof PublicOpinionFacts,
  MessageKind
> = {
  draftDocument: 'command',
  approveDocument: 'command',
  refuseDocument: 'command',
  waiveDocument: 'command',
  releaseDocuments: 'command',
  closePublicOpinion: 'command',
  linkToPublicOpinion: 'command',
  staffTold: 'fact',
};
