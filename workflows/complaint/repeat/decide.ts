import { refuse } from '../../contracts/message';
import type { Decide } from '../rules';
import { oneSided } from '../links/decide';
import { outsideRoutes, personOf } from '../rules';
import type { RepeatCommands } from './messages';
import { lastRepeat } from './state';

/** only after the final reply and one review is the same matter a repeat; before, it is the case itself. */
export const recordRepeat: Decide<RepeatCommands['recordRepeat']> = ({ state, by }, { earlier, noteId }) => {
  if (earlier?.complaintId === state.complaintId) return refuse('L-06', 'linkToItself');
  if (earlier && state.concludedAt) return refuse('R-19', 'alreadyConcluded');
  const { concluded, reviewed } = earlier ?? {
    concluded: state.concludedAt !== undefined,
    reviewed: state.review?.decidedAt !== undefined,
  };
  if (!concluded) return refuse('R-19', 'noFinalReply');
  if (!reviewed) return refuse('R-19', 'notReviewedYet');
  return [
    {
      type: 'repeatRecorded',
      n: (state.repeatCount ?? 0) + 1,
      earlier: earlier?.complaintId,
      earlierNumber: earlier?.acceptanceNumber ?? state.acceptanceNumber,
      ...(earlier && oneSided(earlier)),
      noteId,
      by: personOf(by).id,
    },
  ];
};

/** One short reply, naming the earlier one and the outside route; a complaint that only repeats ends with it. */
export const sendRepeatReply: Decide<RepeatCommands['sendRepeatReply']> = (
  { rules, state, by },
  { replyId },
) => {
  const { n, earlier, earlierNumber } = lastRepeat(state)!;
  const person = personOf(by).id;
  return [
    { type: 'repeatReplied', n, earlierNumber, replyId, by: person },
    ...(earlier !== undefined && !state.concludedAt
      ? [
          // neither survey nor call-back are due; the reply itself is the last word.
          {
            type: 'complaintConcluded' as const,
            outcome: 'refused' as const,
            outsideRoutes: outsideRoutes(rules, state.category),
            by: person,
          },
        ]
      : []),
  ];
};

export const correctRepeat: Decide<RepeatCommands['correctRepeat']> = ({ state, by }, { noteId }) => [
  { type: 'repeatCorrected', n: lastRepeat(state)!.n, noteId, by: personOf(by).id },
];
