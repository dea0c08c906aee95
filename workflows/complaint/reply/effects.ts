import type { Effects } from '../subject';
import { tellCustomer } from '../telling';

export const effects: Effects = {
  stageReplySent: (_rules, state, event) => [
    tellCustomer(state, 'stageReply', {
      textId: event.replyId,
      params: { nextNewsAt: event.nextNewsAt ?? '' },
    }),
  ],
};
