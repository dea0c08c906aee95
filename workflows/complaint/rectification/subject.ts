import { refuse } from '../../contracts/message';
import { clockOf } from '../../policies/working-time';
import { isFounded } from '../investigation/state';
import { personOf } from '../rules';
import { type Stage } from '../vocabulary';
import type { Subject } from '../subject';
import { tellCustomer } from '../telling';
import type { RectificationEvent } from './events';
import type { RectificationCommands } from './messages';
import { openRectification } from './state';

const fromFinding: readonly Stage[] = ['found', 'offered', 'remedying', 'concluded', 'archived'];

/** S-51: what a department puts right in its own house, tracked, and told to the customer without names. */
export const rectification: Subject<RectificationCommands, object, RectificationEvent> = {
  since: 2,
  commands: {
    planRectification: {
      title: '要求整改',
      stages: fromFinding,
      rule: 'S-51',
      unless: ({ state }) => {
        if (!isFounded(state)) return refuse('S-51', 'nothingToRectify');
        return openRectification(state) ? refuse('S-51', 'rectificationOpen') : undefined;
      },
      decide: ({ state, by, now }, { department, dueAt, noteId }) =>
        dueAt <= now
          ? refuse('S-51', 'rectificationDueInThePast')
          : [
              {
                type: 'rectificationPlanned',
                n: (state.rectifications ?? []).length + 1,
                department,
                dueAt,
                noteId,
                by: personOf(by).id,
              },
            ],
    },
    reportRectification: {
      title: '反馈整改结果',
      stages: fromFinding,
      rule: 'S-51',
      unless: ({ state }) => (openRectification(state) ? undefined : refuse('S-51', 'noRectificationOpen')),
      decide: ({ state, by }, { replyId, proof }) => [
        {
          type: 'rectificationReported',
          n: openRectification(state)!.n,
          replyId,
          proof,
          by: personOf(by).id,
        },
      ],
    },
  },
  facts: {},
  folds: {
    rectificationPlanned: (state, { n, department, dueAt, at }) => ({
      ...state,
      rectifications: [...(state.rectifications ?? []), { n, department, dueAt, plannedAt: at }],
    }),
    rectificationReported: (state, { n, at }) => ({
      ...state,
      rectifications: (state.rectifications ?? []).map((r) => (r.n === n ? { ...r, reportedAt: at } : r)),
    }),
  },
  clocks: (rules, state) =>
    (state.rectifications ?? []).map((r) =>
      clockOf(rules, 'rectification', r.n, r.plannedAt, { dueAt: r.dueAt, metAt: r.reportedAt }),
    ),
  effects: {
    rectificationReported: (_rules, state, { replyId }) => [
      tellCustomer(state, 'rectification', { textId: replyId }),
    ],
  },
  steps: (_rules, state, due) => {
    const open = openRectification(state);
    return open
      ? [
          {
            command: 'reportRectification',
            audience: 'department-head',
            department: open.department,
            rule: 'S-51',
            ...due('rectification'),
          },
        ]
      : [];
  },
};
