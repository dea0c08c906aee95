import type { Effects } from '../subject';
import { tellStaff } from '../telling';

export const effects: Effects = {
  containmentRecorded: (_rules, state, { tell, action }) =>
    tellStaff(state, tell, 'containmentRecorded', '隔离措施', { action }),
};
