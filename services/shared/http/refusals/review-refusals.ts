import type { Text } from '../language';

export const reviewRefusals = {
  reviewOpen: { zh: '复核尚未作出决定。', en: 'A review is open and not decided yet.' },
  reviewedOnce: {
    zh: '复核只能进行一次,已经作出决定。',
    en: 'There is one review, and it has been decided.',
  },
  noReplyYet: {
    zh: '客户尚未收到可以复核的答复。',
    en: 'The customer has no reply yet that could be reviewed.',
  },
  reviewTooLate: {
    zh: '申请复核的期限已于 {until} 届满。',
    en: 'A review could be asked for until {until}.',
  },
  noReview: { zh: '没有待决定的复核。', en: 'No review waits for a decision.' },
  reviewBySomeoneElse: {
    zh: '复核须由未参与本案办理的人员作出。',
    en: 'Somebody who had no part in the case decides the review.',
  },
  upheldKeepsFinding: {
    zh: '维持原答复时不能改变调查结论。',
    en: 'A reply that is upheld keeps its finding.',
  },
  changedNeedsFinding: {
    zh: '改变“不予支持”的答复须写明新的结论、原因和责任部门。',
    en: 'Changing a refusal needs the new finding, its cause and the department.',
  },
  reopeningOver: {
    zh: '重新受理的期限已过,请另行受理并关联本案。',
    en: 'The time for reopening is over: take a new complaint and link it.',
  },
  notReopened: {
    zh: '已撤诉或已在外部解决的投诉不再重新受理,请另行受理并关联本案。',
    en: 'A complaint that was withdrawn or ended outside is not reopened: take a new one and link it.',
  },
} satisfies Record<string, Text>;
