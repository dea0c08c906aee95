import type { Folds } from '../subject';
import type { InvestigationEvent } from './events';

export const folds: Folds<InvestigationEvent> = {
  investigationStarted: (state, event) => ({
    ...state,
    stage: 'investigating',
    investigationStartedAt: event.at,
  }),
  findingRecorded: (state, event) => ({
    ...state,
    stage: 'found',
    finding: {
      finding: event.finding,
      countsAsFounded: event.countsAsFounded,
      directCause: event.directCause,
      department: event.department,
      team: event.team,
      triggers: event.triggers,
      at: event.at,
    },
  }),
  accountabilityRequested: (state) => ({ ...state, accountability: state.accountability + 1 }),
  mishandlingVerified: (state) => state,
};
