import type { Language } from '../../shared/http/language';

/** Stiff words, shifting responsibility, blaming the customer (S-77), and words of the trade (S-80). */
const phrases: Record<Language, { stiff: string[]; jargon: string[] }> = {
  'zh-CN': {
    stiff: [
      '不可能',
      '没办法',
      '不归我们',
      '不关我们',
      '规定就是',
      '你应该',
      '您应该早',
      '是您自己',
      '您自己造成',
      '必须接受',
      '随便您',
    ],
    jargon: ['工单', '转派', '闭环', '时效性', '派单', '办理人', '责任认定', '定责'],
  },
  'zh-TW': {
    stiff: [
      '不可能',
      '沒辦法',
      '不歸我們',
      '不關我們',
      '規定就是',
      '你應該',
      '您應該早',
      '是您自己',
      '您自己造成',
      '必須接受',
      '隨便您',
    ],
    jargon: ['工單', '轉派', '閉環', '派單', '責任認定'],
  },
  en: {
    stiff: [
      'impossible',
      'not our fault',
      'not our responsibility',
      'you should have',
      'your own fault',
      'as per policy',
      'we cannot help',
    ],
    jargon: ['ticket', 'workflow', 'escalat', 'stakeholder', 'SLA'],
  },
};

const courtesy: Record<Language, { please: string; goodbye: string; familiar?: string }> = {
  'zh-CN': { please: '请', goodbye: '再见', familiar: '你' },
  'zh-TW': { please: '請', goodbye: '再見', familiar: '你' },
  en: { please: 'please', goodbye: 'goodbye' },
};

/**
 * What a text to a customer misses: `noPlease`, `noGoodbye`, `familiar` (你 for 您), `stiff:<phrase>`,
 * `jargon:<word>`. Warns, never blocks (S-76); the text may hold what staff wrote.
 */
export function wordingFindings(text: string, language: Language): string[] {
  const lower = text.toLowerCase();
  const { please, goodbye, familiar } = courtesy[language];
  const { stiff, jargon } = phrases[language];
  return [
    ...(lower.includes(please) ? [] : ['noPlease']),
    ...(lower.includes(goodbye) ? [] : ['noGoodbye']),
    ...(familiar && lower.includes(familiar) ? ['familiar'] : []),
    ...stiff.filter((phrase) => lower.includes(phrase.toLowerCase())).map((phrase) => `stiff:${phrase}`),
    ...jargon.filter((word) => lower.includes(word.toLowerCase())).map((word) => `jargon:${word}`),
  ];
}
