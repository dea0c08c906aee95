import type { Role } from '../../../workflows/contracts/message';
import type { ServiceClient } from '../../shared/http/service-client';

/**
 * the role of the person complained about. No complaint waits for organization: while that is away the role is not
 * known, and comes with the grade.
 */
export const createRoleReader =
  (organization: ServiceClient) =>
  async (staffRef: string): Promise<Role | undefined> => {
    try {
      const path = `/api/organization/v1/internal/staff/${encodeURIComponent(staffRef)}`;
      return (await organization.get<{ role?: Role }>(path)).role;
    } catch {
      return undefined;
    }
  };
