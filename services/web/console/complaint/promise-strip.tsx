import { DayStrip, type DayStripProps } from '../../browser/day-strip/day-strip';
import { stripOf } from '../../browser/day-strip/strip';
import { stripSentence } from '../../browser/day-strip/strip-sentence';
import { useLanguage } from '../../browser/i18n/words';
import { nowOf, useCalendar } from './complaint';

/** Stages in which the promise still runs; later ones have clocks of their own. */
const promiseStages = ['accepted', 'graded', 'assigned', 'investigating', 'diagnosing', 'found'];

interface Props {
  /** A line of a list: it tells the end of the promise, and not the days that were told. */
  item: {
    stage: string;
    receivedAt: string;
    promise: { dueAt: string; provisional: boolean };
    ownTime?: string;
  };
  size: DayStripProps['size'];
}

/** The promise of a complaint in a list; nothing where it does not run any more. */
export function PromiseStrip({ item, size }: Props) {
  const language = useLanguage();
  const calendar = useCalendar();
  if (!promiseStages.includes(item.stage)) return null;
  const promise = {
    acceptedAt: item.receivedAt,
    dueAt: item.promise.dueAt,
    workingDays: [],
    provisional: item.promise.provisional,
  };
  const strip = stripOf(promise, nowOf(item), { calendar });
  return <DayStrip strip={strip} sentence={stripSentence(strip, promise, language)} size={size} />;
}
