import type { LocalDate } from '../../contracts/message';
import type { CustomerTextId, InternalNoteId } from '../vocabulary';

export const findings = ['founded', 'partly', 'unfounded', 'cannotVerify'] as const;
export type Finding = (typeof findings)[number];

export const triggers = [
  'massComplaint',
  'escalatedByNeglect',
  'harmEnlarged',
  'imageDamage',
  'majorLoss',
  'mishandling',
] as const;
export type Trigger = (typeof triggers)[number];

/** Named by the person at hand, as `organization` knows them now. */
export interface AccountablePerson {
  id: string;
  part: 'direct' | 'leader';
}

/** From the start of the investigation to the finding, and what it says of persons. */
export interface InvestigationCommands {
  startInvestigation: { noteId?: InternalNoteId };
  recordFinding: {
    finding: Finding;
    directCause?: string;
    department?: string;
    team?: string;
    triggers?: Trigger[];
    persons?: AccountablePerson[];
    /** Durable goods, and the day on which the customer got them (L-16). */
    durableGoods?: { deliveredOn: LocalDate };
    /** The reasoned reply; required when there is nothing to offer (unfounded, cannotVerify). */
    replyId?: CustomerTextId;
    noteId?: InternalNoteId;
  };
  verifyMishandling: { persons: AccountablePerson[]; department?: string; noteId: InternalNoteId };
}
