import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { ExternalEvent } from './events';
import { type ExternalCase, externalsOf } from './state';

export const folds: Folds<ExternalEvent> = {
  externalCaseOpened: (state, { n, body, externalId, receivedAt, deadline, owner }) => ({
    ...aftercareHeld(state),
    externals: [...externalsOf(state), { n, body, externalId, receivedAt, deadline, owner, replies: [] }],
  }),
  externalReplyRecorded: (state, { n, from, final, at, proof, deadline }) =>
    withExternal(state, n, (e) => ({
      ...e,
      deadline,
      replies: [...e.replies, { from, final, at, proof }],
      answeredAt: from === 'body' ? undefined : final ? at : e.answeredAt,
    })),
  externalCaseClosed: (state, { n, at, outcome }) =>
    withExternal(state, n, (e) => ({ ...e, closedAt: at, outcome })),
  aftercareResumed: (state, { surveyAt, callBackFrom }) => ({
    ...state,
    ...(surveyAt && { surveyAt, survey: {} }),
    ...(callBackFrom && { callBackFrom, callBack: { tries: [] } }),
  }),
};

/** What was not asked yet is not asked now; a survey that is out may still be answered. */
function aftercareHeld(state: ComplaintState): ComplaintState {
  const { survey, callBack } = state;
  return {
    ...state,
    ...(survey && !survey.sentAt && { survey: undefined, surveyAt: undefined }),
    ...(callBack && !callBack.doneAt && { callBack: undefined, callBackFrom: undefined }),
  };
}

function withExternal(
  state: ComplaintState,
  n: number,
  change: (external: ExternalCase) => ExternalCase,
): ComplaintState {
  return { ...state, externals: externalsOf(state).map((e) => (e.n === n ? change(e) : e)) };
}
