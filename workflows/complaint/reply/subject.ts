import { refuse } from '../../contracts/message';
import { open, type Subject, untilArchive } from '../subject';
import { customerTold, deliveryBounced, recordDelivery, sendStageReply, staffTold } from './decide';
import { effects } from './effects';
import type { ReplyEvent } from './events';
import { folds } from './evolve';
import type { ReplyCommands, ReplyFacts } from './messages';

/** Replies on the way to the result, and what became of everything we sent (S-34, R-15). */
export const reply: Subject<ReplyCommands, ReplyFacts, ReplyEvent> = {
  since: 1,
  commands: {
    sendStageReply: { title: '阶段答复', stages: open, rule: 'S-34', decide: sendStageReply },
    recordDelivery: {
      title: '记录送达',
      stages: untilArchive,
      rule: 'R-15',
      unless: ({ state }) =>
        Object.keys(state.undelivered).length === 0 ? refuse('R-15', 'nothingUndelivered') : undefined,
      decide: recordDelivery,
    },
  },
  facts: { customerTold, deliveryBounced, staffTold },
  folds,
  effects,
};
