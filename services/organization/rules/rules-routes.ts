import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { notFound } from '../../shared/http/problem';
import { newestCalendarVersion } from '../calendar/calendar-read-model';
import { workingCalendarSchema } from '../calendar/calendar-schemas';
import type { Organization } from '../organization';
import { newestPolicyVersion } from '../policies/policy-read-model';
import { rulesFor } from '../policies/policy-rules';
import { policySchema } from '../policies/policy-schemas';

/** Version of the rules in code that new cases start with; raised when `decide`, `clocks` or `effects` branch on it. */
const currentLogic = 2;

const internal = permission('organization.rules.read', { services: true });
const version = z.number().int().min(1);
const versionText = z.coerce.number<string>().int().min(1).max(1_000_000);
/** What has a version never changes. */
const forEver = (etag: string) => ({
  ETag: `"${etag}"`,
  'Cache-Control': 'private, max-age=31536000, immutable',
});

/** What the other services and the cases decide with; versions once told stay as they were. */
export function rulesRoutes({ database, calendars, policies }: Organization): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/organization/v1/internal/versions',
      summary: 'What a new complaint is pinned to (R-14)',
      permission: internal,
      response: {
        200: z.strictObject({ policyVersion: version, calendarVersion: version, logic: version }),
      },
      handler: async () => {
        const [policyVersion, calendarVersion] = await Promise.all([
          newestPolicyVersion(database),
          newestCalendarVersion(database),
        ]);
        return { status: 200 as const, body: { policyVersion, calendarVersion, logic: currentLogic } };
      },
    }),

    endpoint({
      method: 'get',
      path: '/api/organization/v1/internal/rules',
      summary: 'The pinned rules of one case, at most 24 kB',
      permission: internal,
      request: {
        query: z.strictObject({
          policyVersion: versionText,
          calendarVersion: versionText,
          logic: versionText,
          from: z.iso.datetime({ offset: true }),
        }),
      },
      response: {
        200: z.strictObject({ logic: version, policy: policySchema, calendar: workingCalendarSchema }),
      },
      handler: async ({ query }) => {
        const [policy, calendar] = await Promise.all([
          policies.policy(query.policyVersion),
          calendars.calendar(query.calendarVersion),
        ]);
        if (!policy || !calendar) throw notFound();
        return { status: 200 as const, body: rulesFor(policy, calendar, query.logic, query.from) };
      },
    }),

    endpoint({
      method: 'get',
      path: '/api/organization/v1/internal/calendars/{version}',
      summary: 'One calendar version in full',
      permission: internal,
      request: { params: z.strictObject({ version: versionText }) },
      response: { 200: workingCalendarSchema },
      handler: async ({ params }) => {
        const calendar = await calendars.calendar(params.version);
        if (!calendar) throw notFound();
        return { status: 200 as const, body: calendar, headers: forEver(`calendar-${calendar.version}`) };
      },
    }),

    endpoint({
      method: 'get',
      path: '/api/organization/v1/internal/policies/{version}',
      summary: 'One policy version',
      permission: internal,
      request: { params: z.strictObject({ version: versionText }) },
      response: { 200: policySchema },
      handler: async ({ params }) => {
        const policy = await policies.policy(params.version);
        if (!policy) throw notFound();
        return { status: 200 as const, body: policy, headers: forEver(`policy-${policy.version}`) };
      },
    }),
  ];
}
