import type { ServiceClient } from '../../services/shared/http/service-client';
import type { AccountabilityActivities } from './accountability';

export function createAccountabilityActivities(deps: {
  accountability: ServiceClient;
}): AccountabilityActivities {
  return {
    async openAccountability({ key, complaintId, triggers, persons, department, at }) {
      await deps.accountability.post(
        '/api/accountability/v1/internal/submissions',
        { key, complaintId, triggers, persons, at, ...(department !== undefined && { department }) },
        { idempotencyKey: key },
      );
    },
  };
}
