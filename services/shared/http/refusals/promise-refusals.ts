import type { Text } from '../language';

export const promiseRefusals = {
  promiseNotProvisional: { zh: '承诺期限不是暂定的。', en: 'The promise is not provisional.' },
  yearDoesNotFollow: {
    zh: '公布的年份与现有日历不衔接。',
    en: 'The published year does not follow the calendar.',
  },
} satisfies Record<string, Text>;
