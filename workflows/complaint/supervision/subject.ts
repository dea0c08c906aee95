import { refuse } from '../../contracts/message';
import { type Requirement, type Subject, untilArchive } from '../subject';
import { clocks } from './clocks';
import { cancelOrder, completeOrder, issueOrder, receiveOrder } from './decide';
import { effects } from './effects';
import type { SupervisionEvent } from './events';
import { folds } from './evolve';
import type { SupervisionCommands } from './messages';
import { rings } from './rings';
import { openOrders } from './state';

const someOrder: Requirement = ({ state }) =>
  openOrders(state).length > 0 ? undefined : refuse('S-88', 'noOpenOrder');

/** Management drives hard cases by order: owner, due date, receipt, and overdue goes up (S-88). */
export const supervision: Subject<SupervisionCommands, object, SupervisionEvent> = {
  since: 2,
  commands: {
    issueOrder: { title: '下达督办单', stages: untilArchive, rule: 'S-88', decide: issueOrder },
    receiveOrder: {
      title: '签收督办单',
      stages: untilArchive,
      rule: 'S-88',
      unless: someOrder,
      decide: receiveOrder,
    },
    completeOrder: {
      title: '完成督办',
      stages: untilArchive,
      rule: 'S-88',
      unless: someOrder,
      decide: completeOrder,
    },
    cancelOrder: {
      title: '撤销督办单',
      stages: untilArchive,
      rule: 'S-88',
      unless: someOrder,
      decide: cancelOrder,
    },
  },
  facts: {},
  folds,
  clocks,
  rings,
  effects,
  steps: (_rules, state, _due, running) =>
    openOrders(state).map(({ orderId, owner, receivedAt }) => {
      const clock = running.find((c) => c.id === `order/${orderId}`);
      return {
        command: receivedAt ? ('completeOrder' as const) : ('receiveOrder' as const),
        audience: 'handler' as const,
        person: owner.id,
        rule: 'S-88',
        ...(clock && { clock: clock.id, dueAt: clock.dueAt }),
      };
    }),
};
