import type { MessageKind } from '../contracts/case-definition';
import type { InternalNoteId } from '../complaint/vocabulary';

export interface AccountabilityCommands {
  /** HR and an executive each say yes; the second yes decides. */
  approveSubmission: { noteId?: InternalNoteId };
  /** One no ends it. */
  refuseSubmission: { reasonId: InternalNoteId };
}

export interface AccountabilityFacts {
  /** The person heard, or the department's head where nobody is named. */
  statementGiven: { statementId: InternalNoteId };
  staffTold: { deliveryKey: string; template: string; persons: string[]; failed: string[] };
}

export const accountabilityMessages: Record<
  keyof AccountabilityCommands | keyof AccountabilityFacts,
  MessageKind
> = {
  approveSubmission: 'command',
  refuseSubmission: 'command',
  statementGiven: 'fact',
  staffTold: 'fact',
};
