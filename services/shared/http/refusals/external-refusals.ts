import type { Text } from '../language';

export const externalRefusals = {
  externalCaseKnown: {
    zh: '外部案件 {externalId} 已经登记。',
    en: 'The outside case {externalId} is noted already.',
  },
  externalReceivedInFuture: {
    zh: '收到外部案件的时间不能在将来。',
    en: 'An outside case cannot have reached us in the future.',
  },
  externalDeadlineMissing: {
    zh: '规则中没有机构“{body}”的时限,请填写该机构给出的期限。',
    en: 'The policy has no limit for {body}: give the date that the body set.',
  },
  noExternalCase: { zh: '没有未结的外部案件。', en: 'There is no such open outside case.' },
  externalCaseClosed: { zh: '该外部案件已经结案。', en: 'This outside case is closed.' },
  externalAnswered: {
    zh: '已向该机构作出最终答复。',
    en: 'The body has our final answer already.',
  },
} satisfies Record<string, Text>;
