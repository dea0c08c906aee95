import type { Effect } from '../../contracts/case-definition';
import type { Rules } from '../../contracts/policy';
import { nextContactHour } from '../../policies/opening-hours';
import { callOff } from '../joint-diagnosis/effects';
import type { ComplaintState } from '../state';
import type { Effects } from '../subject';
import { tellCustomer } from '../telling';
import type { ClosingEvent } from './events';

export const effects: Effects = {
  complaintConcluded: (_rules, state, event) => concluded(state, event),
  surveySent: (rules, state) => [tellCustomer(state, 'survey', { params: heldSince(rules, state) })],
};

/** a survey that quiet hours held back says so. */
function heldSince(
  { policy }: Rules,
  { concludedAt = '', surveyAt }: ComplaintState,
): { heldSince?: string } {
  if (surveyAt === undefined || surveyAt <= concludedAt) return {};
  return surveyAt === nextContactHour(policy.hours, concludedAt) ? { heldSince: concludedAt } : {};
}

/** The last letter names the outside route (L-07); a withdrawal is confirmed and calls its diagnosis off. */
function concluded(
  state: ComplaintState,
  event: Extract<ClosingEvent, { type: 'complaintConcluded' }>,
): Effect[] {
  if (event.outcome === 'withdrawn') {
    const open = state.diagnoses.filter((d) => !d.reported && d.status !== 'overridden');
    return [tellCustomer(state, 'withdrawalConfirmed'), ...open.map((d) => callOff(state, d.n))];
  }
  const lastOffer = state.offers.at(-1);
  const onTheSpot = lastOffer !== undefined && lastOffer.answerBy === lastOffer.madeAt;
  const saidInRefusal = event.outcome === 'refused' && !event.replyId;
  if (onTheSpot || saidInRefusal) return [];
  return [
    tellCustomer(state, 'finalReply', {
      textId: event.replyId,
      params: { outcome: event.outcome, outsideRoutes: event.outsideRoutes },
    }),
  ];
}
