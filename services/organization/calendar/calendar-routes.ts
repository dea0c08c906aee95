import { z } from 'zod';
import { localDate, workingDeadline } from '../../../workflows/policies/working-time';
import { permission } from '../../shared/access/permission';
import { answerOnce } from '../../shared/http/idempotency';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { Problem } from '../../shared/http/problem';
import { recordChange } from '../changes/change-repository';
import type { Organization } from '../organization';
import { calendarYears, newestCalendarVersion } from './calendar-read-model';
import {
  calendarYearSchema,
  deadlineQuery,
  deadlineSchema,
  yearPublicationSchema,
  yearPublishedSchema,
} from './calendar-schemas';
import { atOffset } from './local-time';
import { publishYear } from './publish-year';

/** Far enough for any promise, near enough for dates of four digits. */
const lastYear = 2100;

export function calendarRoutes({ database, calendars, policies, relay }: Organization): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/organization/v1/calendar/deadline',
      summary: 'When a number of official working days from an instant ends (R-1, R-2)',
      permission: permission('organization.calendar.read', { roles: 'all', services: true, channels: true }),
      request: { query: deadlineQuery },
      response: { 200: deadlineSchema },
      handler: async ({ query }) => {
        const [calendar, policy] = await Promise.all([calendars.newest(), policies.newest()]);
        const received = localDate(policy.hours, query.from);
        if (received < calendar.from || Number(received.slice(0, 4)) > lastYear) {
          throw new Problem(
            'validation_failed',
            { zh: '起算时间超出日历范围。', en: 'The calendar does not reach that far.' },
            { errors: [{ path: 'from', message: `from ${calendar.from} to the year ${lastYear}` }] },
          );
        }
        const deadline = workingDeadline(calendar, policy.hours, query.from, query.workingDays);
        return { status: 200 as const, body: { ...deadline, dueAt: atOffset(policy.hours, deadline.dueAt) } };
      },
    }),

    endpoint({
      method: 'get',
      path: '/api/organization/v1/calendar/years',
      summary: 'The published years of the newest calendar, with where each came from',
      permission: permission('organization.calendar.readYears', { roles: 'all', services: true }),
      response: { 200: z.strictObject({ items: z.array(calendarYearSchema), nextCursor: z.null() }) },
      handler: async () => ({
        status: 200 as const,
        body: {
          items: await calendarYears(database, await newestCalendarVersion(database)),
          nextCursor: null,
        },
      }),
    }),

    endpoint({
      method: 'post',
      path: '/api/organization/v1/calendar/years/{year}',
      summary:
        'Publish or amend one year as a new calendar version; open provisional promises are re-planned (R-2)',
      permission: permission('organization.calendar.publish', { roles: ['administrator'] }),
      idempotent: true,
      request: {
        params: z.strictObject({ year: z.coerce.number<string>().int().min(2004).max(lastYear) }),
        body: yearPublicationSchema,
      },
      response: { 200: yearPublishedSchema, 201: yearPublishedSchema },
      handler: async ({ params, body, caller, requestId, idempotencyKey, bodyHash, operation }) => {
        const publishedBy = caller.kind === 'person' ? caller.id : caller.kind;
        const answer = await answerOnce(
          { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => {
            const published = await publishYear(q, params.year, body, publishedBy);
            if (published.changed) await recordChange(q, { caller, requestId }, 'calendar', params.year);
            return { status: published.changed ? (201 as const) : (200 as const), body: published };
          },
        );
        relay.notify();
        return answer;
      },
    }),
  ];
}
