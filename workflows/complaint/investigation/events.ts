import type { CustomerTextId, InternalNoteId } from '../vocabulary';
import type { AccountablePerson, Finding, Trigger } from './messages';

export type InvestigationEvent =
  | { type: 'investigationStarted'; by: string; noteId?: InternalNoteId }
  | {
      type: 'findingRecorded';
      finding: Finding;
      /** Not verified, and the proof is the company's: counts as founded (L-16). */
      countsAsFounded?: true;
      directCause?: string;
      department?: string;
      team?: string;
      triggers: Trigger[];
      replyId?: CustomerTextId;
      noteId?: InternalNoteId;
      by: string;
      handler: string;
    }
  | {
      type: 'accountabilityRequested';
      triggers: Trigger[];
      persons: AccountablePerson[];
      department?: string;
      by: string;
    }
  | {
      type: 'mishandlingVerified';
      persons: AccountablePerson[];
      department?: string;
      noteId: InternalNoteId;
      by: string;
    };
