import type { Language } from '../../shared/http/language';
import { words } from './words/codes';
import { wordTables, type Variable, type VariableKind, type WordTable } from './template';

export type ParamValue = string | number | boolean | string[];

/** How this deployment writes time. */
export interface Locale {
  language: Language;
  /** IANA name, e.g. `Asia/Shanghai`. */
  timeZone: string;
}

const isInstant = (v: unknown): v is string =>
  typeof v === 'string' &&
  /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(v) &&
  !Number.isNaN(Date.parse(v));
const isDate = (v: unknown): v is string =>
  typeof v === 'string' && /^\d{4}-\d\d-\d\d$/.test(v) && !Number.isNaN(Date.parse(v));
const isTextList = (v: unknown): v is string[] =>
  Array.isArray(v) && v.every((item) => typeof item === 'string');
const isWordTable = (kind: VariableKind): kind is WordTable =>
  (wordTables as readonly string[]).includes(kind);

const durationPattern = /^(\d+)(s|min|h|d|wh|wd)$/;

/** Does the value fit the declared kind? */
export function fits(kind: VariableKind, value: ParamValue): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'fen':
      return Number.isSafeInteger(value);
    case 'instant':
      return isInstant(value);
    case 'date':
      return isDate(value) || isInstant(value);
    case 'dates':
      return Array.isArray(value) && value.every(isDate);
    case 'duration':
      return typeof value === 'string' && durationPattern.test(value);
    case 'flag':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string' || isTextList(value);
  }
}

/**
 * The texts one variable puts at the disposal of a template: `name`, and for dates `name.count` and `name.weekend`.
 * Absent keys make their lines disappear. The value must fit its kind.
 */
export function textsOf(
  name: string,
  { kind }: Variable,
  value: ParamValue,
  locale: Locale,
): Record<string, string> {
  if (isWordTable(kind)) {
    const codes = Array.isArray(value) ? value : [String(value)];
    const known = codes.flatMap((code) => words(locale.language, kind, code) ?? []);
    return known.length > 0 ? { [name]: joined(known, locale.language) } : {};
  }
  switch (kind) {
    case 'instant':
      return { [name]: instantText(String(value), locale) };
    case 'date':
      return { [name]: isDate(value) ? dateText(value, locale) : localDateText(String(value), locale) };
    case 'dates':
      return datesTexts(name, value as string[], locale);
    case 'fen':
      return { [name]: yuanText(Number(value), locale.language) };
    case 'duration':
      return { [name]: durationText(String(value), locale.language) };
    case 'flag':
      return value ? { [name]: 'true' } : {};
    default:
      return { [name]: oneLine(String(value)) };
  }
}

/** Nothing that comes from outside may break out of its line. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function datesTexts(name: string, dates: string[], locale: Locale): Record<string, string> {
  if (dates.length === 0) return {};
  const weekend = dates.filter((date) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
  const list = (some: string[]): string =>
    joined(
      some.map((date) => dayText(date, locale)),
      locale.language,
    );
  return {
    [name]: list(dates),
    [`${name}.count`]: String(dates.length),
    ...(weekend.length > 0 && { [`${name}.weekend`]: list(weekend) }),
  };
}

const joined = (parts: string[], language: Language): string => parts.join(language === 'en' ? ', ' : '、');

const intlLanguage: Record<Language, string> = { 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW', en: 'en-GB' };
const written = (at: Date, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(intlLanguage[language], options).format(at);

/** `2026年2月14日星期六 18:00（中国标准时间）`; the zone is always named. */
function instantText(at: string, { language, timeZone }: Locale): string {
  const when = new Date(at);
  const day = written(when, language, { dateStyle: 'full', timeZone });
  const time = written(when, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const zone = new Intl.DateTimeFormat(intlLanguage[language], { timeZone, timeZoneName: 'long' })
    .formatToParts(when)
    .find((part) => part.type === 'timeZoneName')?.value;
  return language === 'en' ? `${day}, ${time} (${zone})` : `${day} ${time}（${zone}）`;
}

const localDateText = (at: string, { language, timeZone }: Locale): string =>
  written(new Date(at), language, { dateStyle: 'full', timeZone });

/** A date has no zone: read and written in UTC. */
const dateText = (date: string, { language }: Locale): string =>
  written(new Date(`${date}T00:00:00Z`), language, { dateStyle: 'full', timeZone: 'UTC' });

/** A short day within a list: `2月14日周六`, `Sat 14 Feb`. */
const dayText = (date: string, { language }: Locale): string =>
  written(new Date(`${date}T00:00:00Z`), language, {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });

const yuanText = (fen: number, language: Language): string => {
  const yuan = (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return language === 'en' ? `CNY ${yuan}` : `人民币 ${yuan} 元`;
};

const units: Record<Language, Record<string, string>> = {
  'zh-CN': { s: '秒', min: '分钟', h: '小时', d: '天', wh: '个工作小时', wd: '个工作日' },
  'zh-TW': { s: '秒', min: '分鐘', h: '小時', d: '天', wh: '個工作小時', wd: '個工作日' },
  en: { s: 'seconds', min: 'minutes', h: 'hours', d: 'days', wh: 'working hours', wd: 'working days' },
};

function durationText(duration: string, language: Language): string {
  const [, n = '', unit = ''] = durationPattern.exec(duration) ?? [];
  return `${n} ${units[language][unit]}`;
}
