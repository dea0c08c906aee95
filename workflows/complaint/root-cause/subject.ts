import { refuse } from '../../contracts/message';
import { clockOf } from '../../policies/working-time';
import { isFounded } from '../investigation/state';
import { actsFor, clockEvents, personOf } from '../rules';
import type { Subject } from '../subject';
import type { RootCauseRecorded } from './events';
import type { RootCauseCommands } from './messages';
import { owesRootCause } from './state';

/**
 * The root cause: coded by the responsible department within its own limit. It holds back the archive, never the
 * customer (S-27, R-21).
 */
export const rootCause: Subject<RootCauseCommands, object, RootCauseRecorded> = {
  since: 2,
  commands: {
    recordRootCause: {
      title: '认定根本原因',
      stages: ['found', 'offered', 'remedying', 'concluded'],
      rule: 'R-21',
      unless: ({ state, by }) => {
        if (!isFounded(state)) return refuse('S-27', 'rootCauseNeedsFounded');
        if (!owesRootCause(state)) return refuse('S-27', 'rootCauseNotOwed');
        const department = state.finding?.department;
        return actsFor(by, department)
          ? undefined
          : refuse('R-21', 'rootCauseByResponsible', { department: department ?? '' });
      },
      decide: ({ state, by }, { rootCause: code, noteId }) => {
        const department = state.finding?.department ?? '';
        return [{ type: 'rootCauseRecorded', rootCause: code, department, noteId, by: personOf(by).id }];
      },
    },
  },
  facts: {},
  folds: {
    // A finding made again after a reopening asks for its own.
    findingRecorded: (state) => ({ ...state, rootCause: undefined }),
    rootCauseRecorded: (state, event) => ({
      ...state,
      rootCause: { code: event.rootCause, by: event.by, at: event.at },
    }),
  },
  clocks: (rules, state) =>
    owesRootCause(state) || state.rootCause
      ? [clockOf(rules, 'rootCause', 1, state.finding!.at, { metAt: state.rootCause?.at })]
      : [],
  // The responsible department answers for it, whichever one handles the case.
  rings: {
    rootCause: (context, ring) => clockEvents(context, ring, context.state.finding?.department),
  },
  holdsArchive: (_rules, state) => owesRootCause(state),
  steps: (_rules, state, due) =>
    owesRootCause(state)
      ? [
          {
            command: 'recordRootCause',
            audience: 'department-head',
            department: state.finding?.department,
            rule: 'R-21',
            ...due('rootCause'),
          },
        ]
      : [],
};
