import type { Audience, Grade } from '../contracts/policy';
import type { Outcome, Purpose, Stage } from './vocabulary';

/** Words for managers in the Temporal UI, in the language of the deployment (zh-CN). Screens have their own catalogue. */
const clockTitles: Record<string, string> = {
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
  legalHold: '法务答复',
  opinionTestReport: '舆情检测报告',
  opinionRectification: '舆情整改措施',
  opinionApology: '舆情致歉声明',
  safetyReport: '安全缺陷报告',
  silence: '向客户通报进展',
  pause: '承诺时限暂停',
  extension: '延期审批',
  escalation: '逐级升级',
  urgentSign: '紧急升级接手',
  batchSign: '批量升级接手',
  difficultSign: '疑难升级接手',
  silenceAfterResult: '结果送达后的进展通报',
  containment: '隔离措施',
  plan: '责任部门提交方案',
  planApproval: '方案审批',
  rectification: '整改反馈',
  external: '外部机构时限',
  review: '复核',
  repeat: '重复投诉答复',
  reopened: '重新受理后的答复',
  signFor: '转办签收',
  order: '督办单',
  orderLevel: '督办升级',
  intentLabel: '疑似异常标记有效期',
  investigationPlan: '调查计划',
  investigationStep: '调查步骤',
  rootCause: '根本原因',
};

/** A company's own clock shows by its code. */
export const clockTitle = (kind: string): string => clockTitles[kind] ?? kind;

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

/** one scale; what one source calls 重要 another calls 复杂, so both stand there. */
export const gradeTitles: Record<Grade, string> = { general: '一般', important: '重要（复杂）', major: '重大' };

export const purposeTitles: Record<Purpose, string> = {
  acknowledgement: '受理通知',
  offer: '处理方案',
  refusal: '调查结论',
  solvedOnTheSpot: '当场解决',
  finalReply: '办结答复',
  stageReply: '阶段答复',
  promiseBroken: '超时致歉',
  promiseMoved: '承诺日期变更',
  promisePaused: '承诺时限暂停',
  promiseResumed: '承诺时限恢复',
  promiseExtended: '延期告知',
  offerReminder: '方案答复提醒',
  offerLapsed: '方案逾期未答复',
  withdrawalConfirmed: '撤诉确认',
  interimMeasure: '先行处置告知',
  rectification: '整改反馈',
  survey: '满意度调查',
  reviewResult: '复核意见',
  clarification: '说明澄清',
  repeatReply: '重复投诉答复',
};

export const audienceTitles: Record<Audience, string> = {
  agent: '受理员',
  specialist: '客户专员',
  'team-lead': '班组长',
  'department-staff': '部门经办人',
  'department-head': '部门负责人',
  quality: '质量管理',
  'call-back': '回访员',
  operations: '运营中心',
  legal: '法务',
  'public-relations': '公关',
  'complaint-manager': '投诉管理者',
  hr: '人力资源',
  executive: '高管',
  auditor: '审计',
  administrator: '系统管理员',
  handler: '承办人',
  customer: '客户',
  'asked-departments': '被征求意见的部门',
  'person-heard': '当事人',
  approver: '审批人',
  'complaint-post': '部门投诉专岗',
  duty: '值班人员',
};

/** what screens say of the label "malicious". */
export const intentTitle = '疑似异常投诉(待复核)';

export const outcomeTitles: Record<Outcome, string> = {
  fulfilled: '已落实',
  refused: '不予支持',
  lapsed: '逾期未答复',
  withdrawn: '已撤诉',
  settledOutside: '外部解决',
};

/** Reasons of the shipped grading table; a company's own codes show as they are. */
export const gradeReasonTitles: Record<string, string> = {
  harmToPerson: '人身伤害',
  hazard: '安全隐患',
  majorLoss: '重大损失',
  manyCustomers: '涉及客户众多',
  mediaActing: '媒体介入',
  regulatorActing: '监管介入',
  lawsuitFiled: '已起诉',
  considerableLoss: '损失较大',
  severalCustomers: '涉及多名客户',
  incidentMember: '批量事件成员',
  strongEmotion: '情绪激烈',
  repeatWithin30Days: '30 日内重复',
  mediaThreatened: '扬言曝光',
  lawsuitThreatened: '扬言起诉',
};
