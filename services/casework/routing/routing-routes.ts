import { z } from 'zod';
import type { ComplaintState } from '../../../workflows/complaint/state';
import { roles } from '../../../workflows/contracts/message';
import { permission } from '../../shared/access/permission';
import { ownTime } from '../../shared/cases/own-time';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { notFound } from '../../shared/http/problem';
import { readableCase } from '../cases/case-access';
import { complaintCase } from '../cases/case-kinds';
import { pinnedOf } from '../cases/case-projection';
import type { Casework } from '../casework';
import * as f from '../commands/field-schemas';
import { routingOf } from './routing';

const name = 'casework.complaints.readRouting';

const routing = z
  .strictObject({
    /** Where policy sends it, and the row that says so. */
    seat: z.strictObject({ department: z.string(), role: z.enum(roles), reason: z.string() }),
    because: z.strictObject({ category: z.string().optional(), tier: z.string().optional() }),
    /** Best first; the first one is the suggestion. */
    candidates: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        role: z.string(),
        department: z.string().optional(),
        team: z.string().optional(),
        skills: z.array(z.string()),
        fitting: z.array(z.string()),
        openCases: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Routing' });

export function routingRoutes(casework: Casework): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: `${complaintCase.path}/routing`,
      summary: 'Whom the complaint should go to: seat with its reason, people by skill and load (S-19, F-17)',
      permission: permission(name, {
        roles: [
          'agent',
          'specialist',
          'team-lead',
          'department-head',
          'complaint-manager',
          'quality',
          'executive',
        ],
      }),
      request: {
        params: complaintCase.params,
        query: z.strictObject({
          /** Instead of the seat's own department. */
          department: f.departmentCode.optional(),
          /** Wanted besides those of the customer's language, joined by commas: a dialect heard on the phone. */
          skills: z.string().max(200).optional(),
        }),
      },
      response: { 200: routing },
      handler: async ({ params, query, caller, requestId }) => {
        const caseId = complaintCase.caseIdOf(params as Record<string, string>);
        const row = await readableCase(casework, caseId, { caller, requestId, subject: name });
        const [head, rules] = await Promise.all([
          casework.log.head(caseId),
          casework.organization.rules(pinnedOf(row)),
        ]);
        if (!head) throw notFound();
        const body = await routingOf(
          casework,
          { rules, state: head.state as ComplaintState },
          {
            at: ownTime(row.clock_offset_ms),
            department: query.department,
            skills: (query.skills ?? '').split(',').filter(Boolean),
          },
        );
        return { status: 200 as const, body };
      },
    }),
  ];
}
