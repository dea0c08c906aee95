import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { complaintByNumber } from '../complaints/complaint-read-model';
import type { Intake } from '../intake';
import { limitPerMinute } from './code-limit';
import type { CustomersComplaint } from './customers-complaint';
import { validMinutes } from './one-time-code-repository';
import { codeRequired } from './one-time-codes';
import { codeParams, codeSentSchema, foundLinkSchema, lostLinkSchema } from './tracking-schemas';

const sent = { validMinutes };
/** Guesses of one acceptance number per minute, from all addresses together. */
const guessesPerNumber = 10;

/** Six digits to the contact on file, for what a link alone may not do, and for a link that was lost. */
export function oneTimeCodeRoutes(intake: Intake, customersComplaint: CustomersComplaint): Endpoint[] {
  const { config, database, logger, oneTimeCodes } = intake;
  const ratePerMinute = config.TRACKING_CALLS_PER_ADDRESS;
  const limitNumber = limitPerMinute(guessesPerNumber);
  const publicPermission = permission('intake.tracking.oneTimeCode', { public: true });
  return [
    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/{code}/one-time-codes',
      summary: 'Send a one-time code: 10 minutes, 5 tries',
      permission: publicPermission,
      idempotent: true,
      ratePerMinute,
      request: { params: codeParams },
      response: { 200: codeSentSchema, 202: codeSentSchema },
      handler: async ({ params, idempotencyKey }) => {
        const complaint = await customersComplaint(params.code);
        const first = await oneTimeCodes.send(complaint.id, idempotencyKey!);
        return { status: first ? (202 as const) : (200 as const), body: sent };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/one-time-codes',
      summary: 'The link was lost: send a one-time code by acceptance number',
      description: 'The answer is the same at once whether or not there is such a number.',
      permission: publicPermission,
      idempotent: true,
      ratePerMinute,
      request: { body: lostLinkSchema },
      response: { 202: codeSentSchema },
      handler: async ({ body, idempotencyKey }) => {
        await limitNumber(body.acceptanceNumber);
        const complaint = await complaintByNumber(database, body.acceptanceNumber);
        if (complaint) {
          // Not awaited: the time it takes would tell that the number exists.
          void oneTimeCodes
            .send(complaint.id, idempotencyKey!)
            .catch((error: unknown) =>
              logger.warn({ err: error, complaintId: complaint.id }, 'a one-time code was not sent'),
            );
        }
        return { status: 202 as const, body: sent };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/links',
      summary: 'Find a lost link by acceptance number and one-time code',
      permission: publicPermission,
      idempotent: true,
      ratePerMinute,
      request: { body: foundLinkSchema },
      response: { 200: z.object({ trackingUrl: z.url() }) },
      handler: async ({ body, idempotencyKey, bodyHash }) => {
        await limitNumber(body.acceptanceNumber);
        const complaint = await complaintByNumber(database, body.acceptanceNumber);
        if (!complaint) throw codeRequired();
        const use = await oneTimeCodes.verify(
          complaint.id,
          body.oneTimeCode,
          `links ${idempotencyKey} ${bodyHash}`,
        );
        await use(database);
        return {
          status: 200 as const,
          body: { trackingUrl: `${config.ORIGIN}/t/${complaint.trackingCode}` },
        };
      },
    }),
  ];
}
