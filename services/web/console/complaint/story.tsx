import { EyeOutlined, LockOutlined } from '@ant-design/icons';
import { Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../browser/i18n/words';
import { dayName, dayOf, exact, instant } from '../../browser/time/format';
import { Fault } from '../shell/fault';
import { useComplaintWords } from '../words/complaint';
import { useTimeline, type ComplaintView, type TimelineItem } from './complaint';
import { useActorName, useEventTitle } from './event-line';
import { EventFacts } from './event-facts';

/** Events that only move the machine; muted until somebody wants them. */
const systemEvents = [
  'clockRang',
  'clockWarned',
  'staffTold',
  'factDeclined',
  'customerTold',
  'promiseWarned',
];

/** The story by day, newest first: who did what and why, and what the customer sees of it. */
export function Story({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const language = useLanguage();
  const { data, error, refetch } = useTimeline(complaint.id);
  const [all, setAll] = useState(false);
  if (error && !data) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const shown = data.items.filter(({ type }) => all || !systemEvents.includes(type)).toReversed();
  const days = [...new Set(shown.map(({ at }) => dayOf(at)))];
  return (
    <>
      <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)} className="no-print">
        {say('story.system')}
      </Checkbox>
      {days.map((day) => (
        <section key={day} className="story-day">
          <h3>{dayName(day, language)}</h3>
          <ol>
            {shown
              .filter(({ at }) => dayOf(at) === day)
              .map((item) => (
                <Event key={item.seq} item={item} />
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Event({ item }: { item: TimelineItem }) {
  const say = useComplaintWords();
  const language = useLanguage();
  const title = useEventTitle();
  const actor = useActorName();
  const isSystem = systemEvents.includes(item.type);
  return (
    <li className={isSystem ? 'story-event story-system' : 'story-event'} id={`event-${item.seq}`}>
      <time dateTime={item.at} title={exact(item.at, language)}>
        {instant(item.at).slice(11)}
      </time>
      <div>
        <strong>{title(item.type)}</strong> <span className="quiet">{actor(item.by)}</span>
        <EventFacts event={item.event} />
        {item.texts.map(({ id, audience, text, language: written }) => (
          <blockquote
            key={id}
            className={audience === 'customer' ? 'voice-customer' : 'voice-internal'}
            lang={written}
          >
            <p className="voice">
              {audience === 'customer' ? <EyeOutlined aria-hidden /> : <LockOutlined aria-hidden />}{' '}
              {say(audience === 'customer' ? 'story.customer' : 'story.internal')}
            </p>
            <p className="told">{text}</p>
          </blockquote>
        ))}
      </div>
    </li>
  );
}
