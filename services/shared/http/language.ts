/** Languages people read answers in. */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages; Taiwan's reads mainland wording unless its own is given. */
export interface Text {
  zh: string;
  en: string;
  'zh-TW'?: string;
}

export function textIn(text: Text, language: Language): string {
  if (language === 'en') return text.en;
  return (language === 'zh-TW' ? text['zh-TW'] : undefined) ?? text.zh;
}

/** The best language of an `Accept-Language` header; `fallback` for none or unknown ones. */
export function languageOf(header: string | undefined, fallback: Language = 'zh-CN'): Language {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((p) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag: tag.trim(), q: q === undefined ? 1 : Number(q) };
    })
    .filter((wish) => wish.tag !== '' && wish.q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wishes) {
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
    if (/^zh-(tw|hk|mo|hant)/.test(tag)) return 'zh-TW';
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
  }
  return fallback;
}
