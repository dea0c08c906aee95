import type { Text } from '../language';

export const linksRefusals = {
  linkToItself: { zh: '不能与自身关联。', en: 'A complaint cannot be linked to itself.' },
  linkedAlready: { zh: '两件投诉已经关联。', en: 'The two are linked already.' },
  leadingIsMember: {
    zh: '所选主单本身已并入另一件投诉。',
    en: 'The complaint that should lead was merged into another one itself.',
  },
  leadingConcluded: {
    zh: '所选主单已经办结,请改为关联。',
    en: 'The complaint that should lead is concluded: link it instead.',
  },
  mergedAlready: { zh: '本件已经并单。', en: 'This complaint is merged already.' },
  leadsOthers: {
    zh: '本件是其他投诉的主单,不能再并入别的投诉。',
    en: 'This complaint leads others and cannot be merged itself.',
  },
  notMerged: { zh: '本件没有并入该投诉。', en: 'This complaint was not merged into that one.' },
  leadingFoundNothing: {
    zh: '没有可以沿用的主单结论。',
    en: 'There is no finding of a leading complaint to take over.',
  },
  noFinalReply: {
    zh: '原投诉还没有最终答复,不属于重复投诉。',
    en: 'The earlier complaint has no final reply yet: this is no repeat.',
  },
  notReviewedYet: {
    zh: '原答复尚未复核,请先按复核办理。',
    en: 'The earlier reply has not been reviewed: let it be reviewed first.',
  },
  repeatOpen: { zh: '已登记的重复投诉尚未答复。', en: 'A repeat is logged and not answered yet.' },
  noRepeat: { zh: '没有待答复的重复投诉。', en: 'No repeat waits for an answer.' },
} satisfies Record<string, Text>;
