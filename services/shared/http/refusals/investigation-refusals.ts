import type { Text } from '../language';

export const investigationRefusals = {
  departmentMissing: {
    zh: '投诉成立时必须写明责任部门。',
    en: 'A founded complaint names the responsible department.',
  },
  teamMissing: {
    zh: '投诉成立时必须写明责任班组。',
    en: 'A founded complaint names the responsible team.',
  },
  calmingFirst: {
    zh: '提出方案前须先安抚客户，尚缺：{left}。',
    en: 'The customer is calmed before a plan is offered; still to do: {left}.',
  },
  notOnChecklist: { zh: '安抚清单上没有“{item}”。', en: 'The calming checklist has no {item}.' },
  nobodyCalmed: {
    zh: '没有联系上客户，不能记录为已安抚。',
    en: 'Nobody was reached, so nobody was calmed.',
  },
  planWithoutSteps: {
    zh: '调查计划至少要有一个步骤。',
    en: 'A plan of investigation has at least one step.',
  },
  stepDueInThePast: { zh: '调查步骤的期限已过。', en: 'A step of the investigation is due in the past.' },
  ownerComplainedAbout: {
    zh: '被投诉的人员或班组不得承担调查步骤。',
    en: 'The person or team complained about takes no step of the investigation.',
  },
  unknownStep: { zh: '调查计划中没有这个步骤。', en: 'The plan of investigation has no such step.' },
  stepFinished: { zh: '该步骤已完成。', en: 'This step is done already.' },
  rootCauseNeedsFounded: {
    zh: '只有成立的投诉才认定根本原因。',
    en: 'Only a founded complaint has a root cause to name.',
  },
  rootCauseNotOwed: {
    zh: '根本原因已认定，或因撤诉不再需要。',
    en: 'The root cause is named already, or no longer owed after a withdrawal.',
  },
  rootCauseByResponsible: {
    zh: '根本原因由责任部门（{department}）认定。',
    en: 'The root cause is named by the responsible department ({department}).',
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
