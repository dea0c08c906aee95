import type { Text } from '../language';

/** Restatement, containment, and what kind of matter it is. */
export const intakeRefusals = {
  restatementMissing: {
    zh: '请先向客户复述要点和诉求并请其确认，或说明未复述的原因。',
    en: 'First restate the matter to the customer and have it confirmed, or give the reason why not.',
  },
  restatementDone: { zh: '复述已经记录。', en: 'The restatement has been recorded already.' },
  unknownSkipReason: {
    zh: '未复述的原因只能是：{reasons}。',
    en: 'The reason must be one of: {reasons}.',
  },
  confirmedInFuture: { zh: '确认时间不能晚于现在。', en: 'It cannot be confirmed in the future.' },
  confirmedBeforeReceived: {
    zh: '确认时间不能早于收到投诉的时间。',
    en: 'It cannot be confirmed before the complaint was received.',
  },
  containmentMissing: {
    zh: '缺陷可能伤害他人，请先记录隔离措施。',
    en: 'The defect can hurt others: record what was isolated first.',
  },
  unknownContainment: {
    zh: '隔离措施只能是：{actions}。',
    en: 'The action must be one of: {actions}.',
  },
  containedInFuture: { zh: '措施时间不能晚于现在。', en: 'It cannot be taken in the future.' },
  sameKind: { zh: '事项已经是这一类型。', en: 'It is of this kind already.' },
  conversionNeedsProof: {
    zh: '投诉须凭客户本人的表示才能转为其他类型。',
    en: 'A complaint becomes something else only by the word of the customer, with proof.',
  },
  saidAtOfComplaint: {
    zh: '只有转为投诉时才能给出客户提出的时间。',
    en: 'The instant when it was said belongs to a conversion to a complaint only.',
  },
  saidAtImpossible: {
    zh: '客户提出的时间不能早于首次来访，也不能晚于现在。',
    en: 'It cannot have been said before the first words reached us or in the future.',
  },
  alreadyApart: { zh: '该举报已单独管理。', en: 'The report is kept apart already.' },
} satisfies Record<string, Text>;
