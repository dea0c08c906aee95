import { refuse } from '../../contracts/message';
import type { Actor, Refusal } from '../../contracts/message';
import type { ComplaintState } from '../state';
import type { Decide } from '../rules';
import { isComplainedAbout, personOf } from '../rules';
import type { SupervisionCommands } from './messages';
import { openOrders } from './state';

/** S-88: somebody by name, by a day; never the party complained about (L-02). */
export const issueOrder: Decide<SupervisionCommands['issueOrder']> = ({ state, by, now }, payload) => {
  if (isComplainedAbout(state, payload.owner)) return refuse('L-02', 'handlerComplainedAbout');
  if (payload.dueAt <= now) return refuse('S-88', 'orderDueInPast');
  const orderId = `order-${(state.orders?.length ?? 0) + 1}`;
  return [{ type: 'orderIssued', orderId, ...payload, by: personOf(by).id }];
};

export const receiveOrder: Decide<SupervisionCommands['receiveOrder']> = ({ state, by }, payload) => {
  const { orderId } = payload;
  const refused = notForOwner(state, by, orderId);
  if (refused) return refused;
  const { receivedAt } = openOrders(state).find((o) => o.orderId === orderId)!;
  return receivedAt
    ? refuse('S-88', 'orderAlreadyReceived')
    : [{ type: 'orderReceived', ...payload, by: personOf(by).id }];
};

export const completeOrder: Decide<SupervisionCommands['completeOrder']> = ({ state, by }, payload) =>
  notForOwner(state, by, payload.orderId) ?? [{ type: 'orderCompleted', ...payload, by: personOf(by).id }];

export const cancelOrder: Decide<SupervisionCommands['cancelOrder']> = ({ state, by }, payload) =>
  openOrders(state).some((o) => o.orderId === payload.orderId)
    ? [{ type: 'orderCancelled', ...payload, by: personOf(by).id }]
    : refuse('S-88', 'noOpenOrder');

function notForOwner(state: ComplaintState, by: Actor, orderId: string): Refusal | undefined {
  const order = openOrders(state).find((o) => o.orderId === orderId);
  if (!order) return refuse('S-88', 'noOpenOrder');
  return order.owner.id === personOf(by).id ? undefined : refuse('S-88', 'orderOfSomeoneElse');
}
