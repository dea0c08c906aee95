import { refuse } from '../../contracts/message';
import { clockOf } from '../../policies/working-time';
import { carriesPromise } from '../state';
import { open, type Subject } from '../subject';
import { tellCustomer } from '../telling';
import {
  endOfPause,
  leftToPause,
  pausePromise,
  pauseRing,
  promiseRuns,
  recordColdHandling,
  resumePromise,
} from './decide';
import type { PauseEvent } from './events';
import { folds } from './evolve';
import type { PauseCommands } from './messages';
import { openPause } from './state';

/** The promise, and nothing but the promise, may stand still for what only the customer or a laboratory can give (F-11, R-5). */
export const pause: Subject<PauseCommands, object, PauseEvent> = {
  since: 2,
  commands: {
    pausePromise: {
      title: '暂停承诺时限',
      stages: open,
      rule: 'F-11',
      unless: ({ rules, state }) => {
        if (!promiseRuns(state)) return refuse('F-11', 'promiseNotRunning');
        if (openPause(state)) return refuse('F-11', 'promiseAlreadyPaused');
        return leftToPause({ rules, state }) > 0 ? undefined : refuse('F-11', 'pausesUsedUp');
      },
      decide: pausePromise,
    },
    resumePromise: {
      title: '恢复承诺时限',
      stages: open,
      rule: 'F-11',
      unless: ({ state }) => (openPause(state) ? undefined : refuse('F-11', 'promiseNotPaused')),
      decide: resumePromise,
    },
    recordColdHandling: { title: '冷处理报备', stages: open, rule: 'S-35', decide: recordColdHandling },
  },
  facts: {},
  folds,
  follows: endOfPause,
  clocks: (rules, state) => {
    const current = carriesPromise(state) ? openPause(state) : undefined;
    return current ? [clockOf(rules, 'pause', current.n, current.from, { dueAt: current.endsAt })] : [];
  },
  rings: { pause: pauseRing },
  effects: {
    promisePaused: (_rules, state, { replyId, reason, endsAt }) => [
      tellCustomer(state, 'promisePaused', { textId: replyId, params: { reason, endsAt } }),
    ],
    promiseResumed: (_rules, state, { why, dueAt }) =>
      why === 'resultDelivered' || why === 'concluded'
        ? []
        : [tellCustomer(state, 'promiseResumed', { params: { dueAt } })],
  },
  steps: (_rules, state, due) => {
    const clock = openPause(state) && due('pause');
    return clock ? [{ command: 'resumePromise', audience: 'handler', rule: 'F-11', ...clock }] : [];
  },
};
