import { refuse } from '../../contracts/message';
import { clockOf } from '../../policies/working-time';
import { tellCase } from '../links/effects';
import { outsideRoutes } from '../rules';
import type { Requirement, Subject } from '../subject';
import { tellCustomer } from '../telling';
import { correctRepeat, recordRepeat, sendRepeatReply } from './decide';
import type { RepeatEvent } from './events';
import { folds } from './evolve';
import type { RepeatCommands } from './messages';
import { lastRepeat, type RepeatState } from './state';

const stages = ['accepted', 'graded', 'assigned', 'investigating', 'concluded', 'archived'] as const;

const waits = (state: RepeatState): boolean => {
  const last = lastRepeat(state);
  return last !== undefined && !last.repliedAt;
};

const unanswered: Requirement = ({ state }) => (waits(state) ? undefined : refuse('R-19', 'noRepeat'));
const noneOpen: Requirement = ({ state }) => (waits(state) ? refuse('R-19', 'repeatOpen') : undefined);

/** The same matter again without a new fact: logged, linked, answered once and shortly. */
export const repeat: Subject<RepeatCommands, object, RepeatEvent> = {
  since: 2,
  commands: {
    recordRepeat: { title: '登记重复投诉', stages, rule: 'R-19', unless: noneOpen, decide: recordRepeat },
    sendRepeatReply: {
      title: '答复重复投诉',
      stages,
      rule: 'R-19',
      unless: unanswered,
      decide: sendRepeatReply,
    },
    correctRepeat: {
      title: '更正:有新事实',
      stages,
      rule: 'R-19',
      unless: unanswered,
      decide: correctRepeat,
    },
  },
  facts: {},
  folds,
  clocks: (rules, state) =>
    (state.repeats ?? []).map((r) =>
      clockOf(rules, 'repeat', r.n, r.earlier ? state.receivedAt : r.at, { metAt: r.deliveredAt }),
    ),
  effects: {
    repeatRecorded: (_rules, state, { earlier, oneSided }) =>
      earlier === undefined || oneSided
        ? []
        : [tellCase(earlier, 'linkedByOther', { other: state.complaintId, kind: 'repeat' })],
    repeatReplied: (rules, state, { replyId, earlierNumber }) => [
      tellCustomer(state, 'repeatReply', {
        textId: replyId,
        params: {
          earlierNumber,
          outsideRoutes: outsideRoutes(rules, state.category),
        },
      }),
    ],
  },
  holdsArchive: (_rules, state) => state.repeats?.some((r) => !r.deliveredAt) ?? false,
  holdsEnd: waits,
  steps: (_rules, state, due) =>
    waits(state) ? [{ command: 'sendRepeatReply', audience: 'handler', rule: 'R-19', ...due('repeat') }] : [],
};
