import type { Rules } from '../../workflows/contracts/policy';
import type { ServiceClient } from '../../services/shared/http/service-client';
import type { RulesActivities } from './rules';

export function createRulesActivities(deps: { organization: ServiceClient }): RulesActivities {
  return {
    fetchRules({ policyVersion, calendarVersion, logic, from }) {
      const query = new URLSearchParams({
        policyVersion: String(policyVersion),
        calendarVersion: String(calendarVersion),
        logic: String(logic),
        from,
      });
      return deps.organization.get<Rules>(`/api/organization/v1/internal/rules?${query}`);
    },
  };
}
