import type { Text } from '../language';

export const intentRefusals = {
  clarificationFirst: {
    zh: '请先向客户说明情况、澄清误解,并确认送达。',
    en: 'Explain the misunderstanding to the customer first; the explanation must have reached them.',
  },
  evidenceNeeded: { zh: '须附证据。', en: 'Evidence is needed.' },
  labelAlreadyProposed: { zh: '标记已提请或已确认。', en: 'The label is proposed or confirmed already.' },
  noLabelProposed: { zh: '没有待复核的标记。', en: 'No label is waiting to be confirmed.' },
  labelNeedsSecondPerson: {
    zh: '须由提请人以外的人员复核。',
    en: 'Somebody other than the proposer must confirm it.',
  },
  noLabel: { zh: '投诉没有标记。', en: 'The complaint carries no label.' },
  reviewAlreadyAsked: { zh: '已申请复核。', en: 'A review has been asked for already.' },
  reviewBySomeoneElse: {
    zh: '须由提请人和确认人以外的人员复核。',
    en: 'Neither the proposer nor the confirmer may review it.',
  },
} satisfies Record<string, Text>;
