import type { Text } from '../language';

export const caseRefusals = {
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
  newerThanCase: {
    zh: '本案受理时尚无此规则。',
    en: 'This rule came after the complaint was accepted.',
  },
} satisfies Record<string, Text>;
