import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';
import { carriesPromise } from '../state';

export function clocks(rules: Rules, state: ComplaintState): Clock[] {
  return carriesPromise(state) ? [...offers(rules, state), ...remedies(rules, state)] : [];
}

/** S-32, R-12: the customer's thinking time, and our answer time after each no. */
function offers(rules: Rules, state: ComplaintState): Clock[] {
  return state.offers.flatMap((offer) => {
    const list: Clock[] = [];
    if (offer.deliveredAt && offer.status === 'open') {
      const counted = clockOf(rules, 'offer', offer.round, offer.deliveredAt);
      // As announced, or later when the delivery was late; never earlier.
      const late = counted.dueAt > offer.answerBy;
      list.push(
        late ? counted : clockOf(rules, 'offer', offer.round, offer.deliveredAt, { dueAt: offer.answerBy }),
      );
    }
    if (offer.status === 'rejected' || offer.status === 'countered') {
      const next = state.offers.find((o) => o.round === offer.round + 1);
      list.push(
        clockOf(rules, 'answer', offer.round, offer.answeredAt ?? offer.madeAt, {
          metAt: next?.madeAt ?? state.concludedAt,
        }),
      );
    }
    return list;
  });
}

/** S-33: each remedy has its own due date. */
function remedies(rules: Rules, state: ComplaintState): Clock[] {
  return state.actions.map((a) =>
    clockOf(rules, 'remedy', a.actionId, a.agreedAt, {
      dueAt: a.dueAt > a.agreedAt ? a.dueAt : a.agreedAt,
      metAt: a.provenAt,
    }),
  );
}
