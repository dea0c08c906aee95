import { roles, type Role } from '../../workflows/contracts/message';
import { ServiceError, type ServiceClient } from '../../services/shared/http/service-client';

/** What organization answers of a person. */
export interface StaffContact {
  id: string;
  name: string;
  email?: string;
  phone?: string;
  active: boolean;
}

/** Roles that belong to a department; the others are company-wide. */
const departmentRoles: readonly Role[] = ['department-staff', 'department-head'];
/**
 * The active people behind roles and `person:<id>` at this moment (R-14: people are live), each once.
 * @param lastResort hears what nobody else is there to hear
 */
export async function peopleOf(
  organization: ServiceClient,
  audiences: readonly string[],
  lastResort: Role,
  department?: string,
): Promise<StaffContact[]> {
  const found = await Promise.all(audiences.map((audience) => behind(organization, audience, department)));
  const orphaned = found.length === 0 || found.some((people) => people.length === 0);
  if (orphaned) found.push(await holders(organization, lastResort));
  return [...new Map(found.flat().map((person) => [person.id, person])).values()];
}

async function behind(
  organization: ServiceClient,
  audience: string,
  department?: string,
): Promise<StaffContact[]> {
  if (audience.startsWith('person:')) return person(organization, audience.slice('person:'.length));
  const role = roles.find((known) => known === audience);
  return role ? holders(organization, role, department) : [];
}

async function person(organization: ServiceClient, id: string): Promise<StaffContact[]> {
  try {
    const path = `/api/organization/v1/internal/staff/${encodeURIComponent(id)}`;
    const member = await organization.get<StaffContact>(path);
    return member.active ? [member] : [];
  } catch (error) {
    if (error instanceof ServiceError && error.status === 404) return [];
    throw error;
  }
}

async function holders(
  organization: ServiceClient,
  role: Role,
  department?: string,
): Promise<StaffContact[]> {
  const within = department !== undefined && departmentRoles.includes(role);
  const query = new URLSearchParams({ role, active: 'true', ...(within && { department }) });
  const { items } = await organization.get<{ items: StaffContact[] }>(
    `/api/organization/v1/internal/staff?${query}`,
  );
  return items;
}
