import type { Instant, Person, Refusal, Role } from '../contracts/message';
import { refuse } from '../contracts/message';

/**
 * One yes that a proposal needs, and from whom: asked of `levels[level]`, then of that level's delegates, then of the
 * next level (S-30). A proposal may need several at once, e.g. that of money and that of the law.
 */
export interface ApprovalPart {
  part: string;
  /** Lowest first. */
  levels: Role[];
  level: number;
  /** Asked of the delegates of the level. */
  delegate: boolean;
  /** How often it was asked, from 1: every asking has its own clock. */
  asked: number;
  askedAt: Instant;
  approvedBy?: string;
  refusedBy?: string;
  decidedAt?: Instant;
}

/** A new part, asked of its lowest level. */
export const askedPart = (part: string, levels: readonly Role[], at: Instant): ApprovalPart => ({
  part,
  levels: [...levels],
  level: 0,
  delegate: false,
  asked: 1,
  askedAt: at,
});

/** One no ends it; all must say yes. */
export function approvalOutcome(parts: readonly ApprovalPart[]): 'open' | 'approved' | 'refused' {
  if (parts.some((p) => p.refusedBy !== undefined)) return 'refused';
  return parts.every((p) => p.approvedBy !== undefined) ? 'approved' : 'open';
}

/** The open part that this role may decide: the level asked, one asked before, or any level above. */
export const partFor = (parts: readonly ApprovalPart[], role: Role): ApprovalPart | undefined =>
  parts.find((p) => p.approvedBy === undefined && p.refusedBy === undefined && p.levels.includes(role));

/** L-02, S-30: nobody decides an own proposal, and only those who are asked or stand above them. */
export function whyNotDecide(
  parts: readonly ApprovalPart[],
  proposer: string,
  person: Person,
): Refusal | undefined {
  if (person.id === proposer) return refuse('L-02', 'ownProposal');
  if (partFor(parts, person.role)) return undefined;
  const asked = parts.map((p) => p.levels[p.level]).join(',');
  return refuse('S-30', 'notAskedToApprove', { asked });
}

/** Who is asked after silence: the level's delegates, then the next level; nobody above the last. */
export function passedOn(part: ApprovalPart): Pick<ApprovalPart, 'level' | 'delegate'> | undefined {
  if (!part.delegate) return { level: part.level, delegate: true };
  return part.level + 1 < part.levels.length ? { level: part.level + 1, delegate: false } : undefined;
}
