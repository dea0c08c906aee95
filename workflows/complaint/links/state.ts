import type { Finding } from '../investigation/messages';
import type { LinkKind } from './messages';

/** What the leading case found out: codes only, so that it may travel to its members. */
export interface LeadingFinding {
  finding: Finding;
  directCause?: string;
  department?: string;
  team?: string;
}

/** Absent until there is one: a complaint of an older logic has the same state as ever. */
export interface LinksState {
  links?: { other: string; kind: LinkKind }[];
  /** The complaint that does the inner work for this one (L-06), and what it found. */
  leading?: { complaintId: string; finding?: LeadingFinding };
  /** Complaints whose inner work this one does. */
  members?: string[];
}

export const isLinked = ({ links }: LinksState, other: string, kind: LinkKind): boolean =>
  links?.some((l) => l.other === other && l.kind === kind) ?? false;
