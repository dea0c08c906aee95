import type { Text } from '../language';

export const escalationRefusals = {
  flowAlreadyOpen: {
    zh: '这条升级流程已在等待接手。',
    en: 'An escalation of this flow already waits to be signed for.',
  },
  noEscalationOpen: { zh: '没有等待接手的升级。', en: 'No escalation waits to be signed for.' },
  notOfThisFlow: { zh: '您不在这条升级流程的层级中。', en: 'You are on no level of this flow.' },
  ownEscalation: { zh: '不能接手自己提出的升级。', en: 'Nobody signs for their own escalation.' },
} satisfies Record<string, Text>;
