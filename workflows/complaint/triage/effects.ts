import type { Audience } from '../../contracts/policy';
import type { Effects } from '../subject';
import { tellStaff } from '../telling';

export const effects: Effects = {
  // S-45: the manager, legal and (safety) quality hear of a major case at once.
  complaintGraded: (_rules, state, event) =>
    event.grade === 'major'
      ? tellStaff(state, majorAudience(event.facts), 'majorGraded', '重大投诉', { grade: event.grade })
      : [],
};

const majorAudience = (facts: { harmToPerson?: boolean; hazard?: string }): Audience[] =>
  facts.harmToPerson || facts.hazard
    ? ['complaint-manager', 'legal', 'quality']
    : ['complaint-manager', 'legal'];
