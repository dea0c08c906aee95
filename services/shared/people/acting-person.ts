import type { Actor, Role } from '../../../workflows/contracts/message';
import type { Policy } from '../../../workflows/contracts/policy';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';
import type { Organization, StaffMember } from './organization-client';

export type ActingPerson = Actor & { kind: 'person' };

/**
 * The caller as organization knows them at this moment: the token says who, organization says what they are now.
 * Throws 403 for somebody who is no longer there.
 */
export async function actingStaff(organization: Organization, caller: Caller): Promise<StaffMember> {
  const member = caller.kind === 'person' ? await organization.staffMember(caller.id) : undefined;
  if (member?.active) return withCover(organization, member);
  throw new Problem('forbidden', {
    zh: '组织机构中没有您的在岗记录。',
    en: 'The organisation does not know you as an active member of staff.',
  });
}

/** S-30: a head speaks for another department too while its head is away and has named this one. */
async function withCover(organization: Organization, member: StaffMember): Promise<StaffMember> {
  if (!member.roles.includes('department-head')) return member;
  const covers = await departmentsCovered(organization, member.id, 'department-head');
  return covers.length > 0 ? { ...member, covers } : member;
}

/**
 * Departments of those who are away at this moment and have named this person to stand in.
 * @param role only of those who hold it
 */
export async function departmentsCovered(
  organization: Pick<Organization, 'standsInFor'>,
  id: string,
  role?: Role,
): Promise<string[]> {
  const away = await organization.standsInFor(id, new Date().toISOString());
  const departments = away
    .filter(({ roles }) => role === undefined || roles.includes(role))
    .flatMap(({ department }) => department ?? []);
  return [...new Set(departments)];
}

/** The member in the role that the command asks for; in their own role when none of theirs may give it (S-46). */
export function actingFor(member: StaffMember, policy: Policy, command: string): ActingPerson {
  return { kind: 'person', ...personOf(member, roleFor(member, policy.permissions[command] ?? [])) };
}

function roleFor(member: StaffMember, permitted: readonly Role[]): Role {
  if (permitted.includes(member.role)) return member.role;
  return permitted.find((role) => member.roles.includes(role)) ?? member.role;
}

/** What an event may hold of a member of staff: no name, no contact. */
export function personOf(member: StaffMember, role: Role = member.role) {
  const { id, department, team, level, covers } = member;
  return {
    id,
    role,
    level,
    ...(department !== undefined && { department }),
    ...(team !== undefined && { team }),
    ...(role === 'department-head' && covers && { covers }),
  };
}
