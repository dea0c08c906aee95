import { refuse } from '../../contracts/message';
import { clockOf } from '../../policies/working-time';
import { type GuardContext, type Requirement, type Subject, untilArchive } from '../subject';
import { tellCustomer } from '../telling';
import {
  askIntentReview,
  confirmIntentLabel,
  proposeIntentLabel,
  rejectIntentLabel,
  reviewIntentLabel,
  sendClarification,
} from './decide';
import type { IntentEvent } from './events';
import { folds } from './evolve';
import type { IntentCommands } from './messages';

const whileLabelled = [...untilArchive, 'archived'] as const;

/** A proposal that waits for the second person. */
const proposed = ({ state }: GuardContext) =>
  state.intentLabel && !state.intentLabel.confirmedAt ? undefined : refuse('R-11', 'noLabelProposed');

const confirmed: Requirement = ({ state }) =>
  state.intentLabel?.confirmedAt ? undefined : refuse('R-11', 'noLabel');

const isOneOf = ({ by }: GuardContext, ids: readonly (string | undefined)[]): boolean =>
  by.kind === 'person' && ids.includes(by.id);

/**
 * The label "malicious", shown as 疑似异常投诉(待复核): after a clarification, on evidence, by two people, open to review,
 * gone after a year (S-18, S-91, R-11). No other subject reads it, so it can take nothing from the customer.
 */
export const intent: Subject<IntentCommands, object, IntentEvent> = {
  since: 2,
  commands: {
    sendClarification: {
      title: '说明澄清',
      stages: untilArchive,
      rule: 'S-91',
      decide: sendClarification,
    },
    proposeIntentLabel: {
      title: '提请标记疑似异常',
      stages: untilArchive,
      rule: 'R-11',
      unless: ({ state }) => {
        if (state.intentLabel) return refuse('R-11', 'labelAlreadyProposed');
        return state.clarifiedAt ? undefined : refuse('S-91', 'clarificationFirst');
      },
      decide: proposeIntentLabel,
    },
    confirmIntentLabel: {
      title: '复核确认疑似异常',
      stages: untilArchive,
      rule: 'R-11',
      unless: (context) =>
        proposed(context) ??
        (isOneOf(context, [context.state.intentLabel?.proposedBy])
          ? refuse('R-11', 'labelNeedsSecondPerson')
          : undefined),
      decide: confirmIntentLabel,
    },
    rejectIntentLabel: {
      title: '不予标记',
      stages: untilArchive,
      rule: 'R-11',
      unless: proposed,
      decide: rejectIntentLabel,
    },
    askIntentReview: {
      title: '申请复核标记',
      stages: whileLabelled,
      rule: 'R-11',
      unless: (context) =>
        confirmed(context) ??
        (context.state.intentLabel?.reviewAskedAt ? refuse('R-11', 'reviewAlreadyAsked') : undefined),
      decide: askIntentReview,
    },
    reviewIntentLabel: {
      title: '复核标记',
      stages: whileLabelled,
      rule: 'R-11',
      unless: (context) => {
        const { intentLabel } = context.state;
        return (
          confirmed(context) ??
          (isOneOf(context, [intentLabel?.proposedBy, intentLabel?.confirmedBy])
            ? refuse('R-11', 'reviewBySomeoneElse')
            : undefined)
        );
      },
      decide: reviewIntentLabel,
    },
  },
  facts: {},
  folds,
  clocks: (rules, state) => {
    const since = state.intentLabel?.confirmedAt;
    return since ? [clockOf(rules, 'intentLabel', since, since)] : [];
  },
  rings: { intentLabel: () => [{ type: 'intentLabelExpired' }] },
  effects: {
    clarificationSent: (_rules, state, event) => [
      tellCustomer(state, 'clarification', { textId: event.replyId }),
    ],
  },
  // As long as it stands it can be reviewed, so the case stays there to be asked.
  holdsEnd: (state) => state.intentLabel?.confirmedAt !== undefined,
  steps: (_rules, state) =>
    state.intentLabel && !state.intentLabel.confirmedAt
      ? [{ command: 'confirmIntentLabel', audience: 'complaint-manager', rule: 'R-11' }]
      : [],
};
