import type { RecordedComplaintEvent } from '../../../workflows/complaint/events';
import type { ComplaintState } from '../../../workflows/complaint/state';
import type { Purpose } from '../../../workflows/complaint/vocabulary';
import { clocks } from '../../../workflows/complaint/clocks';
import type { Instant } from '../../../workflows/contracts/message';
import type { Rules } from '../../../workflows/contracts/policy';
import { nextRing } from '../../../workflows/policies/clock';
import type { JumpAnswer } from './rehearsal-schemas';
import { turnsOf } from './turns';

/** What the events since a jump say of it. */
export function jumpAnswerOf(jump: {
  rules: Rules;
  state: ComplaintState;
  events: readonly RecordedComplaintEvent[];
  from: Instant;
  ownTime: Instant;
  inFlight: string[];
}): JumpAnswer {
  const { rules, state, events, from, ownTime, inFlight } = jump;
  const ring = state.ended ? undefined : nextRing(clocks(rules, state), state.rung);
  return {
    complaintId: state.complaintId,
    acceptanceNumber: state.acceptanceNumber,
    stage: state.stage,
    from,
    ownTime,
    rang: events.flatMap((event) =>
      event.type === 'clockRang'
        ? [{ clock: event.id, percent: event.percent, at: event.ringAt, dueAt: event.dueAt }]
        : [],
    ),
    events: events.map((event) => ({ ...event })),
    customerTold: events.flatMap(customerTold),
    staffTold: events.flatMap((event) =>
      event.type === 'staffTold' ? [{ template: event.template, persons: event.persons, at: event.at }] : [],
    ),
    ...(ring && { next: { clock: ring.clock.id, percent: ring.level.percent, at: ring.level.at } }),
    waitingFor: turnsOf(rules, state),
    inFlight,
  };
}

/** The delivery of an acknowledgement or an offer has an event of its own. */
function customerTold(event: RecordedComplaintEvent): JumpAnswer['customerTold'] {
  const delivered = (purpose: Purpose, medium: JumpAnswer['customerTold'][number]['medium'], at: Instant) => [
    { purpose, outcome: 'delivered' as const, medium, at },
  ];
  switch (event.type) {
    case 'complaintAcknowledged':
      return delivered('acknowledgement', event.medium, event.deliveredAt);
    case 'offerDelivered':
      return delivered('offer', event.medium, event.deliveredAt);
    case 'customerTold':
      return [
        {
          purpose: event.purpose,
          outcome: event.outcome,
          medium: event.medium,
          at: event.deliveredAt ?? event.at,
        },
      ];
    default:
      return [];
  }
}
