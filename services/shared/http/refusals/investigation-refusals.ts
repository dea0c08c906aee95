import type { Text } from '../language';

export const investigationRefusals = {
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
} satisfies Record<string, Text>;
