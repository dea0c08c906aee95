import { refuse } from '../../contracts/message';
import type { Subject } from '../subject';
import { clocks } from './clocks';
import {
  decideReview,
  recordReviewRequest,
  reopenComplaint,
  reviewRequested,
  whyNoReview,
  whyNotReopen,
} from './decide';
import { effects } from './effects';
import type { ReviewEvent } from './events';
import { folds } from './evolve';
import type { ReviewCommands, ReviewFacts } from './messages';
import { lastReopening, openReview } from './state';

/** Review 复核 of the reply by somebody else, once, and reopening within the window. */
export const review: Subject<ReviewCommands, ReviewFacts, ReviewEvent> = {
  since: 2,
  commands: {
    recordReviewRequest: {
      title: '记录复核申请',
      stages: ['found', 'concluded', 'archived'],
      rule: 'R-13',
      unless: whyNoReview,
      decide: recordReviewRequest,
    },
    decideReview: {
      title: '复核决定',
      stages: ['found', 'concluded', 'archived'],
      rule: 'R-13',
      unless: ({ state, by }) => {
        if (!openReview(state)) return refuse('R-13', 'noReview');
        return by.kind === 'person' && state.involved?.includes(by.id)
          ? refuse('L-02', 'reviewBySomeoneElse')
          : undefined;
      },
      decide: decideReview,
    },
    reopenComplaint: {
      title: '重新受理',
      stages: ['concluded', 'archived'],
      rule: 'R-13',
      unless: ({ state }) => whyNotReopen(state),
      decide: reopenComplaint,
    },
  },
  facts: { reviewRequested },
  folds,
  clocks,
  effects,
  requires: {
    concludeComplaint: ({ state }) => {
      if (openReview(state)) return refuse('R-13', 'reviewOpen');
      const last = lastReopening(state);
      return state.kind === 'complaint' && last && !last.resultAt
        ? refuse('R-13', 'resultNotDelivered')
        : undefined;
    },
  },
  holdsArchive: (_rules, state) => openReview(state),
  holdsEnd: openReview,
  steps: (_rules, state, due) =>
    openReview(state)
      ? [{ command: 'decideReview', audience: 'complaint-manager', rule: 'R-13', ...due('review') }]
      : [],
};
