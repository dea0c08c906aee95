import { outsideRoutes } from '../rules';
import type { Effects } from '../subject';
import { tellCustomer, tellStaff } from '../telling';

export const effects: Effects = {
  promiseWarned: (_rules, state, event) =>
    tellStaff(state, event.tell, 'promiseWarned', `承诺时限 ${event.percent} %`, {
      percent: event.percent,
      dueAt: state.promise.dueAt,
    }),
  promiseBroken: (rules, state, event) => [
    ...tellStaff(state, event.tell, 'promiseBroken', '承诺已超时', { dueAt: event.dueAt }),
    ...(event.tell.includes('customer')
      ? [
          tellCustomer(state, 'promiseBroken', {
            params: {
              dueAt: event.dueAt,
              nextDate: event.nextDate,
              outsideRoutes: outsideRoutes(rules, state.category),
            },
          }),
        ]
      : []),
  ],
  promiseReplanned: (_rules, state, event) =>
    event.moved
      ? [
          tellCustomer(state, 'promiseMoved', {
            params: { dueAt: event.promise.dueAt, workingDays: event.promise.workingDays },
          }),
        ]
      : [],
};
