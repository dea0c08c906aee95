import type { ServiceClient } from '../../services/shared/http/service-client';
import type { Role } from '../../workflows/contracts/message';
import type { TellStaff } from './staff-notice';

/** What organization answers of a person. */
export interface StaffContact {
  id: string;
  name: string;
  email?: string;
  phone?: string;
}

/**
 * The people behind a notice's audiences at the instant it is about, as organization names them: live, on duty,
 * not away, not complained about (L-02).
 * @param lastResort hears what nobody else is there to hear
 */
export async function peopleOf(
  organization: ServiceClient,
  { audiences, department, at, except }: Pick<TellStaff, 'audiences' | 'department' | 'at' | 'except'>,
  lastResort: Role,
): Promise<StaffContact[]> {
  const query = new URLSearchParams({
    audiences: audiences.join(','),
    at,
    lastResort,
    ...(department !== undefined && { department }),
    ...(except?.staffRef !== undefined && { exceptStaff: except.staffRef }),
    ...(except?.team !== undefined && { exceptTeam: except.team }),
  });
  const { items } = await organization.get<{ items: StaffContact[] }>(
    `/api/organization/v1/internal/people?${query}`,
  );
  return items;
}
