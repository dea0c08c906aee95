import type { Text } from '../language';

export const supervisionRefusals = {
  noOpenOrder: { zh: '没有这份未完成的督办单。', en: 'There is no such open order.' },
  orderDueInPast: { zh: '督办期限须在将来。', en: 'The order must be due in the future.' },
  orderOfSomeoneElse: { zh: '督办单由其责任人办理。', en: 'The order is somebody else’s.' },
  orderAlreadyReceived: { zh: '督办单已签收。', en: 'The order has been acknowledged already.' },
} satisfies Record<string, Text>;
