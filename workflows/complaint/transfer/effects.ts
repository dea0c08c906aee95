import type { Effects } from '../subject';
import { tellStaff } from '../telling';

export const effects: Effects = {
  // S-87: the complaint post of the department, its deputy, or its head.
  transferRequested: (_rules, state, event) =>
    tellStaff(state, ['complaint-post'], 'taskRaised', '转办待签收', { kind: 'transferAsked' }, event.to),
  transferReturned: (_rules, state, event) =>
    event.reason === 'refused'
      ? tellStaff(state, ['handler'], 'taskRaised', '转办被退回', { kind: 'transferReturned' })
      : [],
};
