import type { Words } from '../pages/page-language';

/** A stage as the customer would say it. */
const stages: Record<string, Words> = {
  accepted: {
    zh: '已受理，正在安排专人联系您。',
    en: 'We have received your complaint and are arranging for someone to contact you.',
  },
  graded: {
    zh: '已评估轻重缓急，正在安排办理人员。',
    en: 'We have assessed how urgent it is and are choosing who will handle it.',
  },
  assigned: {
    zh: '已有专人负责，即将开始调查。',
    en: 'Someone is responsible for it and will start looking into it.',
  },
  investigating: { zh: '正在调查核实。', en: 'We are finding out what happened.' },
  diagnosing: {
    zh: '多个部门正在共同查找原因。',
    en: 'Several departments are looking for the cause together.',
  },
  found: { zh: '调查已有结论，正在准备答复。', en: 'We know what happened and are preparing our answer.' },
  offered: {
    zh: '已向您提出处理方案，等待您的意见。',
    en: 'We have made you an offer and are waiting for your answer.',
  },
  remedying: { zh: '处理方案正在落实。', en: 'What we agreed is being carried out.' },
  concluded: { zh: '已办结，期待您的评价。', en: 'We have finished and would like to hear how it was.' },
  archived: { zh: '已归档。', en: 'This complaint is closed.' },
};

const outcomes: Record<string, Words> = {
  fulfilled: { zh: '处理方案已经落实。', en: 'What we agreed has been carried out.' },
  refused: {
    zh: '我们已书面说明不予支持的理由和其他维权途径。',
    en: 'We have given our reasons for not agreeing, and where else you can turn.',
  },
  lapsed: {
    zh: '方案逾期未答复，您仍可在 30 天内重新提出。',
    en: 'The offer was not answered in time; you can come back within 30 days.',
  },
  withdrawn: { zh: '您已撤回投诉。', en: 'You withdrew the complaint.' },
  settledOutside: { zh: '已通过其他途径解决。', en: 'It was settled elsewhere.' },
};

/** What of the case's events a customer is told; all others stay inside. */
const story: Record<string, Words> = {
  complaintAccepted: { zh: '投诉已受理', en: 'Your complaint was accepted' },
  complaintAcknowledged: { zh: '已向您发送受理通知', en: 'We sent you the acknowledgement' },
  contactRecorded: { zh: '我们与您取得联系', en: 'We spoke with you' },
  complaintAssigned: { zh: '已指定专人办理', en: 'Someone was made responsible' },
  investigationStarted: { zh: '开始调查', en: 'We started to look into it' },
  findingRecorded: { zh: '调查得出结论', en: 'We found out what happened' },
  offerMade: { zh: '提出处理方案', en: 'We made you an offer' },
  offerAccepted: { zh: '您同意了处理方案', en: 'You accepted the offer' },
  offerRejected: { zh: '您不同意处理方案', en: 'You rejected the offer' },
  offerCountered: { zh: '您另提了要求', en: 'You asked for something else' },
  offerLapsed: { zh: '处理方案逾期未答复', en: 'The offer lapsed without an answer' },
  offerLapseUndone: {
    zh: '您的答复已在期限内收到，方案仍然有效',
    en: 'Your answer had come in time: the offer stands',
  },
  stageReplySent: { zh: '阶段答复', en: 'We told you where things stand' },
  customerWrote: { zh: '收到您的留言', en: 'We received your message' },
  evidenceAdded: { zh: '收到您的凭证', en: 'We received your evidence' },
  surveySent: { zh: '邀请您评价', en: 'We asked how it was' },
  remedyProven: { zh: '处理措施已落实', en: 'A remedy was carried out' },
  solvedOnTheSpot: { zh: '当场解决', en: 'It was solved on the spot' },
  promiseBroken: { zh: '我们未能按承诺时限答复，对此致歉', en: 'We missed our promise and apologise' },
  promisePaused: { zh: '承诺时限暂停计算', en: 'The time of our promise stands still' },
  promiseResumed: { zh: '承诺时限恢复计算', en: 'The time of our promise goes on' },
  promiseExtended: { zh: '处理时间延长', en: 'We need more time' },
  promiseReplanned: {
    zh: '官方日历公布，承诺日期随之调整',
    en: 'The official calendar was published and the date adjusted',
  },
  complaintConcluded: { zh: '投诉办结', en: 'We finished' },
  complaintWithdrawn: { zh: '您撤回了投诉', en: 'You withdrew the complaint' },
  surveyAnswered: { zh: '感谢您的评价', en: 'You told us how it was' },
  complaintArchived: { zh: '投诉归档', en: 'The complaint was closed' },
  repeatReplied: { zh: '已答复您再次反映的问题', en: 'We answered what you told us again' },
  reviewRequested: { zh: '已收到您的复核申请', en: 'You asked for a review' },
  reviewDecided: { zh: '复核已有结果', en: 'The review was decided' },
  complaintReopened: { zh: '投诉重新受理', en: 'We took the complaint up again' },
};

const remedies: Record<string, Words> = {
  refund: { zh: '退款', en: 'Refund' },
  return: { zh: '退货', en: 'Return' },
  repair: { zh: '维修', en: 'Repair' },
  replacement: { zh: '更换', en: 'Replacement' },
  compensation: { zh: '赔偿', en: 'Compensation' },
  gift: { zh: '赠送', en: 'Gift' },
  problemHandling: { zh: '解决问题', en: 'Putting it right' },
  writtenApology: { zh: '书面道歉', en: 'Written apology' },
};

/** What S-04 wants of a record and the customer can still add. */
const missingFields: Record<string, Words> = {
  occurredAt: { zh: '发生时间', en: 'when it happened' },
  object: { zh: '产品或订单', en: 'the product or order' },
  reason: { zh: '投诉事由', en: 'the reason' },
  demand: { zh: '您的诉求', en: 'what you want' },
  evidence: { zh: '凭证（没有也请说明）', en: 'evidence (or that there is none)' },
};

/** Unknown codes say only that work goes on: an internal code never reaches the customer. */
export const stageWords = (stage: string): Words =>
  stages[stage] ?? { zh: '正在办理。', en: 'We are working on it.' };
export const outcomeWords = (outcome: string): Words | undefined => outcomes[outcome];
export const storyWords = (type: string): Words | undefined => story[type];
export const remedyWords = (kind: string): Words | undefined => remedies[kind];
export const missingWords = (field: string): Words | undefined => missingFields[field];
