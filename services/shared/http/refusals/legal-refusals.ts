import type { Text } from '../language';

export const legalRefusals = {
  legalHold: {
    zh: '法务暂缓中（{item}）：涉及原因、责任和金额的答复须等法务放行；慰问、安全提示、时间安排和关怀不受限。',
    en: 'Held by legal ({item}): statements on cause, fault, liability and amounts wait; sympathy, safety advice, dates and care may go out.',
  },
  holdAlreadyOpen: { zh: '法务暂缓已经生效。', en: 'There is a legal hold already.' },
  noOpenHold: { zh: '目前没有法务暂缓。', en: 'There is no legal hold to clear.' },
  unknownChecklistItem: {
    zh: '法律风险清单中没有“{item}”这一项。',
    en: 'The legal checklist has no item {item}.',
  },
} satisfies Record<string, Text>;
