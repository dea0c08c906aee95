import { formEn } from './form.en';
import { formZhCN } from './form.zh-cn';
import { formZhTW } from './form.zh-tw';
import { trackingEn } from './tracking.en';
import { trackingZhCN } from './tracking.zh-cn';
import { trackingZhTW } from './tracking.zh-tw';

export const portalLanguages = ['zh-CN', 'zh-TW', 'en'] as const;
export type PortalLanguage = (typeof portalLanguages)[number];
export type Key = keyof typeof formZhCN | keyof typeof trackingZhCN;
/** Every text of the portal; `{name}` is filled in. */
export type Words = Record<Key, string>;

export const dictionaries: Record<PortalLanguage, Words> = {
  'zh-CN': { ...formZhCN, ...trackingZhCN },
  'zh-TW': { ...formZhTW, ...trackingZhTW },
  en: { ...formEn, ...trackingEn },
};

/** A text of one language with its places filled. */
export function wordsOf(language: PortalLanguage) {
  const words = dictionaries[language];
  return (key: Key, values: Record<string, string | number> = {}): string =>
    words[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The text of a code, such as `stage.accepted`; undefined for a code without one: codes are never shown. */
export function wordOfCode(language: PortalLanguage, group: string, code: string): string | undefined {
  const key = `${group}.${code}`;
  const words: Record<string, string> = dictionaries[language];
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
