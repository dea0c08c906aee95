import type { Text } from '../language';

export const closingRefusals = {
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
} satisfies Record<string, Text>;
