/** Pure words of time, for people in the company's zone. */

/** Everybody reads the clocks of the company's zone, wherever they sit. */
export const companyZone = 'Asia/Shanghai';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `2 小时后`, `in 2 hours`, `3 天前`: from `nowMs`, in the largest unit that says enough. */
export function relative(at: string, nowMs: number, language: string): string {
  const distance = Date.parse(at) - nowMs;
  const size = Math.abs(distance);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (size < minute) return format.format(0, 'second');
  if (size < hour) return format.format(Math.trunc(distance / minute), 'minute');
  if (size < 2 * day) return format.format(Math.trunc(distance / hour), 'hour');
  if (size < 60 * day) return format.format(Math.trunc(distance / day), 'day');
  return format.format(Math.trunc(distance / (30 * day)), 'month');
}

const zoneName: Record<string, string> = {
  'zh-CN': '北京时间',
  'zh-TW': '北京時間',
  en: 'Beijing time',
};

/** `2026-02-09 09:00`, in the company's zone. */
export function instant(at: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: companyZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** `2026-02-09 09:00（北京时间）`: exact, with its zone. */
export function exact(at: string, language: string): string {
  const zone = zoneName[language] ?? zoneName.en;
  return language.startsWith('zh') ? `${instant(at)}（${zone}）` : `${instant(at)} (${zone})`;
}

/** `2026-02-09`: the day of an instant in the company's zone. */
export const dayOf = (at: string): string => instant(at).slice(0, 10);

/** `2 月 9 日 周一`, `Mon, 9 Feb` of a date `2026-02-09`. */
export function dayName(date: string, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(new Date(`${date}T00:00:00Z`));
}
