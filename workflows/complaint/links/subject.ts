import { refuse } from '../../contracts/message';
import { open, type Subject, untilArchive } from '../subject';
import {
  leadingFound,
  linkComplaint,
  linkedByOther,
  memberMerged,
  mergeComplaint,
  takeOverFinding,
} from './decide';
import { effects } from './effects';
import type { LinksEvent } from './events';
import { folds } from './evolve';
import type { LinksCommands, LinksFacts } from './messages';

const beforeFinding = ['accepted', 'graded', 'assigned', 'investigating'] as const;

/** Complaints that belong together 关联、并单: the inner work once, each customer's clocks and reply apart (L-06). */
export const links: Subject<LinksCommands, LinksFacts, LinksEvent> = {
  since: 2,
  commands: {
    linkComplaint: {
      title: '关联投诉',
      stages: [...untilArchive, 'archived'],
      rule: 'L-06',
      decide: linkComplaint,
    },
    mergeComplaint: {
      title: '并单',
      stages: open,
      rule: 'L-06',
      unless: ({ state }) => {
        if (state.leading) return refuse('L-06', 'mergedAlready');
        return state.members?.length ? refuse('L-06', 'leadsOthers') : undefined;
      },
      decide: mergeComplaint,
    },
    takeOverFinding: {
      title: '沿用主单结论',
      stages: beforeFinding,
      rule: 'L-06',
      unless: ({ state }) => {
        if (!state.leading?.finding) return refuse('L-06', 'leadingFoundNothing');
        return state.missing.length > 0
          ? refuse('S-04', 'recordIncomplete', { missing: state.missing.join(',') })
          : undefined;
      },
      decide: takeOverFinding,
    },
  },
  facts: { linkedByOther, memberMerged, leadingFound },
  folds,
  effects,
  steps: (_rules, state, due) =>
    state.leading?.finding && beforeFinding.some((stage) => stage === state.stage)
      ? [{ command: 'takeOverFinding', audience: 'handler', rule: 'L-06', ...due('promise') }]
      : [],
};
