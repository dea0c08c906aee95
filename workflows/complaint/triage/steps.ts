import { stageStep, type Steps } from '../subject';
import { effectiveGrade } from './state';

export const steps: Steps = (_rules, state, due) => [
  ...(effectiveGrade(state) === 'major' && !state.escalationSignedAt && !state.concludedAt
    ? [
        {
          command: 'signEscalation' as const,
          audience: 'complaint-manager' as const,
          rule: 'S-16',
          ...due('majorEscalation'),
        },
      ]
    : []),
  ...stageStep(state, due, {
    accepted: { command: 'gradeComplaint', audience: 'specialist', rule: 'S-14' },
    graded: { command: 'assignComplaint', audience: 'specialist', rule: 'S-14' },
  }),
];
