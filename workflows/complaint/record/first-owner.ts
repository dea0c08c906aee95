import type { Role } from '../../contracts/message';
import type { Policy } from '../../contracts/policy';

/** Who answers for a complaint until somebody else signs for it: a person, or whoever holds the role. */
export interface FirstOwner {
  role: Role;
  person?: string;
}

/**
 * S-09: who took it, else the lead of the service desk; never nobody. R-16: when the service desk or the person who
 * took it is complained about, somebody above; of the complaint manager, an executive.
 */
export function firstOwnerOf(
  { firstOwner: rule, complainedAbout }: Pick<Policy, 'firstOwner' | 'complainedAbout'>,
  opening: {
    /** `role` of the person complained about, where it is known. */
    subject?: { staffRef?: string; team?: string; role?: Role };
    takenBy?: { id: string; role: Role; team?: string };
  },
): FirstOwner {
  const { subject, takenBy } = opening;
  const [standIn] = (subject?.role && complainedAbout.standIn[subject.role]) ?? [];
  if (standIn) return { role: standIn };
  if (subject?.team !== undefined && rule.deskTeams.includes(subject.team)) return { role: rule.above };
  if (!takenBy) return { role: rule.desk };
  const isSubject =
    takenBy.id === subject?.staffRef || (takenBy.team !== undefined && takenBy.team === subject?.team);
  return isSubject ? { role: rule.above } : { role: takenBy.role, person: takenBy.id };
}
