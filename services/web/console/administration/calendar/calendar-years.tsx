import { Button, Form, Input, Select, Tag, Typography } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { $organization } from '../../../browser/api/client';
import type { components } from '../../../browser/api/generated/organization';
import { useKeyOf } from '../../../browser/api/idempotency-key';
import { useLanguage } from '../../../browser/i18n/words';
import { dayName, exact } from '../../../browser/time/format';
import { useNames } from '../../people/people';
import { Fault } from '../../shell/fault';
import { notify } from '../../shell/notices';
import { PageSkeleton } from '../../shell/page';
import { useSession } from '../../shell/session';
import { useUnsavedGuard } from '../../shell/unsaved';
import { useAdministrationWords } from '../words';
import { toggled, yearGrid, type GridDay } from './year-days';

type Year = components['schemas']['CalendarYear'];
type Dates = Pick<Year, 'holidays' | 'workdays'>;
const path = '/api/organization/v1/calendar/years';

/** The working calendar, year by year, with where each came from; amended or published by a click on days (R-2). */
export default function CalendarYears() {
  const say = useAdministrationWords();
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = $organization.useQuery('get', path);
  if (error) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const newest = Math.max(...data.items.map(({ year }) => year));
  const wanted = Number(search.get('year')) || Math.min(new Date().getFullYear(), newest);
  const published = data.items.find(({ year }) => year === wanted);
  const years = [...data.items.map(({ year }) => year), newest + 1].toReversed();
  return (
    <>
      <div className="version-line">
        <Select
          aria-label={say('calendar.year')}
          value={wanted}
          onChange={(year) => setSearch({ part: 'calendar', year: String(year) })}
          options={years.map((year) => ({ value: year, label: String(year) }))}
        />
        {published ? (
          <Tag color="#237804">{say('calendar.published')}</Tag>
        ) : (
          <Tag color="#874d00">{say('calendar.provisional')}</Tag>
        )}
      </div>
      <YearForm
        key={`${wanted} ${published?.version ?? 0}`}
        year={wanted}
        published={published}
        mayPublish={roles.includes('administrator')}
      />
    </>
  );
}

function YearForm({
  year,
  published,
  mayPublish,
}: {
  year: number;
  published: Year | undefined;
  mayPublish: boolean;
}) {
  const say = useAdministrationWords();
  const language = useLanguage();
  const { person } = useNames();
  const cache = useQueryClient();
  const keyOf = useKeyOf();
  const before: Dates = published ?? { holidays: [], workdays: [] };
  const [dates, setDates] = useState<Dates>({ holidays: before.holidays, workdays: before.workdays });
  const [source, setSource] = useState('');
  const publish = $organization.useMutation('post', `${path}/{year}`);
  const changed = changedDates(before, dates);
  useUnsavedGuard(changed.length > 0);
  const send = () => {
    const body = { source, ...dates };
    publish.mutate(
      { params: { path: { year }, header: keyOf({ year, body }) }, body },
      {
        onSuccess: ({ version }) => {
          notify({ kind: 'success', title: say('calendar.done', { year, n: version }) });
          void cache.invalidateQueries({ queryKey: ['get', path] });
        },
      },
    );
  };
  return (
    <>
      {published ? (
        <Typography.Paragraph>
          {say('calendar.source')}{' '}
          {published.sources.map((one) => (
            <span key={one} className="source">
              {/^https?:/.test(one) ? (
                <a href={one} target="_blank" rel="noreferrer">
                  {decodeURI(one)}
                </a>
              ) : (
                one
              )}
            </span>
          ))}
          {say('calendar.by', {
            person: person(published.publishedBy),
            at: exact(published.publishedAt, language),
            n: published.version,
          })}
        </Typography.Paragraph>
      ) : (
        <Typography.Paragraph>{say('calendar.empty', { year })}</Typography.Paragraph>
      )}
      <p className="legend">
        {(['work', 'rest', 'holiday', 'makeUp'] as const).map((kind) => (
          <span key={kind}>
            <i className={`day day-${kind}`} aria-hidden>
              {mark[kind]}
            </i>{' '}
            {say(`calendar.${kind}`)}
          </span>
        ))}
      </p>
      <YearGrid
        year={year}
        dates={dates}
        onDay={mayPublish ? (day) => setDates((was) => toggled(was, day)) : undefined}
      />
      {mayPublish && (
        <Form className="publish-line" layout="vertical" onFinish={send}>
          <p role="status">
            {changed.length === 0
              ? say('calendar.click')
              : say('calendar.changed', { days: changed.map((date) => dayName(date, language)).join('、') })}
          </p>
          <Form.Item label={say('calendar.newSource')} htmlFor="calendar-source" required>
            <Input
              id="calendar-source"
              value={source}
              placeholder={say('calendar.sourceHint')}
              onChange={(event) => setSource(event.target.value)}
            />
          </Form.Item>
          <Button
            type="primary"
            htmlType="submit"
            loading={publish.isPending}
            disabled={changed.length === 0 || source.trim() === ''}
          >
            {say('calendar.publish', { year })}
          </Button>
        </Form>
      )}
    </>
  );
}

const mark = { work: '', rest: '', holiday: '休', makeUp: '班' } as const;

const changedDates = (before: Dates, after: Dates): string[] =>
  (['holidays', 'workdays'] as const)
    .flatMap((list) => [
      ...after[list].filter((date) => !before[list].includes(date)),
      ...before[list].filter((date) => !after[list].includes(date)),
    ])
    .toSorted();

function YearGrid({
  year,
  dates,
  onDay,
}: {
  year: number;
  dates: Dates;
  onDay: ((day: GridDay) => void) | undefined;
}) {
  const say = useAdministrationWords();
  const language = useLanguage();
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return (
    <div className="year-grid">
      {yearGrid(year, dates).map((weeks, index) => (
        <section key={index} aria-label={month.format(Date.UTC(year, index))}>
          <h3>{month.format(Date.UTC(year, index))}</h3>
          {weeks.map((week, row) => (
            <div key={row} className="week">
              {week.map((day, place) =>
                day ? (
                  <button
                    key={place}
                    type="button"
                    className={`day day-${day.kind}`}
                    disabled={!onDay}
                    title={`${dayName(day.date, language)} · ${say(`calendar.${day.kind}`)}`}
                    aria-label={`${dayName(day.date, language)} ${say(`calendar.${day.kind}`)}`}
                    onClick={() => onDay?.(day)}
                  >
                    {day.day}
                    <sup aria-hidden>{mark[day.kind]}</sup>
                  </button>
                ) : (
                  <span key={place} className="day" />
                ),
              )}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
