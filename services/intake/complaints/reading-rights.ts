import type { Role } from '../../../workflows/contracts/message';
import type { Caller } from '../../shared/access/caller';
import { notFound } from '../../shared/http/problem';
import { ServiceError, type ServiceClient } from '../../shared/http/service-client';
import type { ComplaintHead } from './complaint-read-model';

/** The departments whose complaint it is now: handling it, found responsible, or with agreed work to do. */
export type DepartmentsOf = (complaintId: string) => Promise<readonly string[]>;

/** Casework knows; throws a `ServiceError` while it is away. A complaint not on the board yet is with nobody. */
export const createDepartmentReader =
  (casework: ServiceClient): DepartmentsOf =>
  async (complaintId) => {
    try {
      const seen = await casework.get<{ departments: string[] }>(
        `/api/casework/v1/complaints/${complaintId}`,
      );
      return seen.departments;
    } catch (error) {
      if (error instanceof ServiceError && error.status === 404) return [];
      throw error;
    }
  };

const departmental = ['department-staff', 'department-head'];

/** The department whose cases are all that a person of department roles sees; undefined: every case. */
export const confinedDepartment = (caller: Caller): string | undefined =>
  caller.kind === 'person' && caller.roles.every((role) => departmental.includes(role))
    ? (caller.department ?? '')
    : undefined;

/**
 * What of a record this caller may read; throws 404 for a record that is none of theirs, as if it did not exist.
 * A channel client sees what its channel sent. Department staff see their department's cases, without the customer's
 * name and contact: they need the matter, not the person (S-74, PIPL 6). All other staff see the whole record.
 */
export async function readingRight(
  caller: Caller,
  complaint: ComplaintHead | undefined,
  departmentsOf: DepartmentsOf,
  readers: () => readonly Role[],
): Promise<{ complaint: ComplaintHead; personal: boolean }> {
  if (!complaint) throw notFound();
  if (caller.kind === 'channel') {
    if (complaint.channel !== caller.channel) throw notFound();
    return { complaint, personal: true };
  }
  if (caller.kind !== 'person') throw notFound();
  // S-90: whoever need not know of a report does not learn that there is one.
  if (complaint.apart !== null && !caller.roles.some((role) => readers().includes(role))) throw notFound();
  const department = confinedDepartment(caller);
  if (department === undefined) return { complaint, personal: true };
  if (!(await departmentsOf(complaint.id)).includes(department)) throw notFound();
  return { complaint, personal: false };
}
