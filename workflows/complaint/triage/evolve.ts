import type { Folds } from '../subject';
import type { TriageEvent } from './events';
import { effectiveGrade, type TriageState } from './state';

export const folds: Folds<TriageEvent> = {
  complaintGraded: (state, event) => ({
    ...state,
    stage: state.stage === 'accepted' ? 'graded' : state.stage,
    grade: event.grade,
    gradeReasons: event.reasons,
    gradeFacts: event.facts,
    gradedBy: event.by,
    gradedAt: event.at,
    ...(state.pinned.logic >= 2 && { gradeTaken: taken(state, event) }),
    ...(event.assessment && { assessment: event.assessment }),
    ...(event.seat && { seat: event.seat }),
    ...(event.category && { category: event.category.code, categoryTree: event.category.treeVersion }),
    ...(event.complainedAbout && { subject: { ...event.complainedAbout, ...state.subject } }),
  }),
  complaintAssigned: (state, event) => ({
    ...state,
    stage: state.stage === 'graded' ? 'assigned' : state.stage,
    department: event.department,
    handler: event.handler,
    assignedAt: event.at,
    ...(state.pinned.logic >= 2 && { routing: event.routing }),
  }),
  escalationSigned: (state, event) => ({ ...state, escalationSignedAt: event.at }),
};

const taken = (
  state: TriageState,
  { grade, at }: { grade: NonNullable<TriageState['grade']>; at: string },
): TriageState['gradeTaken'] =>
  grade === effectiveGrade(state) || state.gradeTaken?.[grade]
    ? state.gradeTaken
    : { ...state.gradeTaken, [grade]: at };
