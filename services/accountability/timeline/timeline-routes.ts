import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { storyItem } from '../../shared/cases/case-story';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import type { Accountability } from '../accountability';
import { accountabilityCase } from '../cases/accountability-case';
import { readableCase } from '../cases/case-access';
import { timelineOf } from './timeline-read-model';

export function timelineRoutes(accountability: Accountability): Endpoint[] {
  const subject = 'accountability.cases.readTimeline';
  return [
    endpoint({
      method: 'get',
      path: `${accountabilityCase.path}/timeline`,
      summary: 'The story of the case with its statements and reasons; who is heard sees what concerns them',
      permission: permission(subject, { roles: 'all' }),
      request: { params: accountabilityCase.params },
      response: { 200: z.strictObject({ items: z.array(storyItem), nextCursor: z.null() }) },
      handler: async ({ params, caller, requestId }) => {
        const caseId = accountabilityCase.caseIdOf(params as Record<string, string>);
        const sight = await readableCase(accountability, caseId, { caller, requestId, subject });
        return {
          status: 200 as const,
          body: { items: await timelineOf(accountability, sight), nextCursor: null },
        };
      },
    }),
  ];
}
