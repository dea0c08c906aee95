import type { Text } from '../language';

export const triageRefusals = {
  recordIncomplete: {
    zh: '投诉记录不完整，还缺：{missing}。',
    en: 'The record is not complete; still missing: {missing}.',
  },
  downgradeNeedsSecondPerson: {
    zh: '降级须由另一位专员以上级别的人员决定。',
    en: 'A lower grade needs a second person above specialist.',
  },
  notMajor: { zh: '只有重大投诉才需要签批升级。', en: 'Only a major complaint is signed for.' },
  escalationAlreadySigned: { zh: '升级已经签批。', en: 'The escalation has been signed already.' },
  handlerComplainedAbout: {
    zh: '被投诉人不能处理本投诉。',
    en: 'A person complained about cannot handle the complaint.',
  },
  handlerOfOtherDepartment: {
    zh: '处理人不属于部门 {department}。',
    en: 'The handler does not belong to department {department}.',
  },
} satisfies Record<string, Text>;
