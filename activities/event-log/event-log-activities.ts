import type { AppendResult } from '../../workflows/contracts/append';
import { parseCaseId } from '../../workflows/contracts/ids';
import type { ServiceClient } from '../../services/shared/http/service-client';
import type { EventLogActivities } from './event-log';

/** Sealed events never enter casework: the case id says who owns the log. */
export function createEventLogActivities(deps: {
  casework: ServiceClient;
  accountability: ServiceClient;
}): EventLogActivities {
  return {
    appendEvents(request) {
      const sealed = parseCaseId(request.caseId)?.kind === 'accountability';
      return sealed
        ? deps.accountability.post<AppendResult>('/api/accountability/v1/internal/events', request)
        : deps.casework.post<AppendResult>('/api/casework/v1/internal/events', request);
    },
  };
}
