import { language, t } from './language';

const locale = language === 'en' ? 'en-GB' : language;
const timeZone = 'Asia/Shanghai';
const formats = {
  instant: new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }),
  date: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
};

/** Beijing time, said so. */
export const instant = (at: string): string =>
  t('format.instant', { at: formats.instant.format(new Date(at)) });
/** The same without the zone, for lists whose head says it. */
export const shortInstant = (at: string): string => formats.instant.format(new Date(at));
export const fullDate = (date: string): string => formats.date.format(new Date(`${date}T00:00:00Z`));
/** `¥1,299.00` */
export const money = (fen: number): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  }).format(fen / 100);
