import type { legalZh } from './words.zh-cn';

export const legalEn: Record<keyof typeof legalZh, string> = {
  empty:
    'Nothing waits for legal. Holds and complaints whose checklist is due appear here by themselves; to place a hold, open the complaint.',
  hold: 'Held because of',
  placed: 'Held since',
  checklist: 'Legal checklist',
  'checklist.none': 'Nobody has filled in the checklist yet.',
  'checklist.filled': 'Filled in',
  'checklist.holds': 'holds',
  texts: 'What was written for legal',
  'texts.none': 'Nothing was written.',
  effect:
    'While held, statements on cause, fault, liability and amounts stay inside; sympathy, safety advice, dates and care do not (R-18).',
};
