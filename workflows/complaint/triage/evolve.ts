import type { Folds } from '../subject';
import type { TriageEvent } from './events';

export const folds: Folds<TriageEvent> = {
  complaintGraded: (state, event) => ({
    ...state,
    stage: state.stage === 'accepted' ? 'graded' : state.stage,
    grade: event.grade,
    gradeReasons: event.reasons,
    gradeFacts: event.facts,
    gradedBy: event.by,
    gradedAt: event.at,
  }),
  complaintAssigned: (state, event) => ({
    ...state,
    stage: state.stage === 'graded' ? 'assigned' : state.stage,
    department: event.department,
    handler: event.handler,
    assignedAt: event.at,
  }),
  escalationSigned: (state, event) => ({ ...state, escalationSignedAt: event.at }),
};
