import type { Folds } from '../subject';
import type { ClosingEvent } from './events';

export const folds: Folds<ClosingEvent> = {
  complaintConcluded: (state, event) => ({
    ...state,
    stage: 'concluded',
    outcome: event.outcome,
    concludedAt: event.at,
    surveyAt: event.surveyAt,
    callBackFrom: event.callBackFrom,
    ...(event.surveyAt && { survey: {} }),
    ...(event.callBackFrom && { callBack: { tries: [] } }),
  }),
  complaintWithdrawn: (state) => state,
  surveySent: (state, event) => ({ ...state, survey: { ...state.survey, sentAt: event.at } }),
  surveyAnswered: (state, event) => ({
    ...state,
    survey: {
      ...state.survey,
      answeredAt: event.at,
      overall: event.overall,
      solved: event.solved,
      failed: event.failed,
    },
  }),
  surveyClosed: (state, event) => ({ ...state, survey: { ...state.survey, closedAt: event.at } }),
  callBackRecorded: (state, event) => ({
    ...state,
    callBack: {
      tries: [...(state.callBack?.tries ?? []), event.at],
      doneAt: event.done ? event.at : undefined,
      overall: event.overall,
      solved: event.solved,
      failed: event.failed,
    },
  }),
  complaintArchived: (state, event) => ({ ...state, stage: 'archived', archivedAt: event.at }),
  reopeningEnded: (state) => ({ ...state, reopeningEnded: true }),
};
