import { type Language, type Text, textIn } from './language';
import { valueText } from './refusal-values';

/**
 * Why a case refuses, in words, by the reason codes of `refuse(rule, reason, params)` in `workflows/`.
 * `{name}` is replaced by the parameter of that name. A test asks for a text of every code.
 */
export const refusalTexts: Record<string, Text> = {
  // Who and when
  unknownCommand: { zh: '没有这个操作。', en: 'There is no such command.' },
  notPermitted: { zh: '您的角色无权执行此操作。', en: 'Your role may not do this.' },
  conflictOfInterest: {
    zh: '您是被投诉人或当事人，须回避。',
    en: 'You are concerned by this case and must stay out of it.',
  },
  wrongStage: {
    zh: '案件目前处于“{stage}”，不能执行此操作。',
    en: 'This cannot be done while the case is {stage}.',
  },
  unknownFact: { zh: '没有这种消息。', en: 'There is no such fact.' },
  noEffect: { zh: '此消息没有产生作用。', en: 'The message had no effect.' },
  undecidable: {
    zh: '系统规则无法处理此消息，已记录，请联系管理员。',
    en: 'The rules cannot decide this message; it was recorded, ask an administrator.',
  },

  // Record and grade
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

  // Assignment
  handlerComplainedAbout: {
    zh: '被投诉人不能处理本投诉。',
    en: 'A person complained about cannot handle the complaint.',
  },
  handlerOfOtherDepartment: {
    zh: '处理人不属于部门 {department}。',
    en: 'The handler does not belong to department {department}.',
  },

  // Finding and joint diagnosis
  departmentMissing: {
    zh: '投诉成立时必须写明责任部门。',
    en: 'A founded complaint names the responsible department.',
  },
  directCauseMissing: {
    zh: '投诉成立时必须写明直接原因。',
    en: 'A founded complaint names its direct cause.',
  },
  reasonedReplyMissing: {
    zh: '投诉不成立时必须给客户说明理由的答复。',
    en: 'An unfounded complaint still needs its reasoned reply.',
  },
  replyBelongsToOffer: {
    zh: '投诉成立时，答复随处理方案一并给出。',
    en: 'For a founded complaint the reply goes out with the offer.',
  },
  triggersNeedFounded: {
    zh: '只有成立的投诉才能提出问责。',
    en: 'Only a founded complaint can carry accountability triggers.',
  },
  personsMissing: { zh: '必须写明有关人员。', en: 'The persons concerned must be named.' },
  tooFewDepartments: {
    zh: '会诊至少需要 {minDepartments} 个有表决权的部门。',
    en: 'A joint diagnosis needs at least {minDepartments} departments with a vote.',
  },
  diagnosisOpen: { zh: '会诊尚未结束。', en: 'A joint diagnosis is still open.' },
  noDiagnosisOpen: { zh: '没有进行中的会诊。', en: 'No joint diagnosis is open.' },
  diagnosisNotUndecided: {
    zh: '会诊不处于待裁定状态。',
    en: 'The joint diagnosis does not wait for a decision.',
  },
  diagnosisNotOpen: { zh: '会诊已不再接受意见。', en: 'The joint diagnosis takes no more opinions.' },
  departmentNotAsked: { zh: '未征询该部门的意见。', en: 'This department was not asked.' },
  deadlinePassed: { zh: '期限已过。', en: 'The deadline has passed.' },

  // Offer
  nothingToOffer: {
    zh: '投诉不成立，没有可提出的方案。',
    en: 'The complaint is not founded: there is nothing to offer.',
  },
  offerOpen: { zh: '现有方案仍在等待客户答复。', en: 'An offer still waits for the customer.' },
  offerRoundsUsed: {
    zh: '方案已提出 {maxRounds} 轮，须由投诉经理决定。',
    en: 'After {maxRounds} rounds only the complaint manager may make an offer.',
  },
  noOpenOffer: { zh: '没有等待客户答复的方案。', en: 'No offer waits for the customer.' },
  planEmpty: { zh: '方案至少要有一项措施。', en: 'A plan needs at least one action.' },
  remedyDueInThePast: { zh: '措施的完成期限已经过去。', en: 'An action is due in the past.' },
  noAuthority: { zh: '您的角色无权决定“{kind}”。', en: 'Your role may not decide on: {kind}.' },
  aboveAuthority: {
    zh: '“{kind}”合计 {sumFen}，超过您的权限 {limitFen}。',
    en: '{kind}: {sumFen} is above your authority of {limitFen}.',
  },
  aboveGoodwillCap: {
    zh: '商誉补偿 {goodwillFen} 超过上限 {capFen}。',
    en: 'Goodwill of {goodwillFen} is above the cap of {capFen}.',
  },
  unknownOffer: { zh: '没有这个方案。', en: 'There is no such offer.' },
  offerReplaced: { zh: '该方案已被新的方案取代。', en: 'A newer offer has replaced this one.' },
  offerAnswered: { zh: '该方案已经答复。', en: 'This offer has been answered.' },
  offerLapsed: {
    zh: '方案已过答复期限，在 {until} 前仍可接受。',
    en: 'The offer has lapsed; it may still be accepted until {until}.',
  },
  takeUpOver: {
    zh: '接受方案的期限已于 {until} 届满。',
    en: 'The offer could be taken up until {until} only.',
  },
  takeUpReopens: {
    zh: '投诉已办结；在 {until} 前接受方案将重新开启处理。',
    en: 'The complaint is concluded; taking up the offer until {until} reopens it.',
  },

  // Remedies and conclusion
  unknownAction: { zh: '没有这项措施。', en: 'There is no such action.' },
  actionProven: { zh: '该措施已经证明完成。', en: 'This action has been proven already.' },
  remediesUnproven: { zh: '还有 {count} 项措施未证明完成。', en: '{count} action(s) are not proven yet.' },
  resultNotDelivered: {
    zh: '处理结果尚未送达客户。',
    en: 'The result has not been delivered to the customer.',
  },
  noResultYet: { zh: '还没有可办结的处理结果。', en: 'There is no result to conclude with yet.' },
  managerEndsWithoutAgreement: {
    zh: '未达成一致时，只有投诉经理可以办结。',
    en: 'Without agreement only the complaint manager may conclude.',
  },
  finalReplyMissing: { zh: '办结须附最终答复。', en: 'Concluding needs the final reply.' },
  alreadyConcluded: { zh: '投诉已经办结。', en: 'The complaint is already concluded.' },
  substantiveNeedsNextDate: {
    zh: '实质性答复须写明下次反馈的日期。',
    en: 'A substantive reply names the date of the next news.',
  },
  nothingUndelivered: { zh: '没有待送达的答复。', en: 'Nothing waits to be delivered.' },
  noTask: { zh: '没有这项待办。', en: 'There is no such task.' },

  // Survey and call-back
  noSurvey: { zh: '尚未发出满意度调查。', en: 'No survey has been sent.' },
  surveyAnswered: { zh: '满意度调查已经答复。', en: 'The survey has been answered.' },
  surveyClosed: { zh: '满意度调查已经截止。', en: 'The survey is closed.' },
  noCallBackDue: { zh: '目前没有待完成的回访。', en: 'No call-back is due.' },
  callBackTooEarly: { zh: '回访最早可于 {from} 进行。', en: 'The call-back may be made from {from} on.' },
  callBackBySomeoneElse: {
    zh: '回访须由处理人以外的人员进行。',
    en: 'Somebody other than the handler makes the call-back.',
  },
  callBackWithoutAnswer: {
    zh: '联系到客户的回访须记录客户的评价。',
    en: 'A call-back that reached the customer records the answer.',
  },

  // Promise
  promiseNotProvisional: { zh: '承诺期限不是暂定的。', en: 'The promise is not provisional.' },
  yearDoesNotFollow: {
    zh: '公布的年份与现有日历不衔接。',
    en: 'The published year does not follow the calendar.',
  },

  // Accountability
  statementFirst: { zh: '须先听取当事人陈述。', en: 'The persons concerned must be heard first.' },
  notToBeHeard: { zh: '您不是需要陈述的当事人。', en: 'You are not among the persons to be heard.' },
  submissionDecided: { zh: '该报告已有决定。', en: 'The submission has been decided.' },
  roleHasApproved: { zh: '您的角色已经审批过。', en: 'Your role has approved already.' },
};

/** The sentence for a reason; an unknown code stands for itself, an unknown parameter stays visible. */
export function refusalText(
  reason: string,
  params: Record<string, string | number | boolean> | undefined,
  language: Language,
): string {
  const text = Object.hasOwn(refusalTexts, reason) ? refusalTexts[reason] : undefined;
  if (!text) return reason;
  return textIn(text, language).replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params?.[name];
    return value === undefined ? hole : valueText(name, value, language);
  });
}
