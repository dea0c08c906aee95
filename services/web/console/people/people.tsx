import { useQuery } from '@tanstack/react-query';
import { organization } from '../../browser/api/client';
import { useLanguage } from '../../browser/i18n/words';
import type { components } from '../../browser/api/generated/organization';

export type StaffMember = components['schemas']['StaffMember'];
export type Department = components['schemas']['Department'];

const staffFreshMs = 5 * 60_000;
const pageSize = 200;

/** Everybody of the organisation by id, the inactive too: an old event names people who have left. */
export function useStaff(): ReadonlyMap<string, StaffMember> {
  const { data } = useQuery({ queryKey: ['staff'], queryFn: fetchStaff, staleTime: staffFreshMs });
  return data ?? nobody;
}

/** All departments by code. */
export function useDepartments(): ReadonlyMap<string, Department> {
  const { data } = useQuery({
    queryKey: ['departments'],
    queryFn: fetchDepartments,
    staleTime: staffFreshMs,
  });
  return data ?? noDepartment;
}

/** Names of staff ids and department codes; the id or code itself where it is not known (yet). */
export function useNames(): { person: (id: string) => string; department: (code: string) => string } {
  const word = useLanguage() === 'en' ? 'en' : 'zh';
  const staff = useStaff();
  const departments = useDepartments();
  return {
    person: (id) => staff.get(id)?.name ?? id,
    department: (code) => departments.get(code)?.name[word] ?? code,
  };
}

const nobody: ReadonlyMap<string, StaffMember> = new Map();
const noDepartment: ReadonlyMap<string, Department> = new Map();

async function fetchStaff(): Promise<Map<string, StaffMember>> {
  const found = new Map<string, StaffMember>();
  let cursor: string | undefined;
  do {
    const query = { limit: pageSize, ...(cursor !== undefined && { cursor }) };
    const { data, error } = await organization.GET('/api/organization/v1/staff', { params: { query } });
    if (!data) throw error;
    for (const person of data.items) found.set(person.id, person);
    cursor = data.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

async function fetchDepartments(): Promise<Map<string, Department>> {
  const { data, error } = await organization.GET('/api/organization/v1/departments');
  if (!data) throw error;
  return new Map(data.items.map((department) => [department.code, department]));
}
