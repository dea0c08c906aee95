import type { z } from 'zod';
import type { ComplaintHead } from '../complaints/complaint-read-model';
import { promiseShown, withOffset } from '../rules/promise';
import type { CustomerView } from './customer-view';
import type { trackingSchema } from './tracking-schemas';

/**
 * The customer's own view: what casework shows a customer, or, while casework is away, what intake itself knows.
 * No name and no contact: whoever holds the link needs neither.
 */
export function trackingViewOf(
  complaint: ComplaintHead,
  view: CustomerView | undefined,
  utcOffsetMinutes: number,
): z.input<typeof trackingSchema> {
  return {
    acceptanceNumber: complaint.acceptanceNumber,
    kind: complaint.kind,
    channel: complaint.channel,
    language: complaint.language,
    receivedAt: withOffset(complaint.receivedAt, utcOffsetMinutes),
    acceptedAt: withOffset(complaint.acceptedAt, utcOffsetMinutes),
    missing: complaint.missing,
    current: view !== undefined,
    stage: view?.stage ?? 'accepted',
    promise: promiseShown(complaint.kind, view?.promise ?? complaint.promise, utcOffsetMinutes),
    offer: view?.offer ?? null,
    story: view?.story ?? [],
    survey: { open: view?.surveyOpen ?? false },
  };
}
