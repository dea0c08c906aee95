import { z } from 'zod';
import { callerKey } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { notFound, Problem } from '../../shared/http/problem';
import { complaintById, readComplainant } from '../complaints/complaint-read-model';
import { complainantFields } from '../complaints/complaint-record';
import { complaintIdParams } from '../complaints/complaint-schemas';
import type { Intake } from '../intake';
import { setClockOffset } from './clock-offset-repository';

const contactSchema = z.object({
  complaintId: z.uuid(),
  acceptanceNumber: z.string(),
  trackingUrl: z.url(),
  name: z.string(),
  language: z.string(),
  preferred: z.string().optional(),
  contact: z.object({
    phone: z.string().optional(),
    email: z.string().optional(),
    wechat: z.string().optional(),
    address: z.string().optional(),
  }),
  channel: z.string(),
});

/** What other services ask of intake. */
export function internalRoutes({ config, database }: Intake): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/intake/v1/internal/complaints/{id}/contact',
      summary: 'How to reach the customer; every reading is logged (S-74)',
      permission: permission('intake.contacts.read', { services: true }),
      request: { params: complaintIdParams },
      response: { 200: contactSchema },
      handler: async ({ params, caller, requestId }) => {
        const complaint = await complaintById(database, params.id);
        if (!complaint) throw notFound();
        const row = await readComplainant(database, complaint.id, {
          reader: callerKey(caller),
          what: 'contact',
          requestId,
        });
        const { name, contact } = complainantFields(row);
        const { preferred, ...ways } = contact;
        return {
          status: 200 as const,
          body: {
            complaintId: complaint.id,
            acceptanceNumber: complaint.acceptanceNumber,
            trackingUrl: `${config.ORIGIN}/t/${complaint.trackingCode}`,
            name,
            language: complaint.language,
            ...(preferred !== undefined && { preferred }),
            contact: ways,
            channel: complaint.channel,
          },
        };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/internal/complaints/{id}/clock-offset',
      summary:
        'How far a rehearsed complaint is ahead of the world; added to the receivedAt of its later facts',
      permission: permission('intake.clocks.move', { services: true }),
      request: {
        params: complaintIdParams,
        // A jump of ten years is a mistake.
        body: z.strictObject({ offsetMs: z.int().min(0).max(315_360_000_000) }),
      },
      response: { 200: z.object({ offsetMs: z.int() }) },
      handler: async ({ params, body }) => {
        const complaint = await complaintById(database, params.id);
        if (!complaint) throw notFound();
        if (!complaint.rehearsal) {
          throw new Problem('conflict', {
            zh: '该投诉不是在演练模式下受理的，时间不能移动。',
            en: 'This complaint was not accepted in rehearsal; its time cannot be moved.',
          });
        }
        return {
          status: 200 as const,
          body: { offsetMs: await setClockOffset(database, complaint.id, body.offsetMs) },
        };
      },
    }),
  ];
}
