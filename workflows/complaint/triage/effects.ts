import type { Audience } from '../../contracts/policy';
import type { Effects } from '../subject';
import { tellStaff } from '../telling';

export const effects: Effects = {
  // S-45: the manager, legal and (safety) quality hear of a major case at once.
  complaintGraded: (rules, state, event) =>
    event.grade === 'major'
      ? tellStaff(state, majorAudience(rules.logic, event.facts), 'majorGraded', '重大投诉', {
          grade: event.grade,
        })
      : [],
};

const majorAudience = (logic: number, facts: { harmToPerson?: boolean; hazard?: string }): Audience[] => [
  'complaint-manager',
  'legal',
  ...(facts.harmToPerson || facts.hazard ? (['quality'] as const) : []),
  // S-16: whoever is on duty, day and night.
  ...(logic >= 2 ? (['duty'] as const) : []),
];
