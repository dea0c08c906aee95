import type { StaffTemplate } from '../../../../activities/staff-notice/staff-notice';
import type { Wording } from '../template';

/** Notices to staff: what happened, by when, what to do. No customer data: they open the case for that. */
export const staffZhCn: Record<StaffTemplate, Wording> = {
  promiseWarned: {
    subject: '承诺时限已过 {{percent}}%：{{reference}}',
    lines: ['投诉 {{reference}} 的承诺时限已过去 {{percent}}%。', '请在 {{dueAt}} 之前把处理结果送达客户。'],
  },
  promiseBroken: {
    subject: '承诺已超时：{{reference}}',
    lines: [
      '投诉 {{reference}} 没有在 {{dueAt}} 之前把结果送达客户，承诺已超时，客户今天会收到道歉。',
      '告诉客户的新日期是 {{nextDate}}，请立即处理。',
    ],
  },
  clockWarned: {
    subject: '{{kind}}时限已过 {{percent}}%：{{reference}}',
    lines: ['投诉 {{reference}} 的“{{kind}}”时限已过去 {{percent}}%。', '请在 {{dueAt}} 之前完成。'],
  },
  clockBroken: {
    subject: '{{kind}}已超时：{{reference}}',
    lines: ['投诉 {{reference}} 的“{{kind}}”应在 {{dueAt}} 之前完成，现已超时。', '请立即处理。'],
  },
  taskRaised: {
    subject: '新任务“{{kind}}”：{{reference}}',
    lines: ['投诉 {{reference}} 有一项任务需要您处理：{{kind}}。', '请在 {{dueAt}} 之前完成。'],
  },
  findingNotice: {
    subject: '投诉成立通报：{{reference}}',
    lines: [
      '投诉 {{reference}} 的调查结论为：{{finding}}。',
      '责任部门：{{department}}。',
      '直接原因：{{directCause}}。',
      '请责任部门知悉，并按要求提出解决方案。',
    ],
  },
  majorGraded: {
    subject: '重大投诉：{{reference}}',
    lines: [
      '投诉 {{reference}} 定为重大投诉。',
      '定级依据：{{reasons}}。',
      '请立即关注：一小时内须有人联系客户，并由升级负责人签收。',
    ],
  },
  diagnosisAsked: {
    subject: '请参加联合会诊：{{reference}}',
    lines: [
      '投诉 {{reference}} 的原因尚未查明，请您部门参加联合会诊。',
      '会诊部门：{{departments}}。',
      '请在 {{deadline}} 之前提交意见。',
    ],
  },
  diagnosisReminder: {
    subject: '请尽快提交会诊意见：{{reference}}',
    lines: ['投诉 {{reference}} 的联合会诊还在等您部门的意见。', '请在 {{deadline}} 之前提交。'],
  },
  diagnosisUndecided: {
    subject: '联合会诊未有结论，请您决定：{{reference}}',
    lines: ['投诉 {{reference}} 的联合会诊到期没有结论，原因：{{reason}}。', '请您决定原因和责任部门。'],
  },
  statementAsked: {
    subject: '请您作出说明：{{reference}}',
    lines: [
      '有一件问责事项涉及您，请您先作出说明。',
      '请在 {{dueAt}} 之前提交；您的说明会在作出决定前一并考虑。',
    ],
  },
  submissionToApprove: {
    subject: '请审批奖罚呈批：{{reference}}',
    lines: ['奖罚呈批 {{reference}} 的情况说明环节已结束，请您审批。', '请在 {{dueAt}} 之前作出决定。'],
  },
  accountabilityDecision: {
    subject: '问责决定：{{reference}}',
    lines: [
      { when: 'approved', say: '问责事项 {{reference}} 已有决定：予以追责。' },
      { unless: 'approved', say: '问责事项 {{reference}} 已有决定：不予追责。' },
      '措施：{{measures}}。',
    ],
  },
  channelSilent: {
    subject: '渠道中断：{{channel}}',
    lines: ['投诉渠道“{{channel}}”自 {{since}} 起没有信号。', '请立即检查，并在恢复前安排其他渠道接待客户。'],
  },
  containmentRecorded: {
    subject: '已隔离：{{reference}}',
    lines: [
      '投诉 {{reference}} 已采取隔离措施：{{action}}。',
      '请核对本部门负责的范围，并保持到危险排除为止。',
    ],
  },
  escalation: {
    subject: '请升级处理：{{reference}}',
    lines: ['投诉 {{reference}} 需要您升级处理。', '事项：{{kind}}。', '请在 {{dueAt}} 之前签收并安排。'],
  },
};
