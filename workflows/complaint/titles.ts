import type { Grade } from '../contracts/policy';
import type { Purpose } from './messages';
import type { Stage } from './state';

/** Words for managers in the Temporal UI, in the language of the deployment (zh-CN). Screens have their own catalogue. */
export const clockTitles: Record<string, string> = {
  promise: '五个工作日承诺',
  firstContact: '首次联系',
  generalSolved: '一般投诉 24 小时解决',
  importantResponse: '重要投诉实质答复',
  majorContact: '重大投诉一小时联系',
  majorResponse: '重大投诉实质答复',
  majorEscalation: '重大投诉升级签收',
  offer: '客户答复方案',
  answer: '答复客户异议',
  remedy: '落实措施',
  surveySend: '发送满意度调查',
  survey: '满意度调查',
  callBack: '七日回访',
  reopening: '重新受理期',
  diagnosis: '会诊意见',
  statement: '当事人陈述',
  approval: '审批',
};

export const stageTitles: Record<Stage, string> = {
  accepted: '已受理',
  graded: '已分级',
  assigned: '已派单',
  investigating: '调查中',
  diagnosing: '联合会诊中',
  found: '已认定',
  offered: '方案待答复',
  remedying: '落实中',
  concluded: '已办结',
  archived: '已归档',
};

export const gradeTitles: Record<Grade, string> = { general: '一般', important: '重要', major: '重大' };

export const purposeTitles: Record<Purpose, string> = {
  acknowledgement: '受理通知',
  offer: '处理方案',
  refusal: '调查结论',
  solvedOnTheSpot: '当场解决',
  finalReply: '办结答复',
  stageReply: '阶段答复',
  promiseBroken: '超时致歉',
  promiseMoved: '承诺日期变更',
  offerReminder: '方案答复提醒',
  offerLapsed: '方案逾期未答复',
  withdrawalConfirmed: '撤诉确认',
  survey: '满意度调查',
};
