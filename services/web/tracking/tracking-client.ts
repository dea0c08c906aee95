import type { Request } from 'express';
import { z } from 'zod';
import { Problem, unavailable } from '../../shared/http/problem';

/** A text the company wrote to the customer. */
const written = z.object({ text: z.string() }).optional();

/**
 * What the page needs of intake's answer. Fields it does not know are left alone: intake says more to the portal than
 * this page shows.
 */
const trackingSchema = z.object({
  acceptanceNumber: z.string(),
  acceptedAt: z.string(),
  /** False while casework is away: only what intake itself knows is shown. */
  current: z.boolean(),
  stage: z.string(),
  missing: z.array(z.string()),
  promise: z
    .object({
      dueAt: z.string(),
      workingDays: z.array(z.string()),
      provisional: z.boolean(),
      metAt: z.string().optional(),
      brokenAt: z.string().optional(),
    })
    .nullable(),
  offer: z
    .object({
      /** `lapsed`: it may still be taken up. */
      status: z.string().optional(),
      text: written,
      answerBy: z.string().optional(),
      actions: z.array(z.object({ kind: z.string(), amountFen: z.number().int().optional() })).default([]),
    })
    .nullable(),
  story: z.array(
    z.object({
      at: z.string(),
      type: z.string(),
      text: written,
      outcome: z.string().optional(),
      reached: z.boolean().optional(),
    }),
  ),
});
export type TrackingView = z.infer<typeof trackingSchema>;

/** A code intake may know; anything else is not asked for. */
const trackingCode = /^[A-Za-z0-9_-]{8,128}$/;

/**
 * The customer's view from intake; undefined when no complaint has this code.
 * Throws `Problem` `too_many_requests` or `unavailable`.
 */
export async function fetchTracking(
  intakeUrl: string,
  code: string,
  req: Request<{ code: string }>,
): Promise<TrackingView | undefined> {
  if (!trackingCode.test(code)) return undefined;
  const response = await fetch(`${intakeUrl}/api/intake/v1/tracking/${code}`, {
    headers: {
      accept: 'application/json',
      'accept-language': req.get('accept-language') ?? '',
      'x-request-id': String(req.res?.locals.requestId),
      // Guessing codes is counted against the guesser, not against this process.
      'x-forwarded-for': req.ip ?? '',
    },
    signal: AbortSignal.timeout(5_000),
  }).catch((error: unknown) => {
    throw unavailable('intake', error);
  });
  if (response.status === 404) return undefined;
  if (response.status === 429) {
    throw new Problem('too_many_requests', {
      zh: '查询过于频繁，请一分钟后再试。',
      en: 'Too many look-ups; try again in a minute.',
    });
  }
  if (!response.ok) throw unavailable('intake', new Error(`intake answered ${response.status}`));
  return trackingSchema.parse(await response.json());
}
