import { outsideRoutes } from '../rules';
import type { Effects } from '../subject';
import { tellCustomer, tellStaff } from '../telling';

export const effects: Effects = {
  reviewRequested: (_rules, state) =>
    tellStaff(state, ['complaint-manager'], 'taskRaised', '申请复核', { kind: 'reviewRequested' }),
  reviewDecided: (rules, state, event) => [
    tellCustomer(state, 'reviewResult', {
      textId: event.replyId,
      params: { outsideRoutes: outsideRoutes(rules, state.category) },
    }),
  ],
};
