import { refuse } from '../../contracts/message';
import type { Decide } from '../rules';
import { personOf, raise, resolved } from '../rules';
import type { IntentCommands } from './messages';

export const sendClarification: Decide<IntentCommands['sendClarification']> = ({ by }, { replyId }) => [
  { type: 'clarificationSent', replyId, by: personOf(by).id },
];

/** evidence first. */
export const proposeIntentLabel: Decide<IntentCommands['proposeIntentLabel']> = ({ by }, payload) =>
  payload.evidenceIds.length === 0
    ? refuse('R-11', 'evidenceNeeded')
    : [{ type: 'intentLabelProposed', ...payload, by: personOf(by).id }];

export const confirmIntentLabel: Decide<IntentCommands['confirmIntentLabel']> = ({ by }, { noteId }) => [
  { type: 'intentLabelConfirmed', by: personOf(by).id, noteId },
];

export const rejectIntentLabel: Decide<IntentCommands['rejectIntentLabel']> = ({ by }, { noteId }) => [
  { type: 'intentLabelRejected', by: personOf(by).id, noteId },
];

export const askIntentReview: Decide<IntentCommands['askIntentReview']> = ({ state, by }, { noteId }) => [
  { type: 'intentReviewAsked', by: personOf(by).id, noteId },
  ...raise(state, { kind: 'intentReview', audience: 'complaint-manager', rule: 'R-11' }),
];

export const reviewIntentLabel: Decide<IntentCommands['reviewIntentLabel']> = ({ state, by }, payload) => {
  const { id } = personOf(by);
  return [{ type: 'intentLabelReviewed', ...payload, by: id }, ...resolved(state, 'intentReview', id)];
};
