import type { ComplaintHead } from '../complaints/complaint-read-model';
import type { MaskedContact } from './contact-repository';
import { promiseShown, withOffset } from '../rules/promise';
import type { CustomerView } from './customer-view';
import type { TrackingView } from './tracking-schemas';

/**
 * The customer's own view: what casework shows a customer, or, while casework is away, what intake itself knows.
 * No name and no contact that could be used: whoever holds the link needs neither.
 */
export function trackingViewOf(
  complaint: ComplaintHead,
  contact: MaskedContact,
  view: CustomerView | undefined,
  utcOffsetMinutes: number,
): TrackingView {
  const promise = promiseShown(complaint.kind, view?.promise ?? complaint.promise, utcOffsetMinutes);
  const { metAt, brokenAt, pauses, extensions } = view?.promise ?? {};
  const { handler, review, outsideRoutes } = view ?? {};
  return {
    acceptanceNumber: complaint.acceptanceNumber,
    kind: complaint.kind,
    channel: complaint.channel,
    language: complaint.language,
    receivedAt: withOffset(complaint.receivedAt, utcOffsetMinutes),
    acceptedAt: withOffset(complaint.acceptedAt, utcOffsetMinutes),
    missing: complaint.missing,
    current: view !== undefined,
    asOf: withOffset(new Date(Date.now() + complaint.clockOffsetMs).toISOString(), utcOffsetMinutes),
    contact,
    stage: view?.stage ?? 'accepted',
    ...(view?.outcome !== undefined && { outcome: view.outcome }),
    promise: promise && {
      ...promise,
      ...(metAt !== undefined && { metAt }),
      ...(brokenAt !== undefined && { brokenAt }),
      ...(pauses && { pauses }),
      ...(extensions && { extensions }),
    },
    offer: view?.offer ?? null,
    remedies: view?.remedies ?? [],
    survey: view?.survey ?? { open: false, answered: false },
    ...(handler && { handler }),
    ...(review && { review }),
    ...(outsideRoutes && { outsideRoutes }),
    story: view?.story ?? [],
  };
}
