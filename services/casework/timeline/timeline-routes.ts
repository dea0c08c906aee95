import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { storyItem } from '../../shared/cases/case-story';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { readableCase } from '../cases/case-access';
import { complaintCase, diagnosisCase, publicOpinionCase } from '../cases/case-kinds';
import type { Casework } from '../casework';
import { seenBy, timelineOf } from './timeline-read-model';

export function timelineRoutes(casework: Casework): Endpoint[] {
  return [complaintCase, diagnosisCase, publicOpinionCase].map((served) => {
    const name = `${served.name}.readTimeline`;
    return endpoint({
      method: 'get',
      path: `${served.path}/timeline`,
      summary: 'The story of the case: every event, who caused it and the texts staff wrote',
      permission: permission(name, { roles: served.readers ?? 'all', services: true }),
      request: { params: served.params },
      response: { 200: z.strictObject({ items: z.array(storyItem), nextCursor: z.null() }) },
      handler: async ({ params, caller, requestId }) => {
        const caseId = served.caseIdOf(params as Record<string, string>);
        await readableCase(casework, caseId, { caller, requestId, subject: name });
        const items = seenBy(caller, await timelineOf(casework, caseId)).map((entry) => ({
          ...entry,
          by: { ...entry.by },
        }));
        return { status: 200 as const, body: { items, nextCursor: null } };
      },
    });
  });
}
