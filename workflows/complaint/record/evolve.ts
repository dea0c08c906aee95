import type { Folds } from '../subject';
import type { RecordEvent } from './events';

export const folds: Folds<RecordEvent> = {
  complaintAccepted: (state, event) => ({
    ...state,
    complaintId: event.complaintId,
    acceptanceNumber: event.acceptanceNumber,
    kind: event.kind,
    channel: event.channel,
    category: event.category,
    language: event.language,
    receivedAt: event.receivedAt,
    acceptedAt: event.acceptedAt,
    rehearsal: event.rehearsal,
    ...(event.tier && { tier: event.tier }),
    pinned: {
      policyVersion: event.policyVersion,
      calendarVersion: event.calendarVersion,
      logic: event.logic,
    },
    subject: event.subject,
    firstOwner: event.firstOwner,
    missing: event.missing,
    promise: event.promise,
  }),
  complaintAcknowledged: (state, event) => ({ ...state, acknowledgedAt: event.deliveredAt }),
  deliveryBounced: (state, event) =>
    event.purpose === 'acknowledgement' ? { ...state, acknowledgedAt: undefined } : state,
  contactRecorded: (state, event) => ({
    ...state,
    contact: {
      tries: state.contact.tries + (event.reached ? 0 : 1),
      at: state.contact.at ?? (event.meets ? event.at : undefined),
    },
  }),
  recordCompleted: (state, event) => ({ ...state, missing: event.missing }),
  customerWrote: (state) => state,
  evidenceAdded: (state) => state,
};
