import { dayName, exact } from '../time/format';
import type { Strip, StripDay, StripPromise } from './strip-input';

type Words = {
  met: (when: string) => string;
  metLate: (when: string) => string;
  over: (days: number) => string;
  paused: (reason: string) => string;
  left: (days: number, minutes?: number) => string;
  due: (when: string) => string;
  makeUp: (days: string) => string;
  holidays: (days: string) => string;
  extended: (days: number, reason: string) => string;
  provisional: (year: number) => string;
  and: string;
  gap: string;
};

const zhLeft = (workingDay: string, hour: string, zero: string) => (days: number, minutes?: number) => {
  if (minutes === undefined) return days === 0 ? '今天' : `${days} ${workingDay}`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const small = hours > 0 ? `${hours} ${hour}` : `${rest} 分`;
  if (days === 0) return hours > 0 && rest > 0 ? `${hours} ${hour} ${rest} 分` : small;
  return hours === 0 ? `${days} ${workingDay}` : `${days} ${workingDay}${zero} ${small}`;
};

const zhCN: Words = {
  met: (when) => `已于 ${when} 兑现承诺。`,
  metLate: (when) => `已于 ${when} 答复，超过了承诺时限。`,
  over: (days) => (days === 0 ? '已超过承诺时限。' : `已超过承诺时限 ${days} 天。`),
  paused: (reason) => `承诺时限暂停计算${reason && `：${reason}`}。`,
  left: (days, minutes) => `距承诺时限还有 ${zhLeft('个工作日', '小时', '零')(days, minutes)}`,
  due: (when) => `，最迟 ${when}。`,
  makeUp: (days) => `${days}为调休上班日，已计入。`,
  holidays: (days) => `${days}放假，不计入。`,
  extended: (days, reason) => `已延长 ${days} 个工作日${reason && `：${reason}`}。`,
  provisional: (year) => `${year} 年官方日历尚未公布，日期为暂定。`,
  and: '、',
  gap: '',
};

const zhTW: Words = {
  ...zhCN,
  met: (when) => `已於 ${when} 兌現承諾。`,
  metLate: (when) => `已於 ${when} 答覆，超過了承諾時限。`,
  over: (days) => (days === 0 ? '已超過承諾時限。' : `已超過承諾時限 ${days} 天。`),
  paused: (reason) => `承諾時限暫停計算${reason && `：${reason}`}。`,
  left: (days, minutes) => `距承諾時限還有 ${zhLeft('個工作日', '小時', '零')(days, minutes)}`,
  makeUp: (days) => `${days}為調休上班日，已計入。`,
  holidays: (days) => `${days}放假，不計入。`,
  extended: (days, reason) => `已延長 ${days} 個工作日${reason && `：${reason}`}。`,
  provisional: (year) => `${year} 年官方日曆尚未公布，日期為暫定。`,
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: Words = {
  met: (when) => `Our promise was kept on ${when}.`,
  metLate: (when) => `Answered on ${when}, later than promised.`,
  over: (days) =>
    days === 0 ? 'Our promise is overdue.' : `Our promise is overdue by ${plural(days, 'day')}.`,
  paused: (reason) => `The time of our promise stands still${reason && `: ${reason}`}.`,
  left: (days, minutes) => {
    const hours = Math.floor((minutes ?? 0) / 60);
    const rest = (minutes ?? 0) % 60;
    const parts = [
      ...(days > 0 ? [plural(days, 'working day')] : []),
      ...(hours > 0 ? [plural(hours, 'hour')] : []),
      ...(days === 0 && rest > 0 ? [plural(rest, 'minute')] : []),
    ];
    return parts.length > 0 ? `${parts.join(' ')} left` : 'Due today';
  },
  due: (when) => `, until ${when}.`,
  makeUp: (days) => `${days} is a make-up working day and counts.`,
  holidays: (days) => `${days}: public holiday, not counted.`,
  extended: (days, reason) => `Extended by ${plural(days, 'working day')}${reason && `: ${reason}`}.`,
  provisional: (year) => `The official calendar for ${year} is not yet published; the date is provisional.`,
  and: ', ',
  gap: ' ',
};

const words: Record<string, Words> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/**
 * The strip as one sentence or two, for everybody to read and for a screen reader in its place.
 * @param reasonWord words of a policy's code for a pause or extension; '' leaves it out
 */
export function stripSentence(
  strip: Strip,
  promise: StripPromise,
  language: string,
  reasonWord: (code: string) => string = () => '',
): string {
  const say = words[language] ?? en;
  const parts = [opening(strip, promise, language, say, reasonWord)];
  const named = (days: StripDay[]): string => days.map(({ date }) => dayName(date, language)).join(say.and);
  const makeUps = strip.days.filter(({ makeUp }) => makeUp);
  const holidays = strip.days.filter(({ kind }) => kind === 'holiday');
  if (makeUps.length > 0) parts.push(say.makeUp(named(makeUps)));
  if (holidays.length > 0) parts.push(say.holidays(span(holidays, language, say)));
  const extended = promise.extensions?.reduce((sum, { days }) => sum + days, 0) ?? 0;
  if (extended > 0) parts.push(say.extended(extended, reasonWord(promise.extensions?.at(-1)?.reason ?? '')));
  const provisional = strip.days.find((day) => day.provisional);
  if (provisional) parts.push(say.provisional(Number(provisional.date.slice(0, 4))));
  return parts.join(say.gap);
}

function opening(
  { state, left }: Strip,
  promise: StripPromise,
  language: string,
  say: Words,
  reasonWord: (code: string) => string,
): string {
  const { metAt, pauses = [], dueAt } = promise;
  if (metAt !== undefined) return (state === 'met' ? say.met : say.metLate)(exact(metAt, language));
  if (state === 'paused')
    return say.paused(reasonWord(pauses.findLast(({ to }) => to === undefined)?.reason ?? ''));
  if (!left || left.over) return say.over(left?.days ?? 0);
  return `${say.left(left.days, left.minutes)}${say.due(exact(dueAt, language))}`;
}

/** Holidays in a row are named by the first and the last. */
function span(days: StripDay[], language: string, say: Words): string {
  const [first, last] = [days[0]!, days.at(-1)!];
  if (days.length <= 2) return days.map(({ date }) => dayName(date, language)).join(say.and);
  return `${dayName(first.date, language)} – ${dayName(last.date, language)}`;
}
