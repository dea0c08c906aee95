import { languageOf } from '../../shared/http/language';

/** Languages of the plain pages, which are for staff and developers: readers of traditional Chinese get simplified Chinese. */
export type PageLanguage = 'zh' | 'en';

/** A text in both languages. */
export type Words = Record<PageLanguage, string>;

/** The language of a page: `?lang=` wins, then the browser's wish, then `fallback`. */
export function pageLanguage(
  asked: unknown,
  acceptLanguage: string | undefined,
  fallback: 'zh-CN' | 'zh-TW' | 'en' = 'zh-CN',
): PageLanguage {
  if (asked === 'zh' || asked === 'en') return asked;
  return languageOf(acceptLanguage, fallback) === 'en' ? 'en' : 'zh';
}
