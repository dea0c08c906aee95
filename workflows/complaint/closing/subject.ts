import type { Refusal } from '../../contracts/message';
import { refuse } from '../../contracts/message';
import type { Audience } from '../../contracts/policy';
import { localDate } from '../../policies/working-time';
import type { ComplaintState } from '../state';
import { currentOffer, isUnfounded, openDiagnosis } from '../state';
import { type Due, type NextStep, open, stageStep, type Subject } from '../subject';
import { clocks } from './clocks';
import {
  complaintWithdrawn,
  concludeComplaint,
  recordCallBack,
  recordWithdrawal,
  surveyAnswered,
} from './decide';
import { effects } from './effects';
import type { ClosingEvent } from './events';
import { folds } from './evolve';
import type { ClosingCommands, ClosingFacts } from './messages';
import { reopening, survey, surveySend } from './rings';

/** 办结 and 归档: conclusion, withdrawal, survey, call-back, archive (R-13, S-52, L-04). */
export const closing: Subject<ClosingCommands, ClosingFacts, ClosingEvent> = {
  since: 1,
  commands: {
    concludeComplaint: {
      title: '办结',
      stages: ['accepted', 'graded', 'assigned', 'found', 'offered', 'remedying'],
      rule: 'R-13',
      unless: ({ state }) => whyNotConclude(state),
      decide: concludeComplaint,
    },
    recordWithdrawal: { title: '记录撤诉', stages: open, rule: 'L-04', decide: recordWithdrawal },
    recordCallBack: {
      title: '回访',
      stages: ['concluded'],
      rule: 'S-52',
      unless: ({ rules, state, by, now }) => {
        if (!state.callBack || !state.callBackFrom || state.callBack.doneAt)
          return refuse('S-52', 'noCallBackDue');
        if (now < state.callBackFrom) {
          return refuse('R-9', 'callBackTooEarly', {
            from: localDate(rules.policy.hours, state.callBackFrom),
          });
        }
        return by.kind === 'person' && by.id === state.handler?.id
          ? refuse('S-52', 'callBackBySomeoneElse')
          : undefined;
      },
      decide: recordCallBack,
    },
  },
  facts: { complaintWithdrawn, surveyAnswered },
  folds,
  clocks,
  rings: { surveySend, survey, reopening },
  effects,
  // survey and call-back done, refused or not due.
  holdsArchive: (_rules, { survey, callBack }) =>
    (survey !== undefined && !survey.answeredAt && !survey.closedAt) ||
    (callBack !== undefined && !callBack.doneAt),
  steps: (_rules, state, due) => {
    const callBack = due('callBack');
    return [
      ...conclusionSteps(state, due),
      ...(callBack
        ? [
            {
              command: 'recordCallBack' as const,
              audience: 'call-back' as const,
              from: state.callBackFrom,
              rule: 'S-52',
              ...callBack,
            },
          ]
        : []),
    ];
  },
};

/** The stage waits for nothing but the conclusion. */
function conclusionSteps(state: ComplaintState, due: Due): NextStep[] {
  const conclude = (audience: Audience, rule: string): NextStep => ({
    command: 'concludeComplaint',
    audience,
    rule,
  });
  if (state.kind !== 'complaint') {
    return state.concludedAt ? [] : [{ ...(due('answer') ?? due('promise')), ...conclude('agent', 'S-90') }];
  }
  return stageStep(state, due, {
    ...(isUnfounded(state) && state.promiseMetAt && { found: conclude('handler', 'R-13') }),
    ...(currentOffer(state)?.status === 'lapsed' && { offered: conclude('handler', 'R-12') }),
    ...(state.actions.every((a) => a.provenAt) && { remedying: conclude('handler', 'R-13') }),
  });
}

/** why the complaint cannot be concluded 办结 yet. */
function whyNotConclude(state: ComplaintState): Refusal | undefined {
  if (state.kind !== 'complaint') return undefined;
  if (openDiagnosis(state)) return refuse('S-42', 'diagnosisOpen');
  if (state.stage === 'remedying') {
    const unproven = state.actions.filter((a) => !a.provenAt).length;
    if (unproven > 0) return refuse('R-13', 'remediesUnproven', { count: unproven });
  } else if (isUnfounded(state)) {
    if (!state.promiseMetAt) return refuse('R-13', 'resultNotDelivered');
  } else {
    const offer = currentOffer(state);
    if (!offer) return refuse('R-13', 'noResultYet');
    if (offer.status === 'open') return refuse('S-32', 'offerOpen');
  }
  return state.promiseMetAt ? undefined : refuse('R-13', 'resultNotDelivered');
}
