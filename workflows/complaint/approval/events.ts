import type { Role } from '../../contracts/message';
import type { ApprovalPart } from '../../policies/approval';
import type { Money, Proposal } from '../offer/proposal';
import type { InternalNoteId } from '../vocabulary';

export type ApprovalEvent =
  | {
      type: 'approvalRequested';
      n: number;
      proposal: Proposal;
      money?: Money;
      parts: ApprovalPart[];
      /** Rule and reason that the proposer's own word is not enough. */
      because: { rule: string; reason: string }[];
      by: string;
      role: Role;
    }
  | { type: 'approvalGiven'; n: number; part: string; by: string; role: Role; noteId?: InternalNoteId }
  | { type: 'approvalRefused'; n: number; part: string; by: string; role: Role; reasonId: InternalNoteId }
  | { type: 'approvalPassedOn'; n: number; part: string; level: number; delegate: boolean; role: Role };
