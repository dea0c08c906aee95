import { type Key, type PortalLanguage, portalLanguages, wordOfCode, wordsOf } from './words/words';

/** The server chose it (`?lang=`, then the browser's wish) and wrote it into the page. */
export const language: PortalLanguage =
  portalLanguages.find((one) => one === document.documentElement.lang) ?? 'zh-CN';

export const t: (key: Key, values?: Record<string, string | number>) => string = wordsOf(language);
export const ofCode = (group: string, code: string): string | undefined => wordOfCode(language, group, code);

/** An address of this portal in the reader's language. */
export const inLanguage = (path: string): string => `${path}?lang=${language}`;
