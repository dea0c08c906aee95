import { clockOf } from '../../policies/working-time';
import { promiseRuns } from '../pause/decide';
import { clocks as promiseClocks } from '../promise/clocks';
import { open, type Subject } from '../subject';
import { tellCustomer, tellStaff } from '../telling';
import {
  approveExtension,
  extensionRing,
  mayDecide,
  mayRequest,
  refuseExtension,
  requestExtension,
} from './decide';
import type { ExtensionEvent } from './events';
import { folds } from './evolve';
import type { ExtensionCommands } from './messages';
import { openExtension } from './state';

/** More time, asked before the promise ends, approved, told with its reason, counted and capped (L-05, F-14). */
export const extension: Subject<ExtensionCommands, object, ExtensionEvent> = {
  since: 2,
  commands: {
    requestExtension: {
      title: '申请延期',
      stages: open,
      rule: 'L-05',
      unless: mayRequest,
      decide: requestExtension,
    },
    approveExtension: {
      title: '批准延期',
      stages: open,
      rule: 'L-05',
      unless: mayDecide,
      decide: approveExtension,
    },
    refuseExtension: {
      title: '不批准延期',
      stages: open,
      rule: 'L-05',
      unless: mayDecide,
      decide: refuseExtension,
    },
  },
  facts: {},
  folds,
  // To be decided before the promise ends, and standing still with it.
  clocks: (rules, state) => {
    const asked = openExtension(state);
    const [promise] = asked && promiseRuns(state) ? promiseClocks(rules, state) : [];
    if (!asked || !promise) return [];
    const clock = clockOf(rules, 'extension', asked.n, asked.askedAt, { dueAt: promise.dueAt });
    return [promise.pausedAt === undefined ? clock : { ...clock, pausedAt: promise.pausedAt }];
  },
  rings: { extension: extensionRing },
  effects: {
    extensionRequested: (_rules, state) =>
      tellStaff(state, ['complaint-manager'], 'taskRaised', '延期申请', {
        kind: 'extensionAsked',
        dueAt: state.promise.dueAt,
      }),
    promiseExtended: (_rules, state, { replyId, reason, days, dueAt }) => [
      tellCustomer(state, 'promiseExtended', { textId: replyId, params: { reason, days, dueAt } }),
    ],
  },
  steps: (_rules, state, due) => {
    const clock = openExtension(state) && due('extension');
    return clock
      ? [{ command: 'approveExtension', audience: 'complaint-manager', rule: 'L-05', ...clock }]
      : [];
  },
};
