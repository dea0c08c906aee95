import { z } from 'zod';
import { complaintCaseId } from '../../../workflows/contracts/ids';
import { permission } from '../../shared/access/permission';
import { appendRoute } from '../../shared/event-log/append-route';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { notFound } from '../../shared/http/problem';
import { announceToNewCase, announceYear } from '../calendar/calendar-repository';
import { markStarted } from '../cases/case-repository';
import type { Casework } from '../casework';
import { customerView } from '../customer-view/customer-view';
import { customerText } from '../texts/text-read-model';
import { calendarPublication, customerTextView, customerViewSchema } from './internal-schemas';

const base = '/api/casework/v1/internal';
const params = z.strictObject({ id: z.string().max(200) });

/** For the other processes of Redress only. */
export function internalRoutes(casework: Casework): Endpoint[] {
  const { database, log, relay } = casework;
  return [
    appendRoute('casework', log, async ({ caseId, after }, outcome) => {
      if (after === 0 && outcome === 'inserted' && (await announceToNewCase(database, caseId)))
        relay.notify();
    }),

    endpoint({
      method: 'post',
      path: `${base}/complaints/{id}/started`,
      summary: 'The workflow of this complaint runs',
      permission: permission('casework.complaints.start', { services: true }),
      request: { params },
      response: { 204: z.undefined() },
      handler: async ({ params: { id } }) => {
        if (!(await markStarted(database, complaintCaseId(id)))) throw notFound();
        return { status: 204 as const };
      },
    }),

    endpoint({
      method: 'post',
      path: `${base}/calendar-published`,
      summary: 'A year was published: every open case with a provisional promise is told, once (R-2)',
      permission: permission('casework.calendar.announce', { services: true }),
      request: { body: calendarPublication },
      response: { 202: z.strictObject({ version: z.number().int() }) },
      handler: async ({ body }) => {
        await announceYear(database, body);
        relay.notify();
        return { status: 202 as const, body: { version: body.version } };
      },
    }),

    endpoint({
      method: 'get',
      path: `${base}/complaints/{id}/customer-view`,
      summary: 'What the customer may see of a complaint',
      permission: permission('casework.complaints.readAsCustomer', { services: true }),
      request: { params },
      response: { 200: customerViewSchema },
      handler: async ({ params: { id }, caller, requestId }) => ({
        status: 200 as const,
        body: await customerView(casework, id, {
          caller,
          requestId,
          subject: 'casework.complaints.readAsCustomer',
        }),
      }),
    }),

    endpoint({
      method: 'get',
      path: `${base}/customer-texts/{id}`,
      summary: 'A text that staff wrote for the customer',
      permission: permission('casework.texts.read', { services: true }),
      request: { params },
      response: { 200: customerTextView },
      handler: async ({ params: { id } }) => {
        const text = await customerText(database, id);
        if (!text) throw notFound();
        return { status: 200 as const, body: text };
      },
    }),
  ];
}
