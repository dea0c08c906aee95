import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { useNames } from '../people/people';
import { useEventsWords, type EventsWord } from '../words/events';
import { eventsZh } from '../words/events.zh-cn';
import { useTermsWords } from '../words/terms';
import type { TimelineItem } from './complaint';

/** What happened, as a title. */
export function useEventTitle(): (type: string) => string {
  const say = useEventsWords();
  return (type) => say((type in eventsZh ? type : 'unknown') as EventsWord);
}

/** Who caused it: a person by name, the customer, or the system. */
export function useActorName(): (by: TimelineItem['by']) => string {
  const say = useTermsWords();
  const { person } = useNames();
  return (by) =>
    by.kind === 'person' ? person(String(by.id)) : say(by.kind === 'customer' ? 'by.customer' : 'by.service');
}

/** One event in one line: what, who, when. */
export function EventLine({ item, now }: { item: TimelineItem; now?: string }) {
  const title = useEventTitle();
  const actor = useActorName();
  const language = useLanguage();
  return (
    <>
      <strong>{title(item.type)}</strong> {actor(item.by)} <When at={item.at} language={language} now={now} />
    </>
  );
}
