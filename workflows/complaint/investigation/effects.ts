import { outsideRoutes } from '../rules';
import type { Effects } from '../subject';
import { tellCustomer, tellStaff } from '../telling';
import { asksForRemedy } from './state';

export const effects: Effects = {
  findingRecorded: (rules, state, event) => {
    // every founded complaint sends a one-step notice to the responsible department.
    if (asksForRemedy(event)) {
      return tellStaff(
        state,
        ['department-head'],
        'findingNotice',
        '责任部门通报',
        { directCause: event.directCause ?? '' },
        event.department,
      );
    }
    return [
      tellCustomer(state, 'refusal', {
        textId: event.replyId,
        params: { outsideRoutes: outsideRoutes(rules, state.category) },
      }),
    ];
  },
  accountabilityRequested: (_rules, state, event) => [
    {
      kind: 'activity',
      name: 'openAccountability',
      input: {
        complaintId: state.complaintId,
        triggers: event.triggers,
        persons: event.persons,
        department: event.department,
      },
      summary: '奖罚呈批',
    },
  ],
};
