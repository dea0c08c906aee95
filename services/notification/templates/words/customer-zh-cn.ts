import type { CustomerTemplate, Wording } from '../template';
import { promiseZhCn } from './promise-zh-cn';

/** 请 first, 您 throughout, 再见 at the end (S-76); plain words, no codes (S-80), no shifting of blame (S-77). */
export const customerZhCn: Record<CustomerTemplate, Wording> = {
  acknowledgement: {
    subject: '我们已收到您反映的问题，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您放心，您反映的问题我们已经收到，正在为您处理。给您添麻烦了，我们深感抱歉。',
      '',
      '请您保存好下面的受理编号，之后联系我们时报出它，我们就能马上找到您的记录。',
      '请随时打开下面的查询链接，您可以在那里查看进展、补充材料或给我们留言。凭这个链接就能看到您的记录，请不要转给他人。',
      '',
      '我们承诺，最迟在 {{dueAt}} 之前把处理结果送达您。',
      '这个时限为 {{workingDays.count}} 个工作日，收到的当天不算，计算在内的日子是：{{workingDays}}。',
      '其中 {{workingDays.weekend}} 虽然是周末，但按国家公布的放假安排要调休上班，所以也算工作日。',
      {
        when: 'provisional',
        say: '时限涉及的年份还没有公布放假安排，所以这个日期是暂定的；公布以后如果有变动，我们会马上通知您。',
      },
    ],
    short: [
      '{{name}}您好，您反映的问题我们已受理，编号{{acceptanceNumber}}。',
      '我们承诺最迟{{dueAt}}前告知您结果。',
      '请打开 {{trackingUrl}} 查询进展。再见。',
    ],
  },
  offer: {
    subject: '请您查看我们为您拟定的处理方案，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您查看我们为您拟定的处理方案：',
      '',
      '{{body}}',
      '',
      '具体措施：{{measures}}。',
      '涉及金额：{{amountFen}}。',
      '其中依法应当给您的：{{statutoryFen}}。',
      '其中我们自愿补偿您的：{{goodwillFen}}。',
      '感谢您多年支持，另以积分回馈：{{bonusFen}}。',
      '依据：{{basis}}。',
      '预计完成时间：{{finishBy}}。',
      '',
      '请您在 {{answerBy}} 之前，打开下面的查询链接告诉我们：同意、不同意，或者您希望怎样处理。',
      '如果到时没有收到您的答复，我们不会当作您已经同意；这个方案会暂时失效，依法应当给您的部分照常办理。',
    ],
    short: [
      '{{name}}您好，请您查看处理方案：{{body}}',
      '（金额：{{amountFen}}）',
      '（其中依法应当给您的：{{statutoryFen}}）',
      '（其中自愿补偿：{{goodwillFen}}）',
      '请您在{{answerBy}}前打开 {{trackingUrl}} 告诉我们您的意见，不答复不等于同意。再见。',
    ],
  },
  refusal: {
    subject: '请您查看我们的调查意见，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您查看我们的调查意见和理由。感谢您把情况告诉我们，我们已经认真核实：',
      '',
      '{{body}}',
      '',
      '如果您不同意这个意见，请您联系我们；您也可以向以下机构反映：{{outsideRoutes}}。',
    ],
    short: [
      '{{name}}您好，请您查看调查意见：{{body}}',
      '您也可以向以下机构反映：{{outsideRoutes}}。',
      '详情请打开 {{trackingUrl}} 。再见。',
    ],
  },
  solvedOnTheSpot: {
    subject: '您反映的问题已当场处理，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您核对当场与您商定的处理结果。给您带来的不便，我们深表歉意：',
      '',
      '{{body}}',
      '',
      '如果与您的理解不一致，请您随时联系我们。',
      '您也可以向以下机构反映：{{outsideRoutes}}。',
    ],
    short: ['{{name}}您好，请您核对当场商定的处理结果：{{body}}', '详情请打开 {{trackingUrl}} 。再见。'],
  },
  finalReply: {
    subject: '您反映的问题已办结，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您查收最终答复，您反映的问题已经办结。',
      '结果：{{outcome}}。',
      '',
      '{{body}}',
      '',
      '如果您仍有不满意的地方，请您告诉我们；您也可以向以下机构反映：{{outsideRoutes}}。',
    ],
    short: [
      '{{name}}您好，请您查收最终答复，您反映的问题已经办结。{{acceptanceNumber}}。',
      '{{body}}',
      '您也可以向以下机构反映：{{outsideRoutes}}。',
      '详情请打开 {{trackingUrl}} 。再见。',
    ],
  },
  interimMeasure: {
    subject: '我们先为您做这些，受理编号 {{acceptanceNumber}}',
    lines: [
      '给您带来的不便，我们深表歉意。调查结束之前，我们先为您做以下处理，请您查看：',
      '',
      '{{body}}',
      '',
      '这样做不代表已经确定由谁负责，调查结论将另行告知您。',
    ],
    short: [
      '{{name}}您好，请您查看我们的先行处理：{{body}}',
      '这样做不代表已经确定由谁负责。',
      '详情请打开 {{trackingUrl}} 。再见。',
    ],
  },
  stageReply: {
    subject: '请您查看最新进展，受理编号 {{acceptanceNumber}}',
    lines: ['请您查看目前的进展：', '', '{{body}}', '', '我们最迟在 {{nextNewsAt}} 再次向您告知进展。'],
    short: [
      '{{name}}您好，请您查看进展：{{body}}',
      '我们最迟{{nextNewsAt}}再次告知您。',
      '详情请打开 {{trackingUrl}} 。再见。',
    ],
  },
  clarification: {
    subject: '请您了解有关情况的说明，受理编号 {{acceptanceNumber}}',
    lines: ['请您查看我们对有关情况的说明：', '', '{{body}}', '', '您如有不同看法，请随时告诉我们。'],
    short: [
      '{{name}}您好，请您查看我们的说明：{{body}}',
      '您如有不同看法请告诉我们，详情请打开 {{trackingUrl}} 。再见。',
    ],
  },
  ...promiseZhCn,
  rectification: {
    subject: '请您查看我们的整改情况，受理编号 {{acceptanceNumber}}',
    lines: ['请您了解，针对您反映的问题，我们已经完成整改：', '', '{{body}}'],
    short: ['{{name}}您好，请您查看整改情况：{{body}}', '请您打开 {{trackingUrl}} 查看全文。再见。'],
  },
  offerReminder: {
    subject: '请您答复处理方案，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您抽空看一看我们之前发给您的处理方案，我们还没有收到您的答复。',
      '',
      '请您在 {{answerBy}} 之前，打开下面的查询链接告诉我们您的意见。',
      '如果到时没有收到您的答复，我们不会当作您已经同意，这个方案会暂时失效。',
      '本消息原定 {{heldSince}} 发给您，为不在夜间打扰您，改到现在发出。',
    ],
    short: [
      '{{name}}您好，请您在{{answerBy}}前打开 {{trackingUrl}} 答复处理方案，不答复不等于同意。',
      '（原定{{heldSince}}，为不在夜间打扰您延后发出。）',
      '再见。',
    ],
  },
  offerLapsed: {
    subject: '处理方案已到期，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您知悉，我们没有在约定时间内收到您的答复，之前发给您的处理方案已到期。我们没有当作您已经同意。',
      '',
      '{{body}}',
      '依法应当给您的部分会照常办理。',
      '{{takeUp}}内如果您仍愿意接受这个方案，请您打开下面的查询链接告诉我们。',
      '如果有新的情况，请您随时联系我们。',
      '您也可以向以下机构反映：{{outsideRoutes}}。',
    ],
    short: [
      '{{name}}您好，请您知悉：处理方案已到期，我们没有当作您同意。您仍可打开 {{trackingUrl}} 联系我们。',
      '您也可以向以下机构反映：{{outsideRoutes}}。',
      '再见。',
    ],
  },
  withdrawalConfirmed: {
    subject: '已按您的意愿撤回，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您放心，我们已经按您的意愿撤回，并保留这次的记录。',
      '如果这不是您本人的意思，或者您改变了主意，请您打开下面的查询链接告诉我们。',
    ],
    short: [
      '{{name}}您好，我们已按您的意愿撤回，编号{{acceptanceNumber}}。如非您本人的意思，请您打开 {{trackingUrl}} 告诉我们。再见。',
    ],
  },
  survey: {
    subject: '请您为这次处理打分，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您用一分钟为这次处理打分，您的评价会帮助我们改进：渠道是否方便、人员的态度和能力、处理时间、处理效果。',
      '请打开下面的查询链接填写。您的评价不会影响已经给您的结果。',
      '填写截止时间：{{openUntil}}。',
      '本消息原定 {{heldSince}} 发给您，为不在夜间打扰您，改到现在发出。',
    ],
    short: [
      '{{name}}您好，请您打开 {{trackingUrl}} 为这次处理打分。',
      '截止时间{{openUntil}}。',
      '（原定{{heldSince}}，为不在夜间打扰您延后发出。）',
      '再见。',
    ],
  },
  reviewResult: {
    subject: '请您查看复核意见，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您查看复核意见。您申请复核以后，我们已请没有参与原先处理的人员重新核实：',
      '',
      '{{body}}',
      '',
      '如果您仍不同意，您可以向以下机构反映：{{outsideRoutes}}。',
    ],
    short: [
      '{{name}}您好，请您查看复核意见：{{body}}',
      '您也可以向以下机构反映：{{outsideRoutes}}。',
      '详情请打开 {{trackingUrl}} 。再见。',
    ],
  },
  repeatReply: {
    subject: '请您查看对再次反映的答复，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您查看我们对这次反映的答复。同一件事我们已经答复并复核过（受理编号 {{earlierNumber}}）：',
      '',
      '{{body}}',
      '',
      '如果您有新的情况，请您告诉我们，我们会重新受理；您也可以向以下机构反映：{{outsideRoutes}}。',
    ],
    short: [
      '{{name}}您好，请您查看答复：{{body}}',
      '同一件事此前已答复（编号{{earlierNumber}}）。',
      '您也可以向以下机构反映：{{outsideRoutes}}。',
      '详情请打开 {{trackingUrl}} 。再见。',
    ],
  },
  oneTimeCode: {
    subject: '您的验证码',
    lines: [
      '请您在 {{minutes}} 分钟内输入验证码：{{code}}',
      '请不要告诉任何人，我们的工作人员也不会向您索要。如果不是您本人操作，请您忽略这封邮件。',
    ],
    short: [
      '请您在{{minutes}}分钟内输入验证码 {{code}} ，请不要告诉任何人。如非您本人操作，请您忽略。再见。',
    ],
  },
};
