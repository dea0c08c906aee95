import type { Text } from '../language';

export const planRefusals = {
  notTheResponsible: {
    zh: '方案由责任部门（{department}）提交。',
    en: 'The plan comes from the responsible department ({department}).',
  },
  planAsked: {
    zh: '责任部门的方案还在编写中。',
    en: 'The responsible department is still writing its plan.',
  },
  noPlanAsked: { zh: '没有要求部门提交方案。', en: 'No department was asked for a plan.' },
  noPlanSubmitted: { zh: '没有已提交的方案。', en: 'No plan has been submitted.' },
  abovePlan: {
    zh: '“{kind}”合计 {sumFen}，超过责任部门方案中的 {planFen}；请让部门提交新的方案。',
    en: '{kind}: {sumFen} is above the {planFen} of the department’s plan; ask for a new plan.',
  },
  nothingConfirmed: {
    zh: '请填写订单金额或成为客户的日期。',
    en: 'Say what the order was worth, or since when the customer buys here.',
  },
  amountMissing: { zh: '“{kind}”需要填写金额。', en: '{kind} needs an amount.' },
  refundAboveOrder: {
    zh: '退款合计 {returnedFen}，超过订单金额 {orderFen}；超出部分请按赔偿填写。',
    en: 'Refunds of {returnedFen} are above the order of {orderFen}; what is more is compensation.',
  },
  unknownStandard: {
    zh: '政策中没有这项补偿标准：{standardId}。',
    en: 'The policy has no such standard: {standardId}.',
  },
  aboveStandard: {
    zh: '商誉补偿 {goodwillFen} 超过标准 {standardFen}：请先要求责任部门提交方案，再送审批。',
    en: 'Goodwill of {goodwillFen} is above the standard of {standardFen}: ask the responsible department for a plan, then for approval.',
  },
  cutWithoutReason: {
    zh: '依法应付 {owedFen}，方案只有 {statutoryFen}：请写明理由，由法务审核。',
    en: 'The law demands {owedFen} and the plan pays {statutoryFen}: give the reason for legal to look at.',
  },
  cutNeedsLegal: {
    zh: '依法应付 {owedFen}，方案只有 {statutoryFen}：须经法务审核，不能当场解决。',
    en: 'The law demands {owedFen} and this pays {statutoryFen}: legal must clear it, so not on the spot.',
  },
  approvalPending: { zh: '方案正在审批。', en: 'A proposal waits for approval.' },
  nothingToApprove: { zh: '没有等待审批的方案。', en: 'No proposal waits for approval.' },
  ownProposal: { zh: '不能审批自己提出的方案。', en: 'Nobody decides on their own proposal.' },
  notAskedToApprove: {
    zh: '该方案由 {asked} 审批。',
    en: 'This proposal is for {asked} to decide.',
  },
  nothingToRectify: {
    zh: '投诉不成立，没有整改事项。',
    en: 'The complaint is not founded: nothing to put right.',
  },
  rectificationOpen: { zh: '还有整改没有反馈。', en: 'A rectification is still open.' },
  noRectificationOpen: { zh: '没有待反馈的整改。', en: 'No rectification is open.' },
  rectificationDueInThePast: { zh: '整改期限已经过去。', en: 'The rectification is due in the past.' },
  headOfOtherDepartment: {
    zh: '该方案由责任部门（{department}）负责人审批。',
    en: 'This proposal is for the head of the responsible department ({department}).',
  },
} satisfies Record<string, Text>;
