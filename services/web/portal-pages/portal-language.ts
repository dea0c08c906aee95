import type { Request } from 'express';
import { type Language, languageOf, languages } from '../../shared/http/language';
import { queryOf } from '../../shared/http/query-string';

/** The language of a portal page: `?lang=` wins, then the browser's wish, then `fallback`. */
export function portalLanguage(req: Request, fallback: Language): Language {
  const asked = queryOf(req.url).lang;
  if (asked === 'zh') return 'zh-CN';
  return languages.find((one) => one === asked) ?? languageOf(req.get('accept-language'), fallback);
}
