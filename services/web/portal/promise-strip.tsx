import { DayStrip } from '../browser/day-strip/day-strip';
import { stripOf } from '../browser/day-strip/strip';
import type { Strip } from '../browser/day-strip/strip-input';
import { stripSentence } from '../browser/day-strip/strip-sentence';
import { dayName, dayOf } from '../browser/time/format';
import type { Tracking } from './api';
import { instant } from './format';
import { language, ofCode, t } from './language';

type Promised = NonNullable<Tracking['promise']>;

/** The promise: until when, drawn day by day, with its pauses and extensions and how it was counted. */
export function PromiseStrip(props: {
  receivedAt: string;
  asOf: string;
  promise: Promised;
  /** Right after the acceptance the counting is laid open. */
  explain?: boolean;
}) {
  const { promise, receivedAt, asOf, explain } = props;
  const promised = { ...promise, acceptedAt: receivedAt };
  const strip = stripOf(promised, asOf);
  const { pauses = [], extensions = [] } = promise;
  const reason = (code: string) => ofCode('reason', code) ?? t('reason.other');
  return (
    <>
      {promise.metAt === undefined && (
        <p className="due">{t('promise.due', { at: instant(promise.dueAt) })}</p>
      )}
      {promise.metAt === undefined && strip.state === 'broken' && (
        <p className="broken">
          <span aria-hidden="true">! </span>
          {t('promise.broken')}
        </p>
      )}
      <DayStrip strip={strip} sentence={stripSentence(strip, promised, language, reason)} size="large" />
      {(pauses.length > 0 || extensions.length > 0) && (
        <ul>
          {pauses.map(({ reason: code, from, to, endsAt }) => (
            <li key={from}>
              {to
                ? t('promise.pausedPast', { from: instant(from), to: instant(to), reason: reason(code) })
                : t('promise.paused', { at: instant(endsAt), reason: reason(code) })}
            </li>
          ))}
          {extensions.map(({ days, reason: code, at }) => (
            <li key={at}>{t('promise.extended', { days, reason: reason(code) })}</li>
          ))}
        </ul>
      )}
      <details open={explain}>
        <summary>{t('promise.why')}</summary>
        <Explained strip={strip} receivedAt={receivedAt} />
      </details>
    </>
  );
}

/** R-1 in plain words, with the days of this very promise. */
function Explained({ strip, receivedAt }: { strip: Strip; receivedAt: string }) {
  const days = (which: (day: Strip['days'][number]) => boolean): string =>
    strip.days
      .filter(which)
      .map(({ date }) => dayName(date, language))
      .join(t('joiner'));
  const makeUp = days((day) => day.makeUp);
  const rest = days(({ kind }) => kind === 'rest');
  const holiday = days(({ kind }) => kind === 'holiday');
  return (
    <ul>
      <li>{t('promise.rule', { day: dayName(dayOf(receivedAt), language) })}</li>
      {makeUp && <li>{t('promise.makeUp', { days: makeUp })}</li>}
      {rest && <li>{t('promise.rest', { days: rest })}</li>}
      {holiday && <li>{t('promise.holiday', { days: holiday })}</li>}
      <li>{t(strip.days.some((day) => day.provisional) ? 'promise.provisional' : 'promise.free')}</li>
    </ul>
  );
}
