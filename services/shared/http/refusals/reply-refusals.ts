import type { Text } from '../language';

export const replyRefusals = {
  alreadyUndelivered: {
    zh: '这条消息已知没有送达。',
    en: 'It is already known that this message did not arrive.',
  },
} satisfies Record<string, Text>;
