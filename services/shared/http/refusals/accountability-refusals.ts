import type { Text } from '../language';

export const accountabilityRefusals = {
  statementFirst: { zh: '须先听取当事人陈述。', en: 'The persons concerned must be heard first.' },
  notToBeHeard: { zh: '您不是需要陈述的当事人。', en: 'You are not among the persons to be heard.' },
  submissionDecided: { zh: '该报告已有决定。', en: 'The submission has been decided.' },
  roleHasApproved: { zh: '您的角色已经审批过。', en: 'Your role has approved already.' },
} satisfies Record<string, Text>;
