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
  overrideNeedsReason: {
    zh: '不按分级表定级须写明理由。',
    en: 'A grade other than the table’s needs a reason.',
  },
  generalLimitOver: {
    zh: '24 小时已过，不能再以调整等级消除超时。',
    en: 'The 24 hours are over; a higher grade does not undo that.',
  },
  onlyHandlerRegrades: {
    zh: '部门人员只能调整自己承办投诉的等级。',
    en: 'In a department only the handler changes the grade.',
  },
  deskComplainedAbout: {
    zh: '投诉的是客服部门本身，须由投诉管理者或质量管理人员承办。',
    en: 'The service desk itself is complained about: the complaint manager or quality handles it.',
  },
  ownerBelowGrade: {
    zh: '该岗位不能作为{grade}投诉的负责人。',
    en: 'This role cannot own a complaint of grade {grade}.',
  },
  alreadyOwner: { zh: '您已是负责人。', en: 'You own this complaint already.' },
  alreadyClaimed: { zh: '投诉已由 {handler} 领取。', en: '{handler} has taken this complaint already.' },
} satisfies Record<string, Text>;
