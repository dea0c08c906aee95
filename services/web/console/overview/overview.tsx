import { Alert, Button, Empty, Input, Select, Skeleton } from 'antd';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { $casework } from '../../browser/api/client';
import type { components } from '../../browser/api/generated/casework';
import { useLanguage } from '../../browser/i18n/words';
import { dayName } from '../../browser/time/format';
import { useDepartments, useNames } from '../people/people';
import { useAddress } from '../search/complaint-list';
import { Fault } from '../shell/fault';
import { Page } from '../shell/page';
import { useOverviewWords } from '../words/overview';
import { useShellWords } from '../words/shell';
import { useTermsWords } from '../words/terms';
import { CountFigure, TimesFigure } from './figures';
import { instantsOf, lastDays, spanOf, usualSpans } from './span';
import './overview.css';

type OverviewView = components['schemas']['Overview'];

/** 数据总览: how the complaints of a span stand; every number opens the complaints behind it. */
export default function Overview() {
  const say = useOverviewWords();
  const title = useShellWords()('nav.overview');
  const { address } = useAddress();
  const [openedMs] = useState(() => Date.now());
  const asked = instantsOf(spanOf(address, openedMs));
  const department = address.get('department') ?? undefined;
  return (
    <Page title={title}>
      <Scope nowMs={openedMs} />
      {asked ? (
        <Figures query={{ ...asked, ...(department !== undefined && { department }) }} />
      ) : (
        <Alert type="warning" title={say('span.wrong')} />
      )}
    </Page>
  );
}

/** Span and department, in the address. */
function Scope({ nowMs }: { nowMs: number }) {
  const say = useOverviewWords();
  const names = useNames();
  const departments = [...useDepartments().keys()];
  const { address, change } = useAddress();
  const span = spanOf(address, nowMs);
  return (
    <div className="overview-scope" role="search">
      {usualSpans.map((n) => {
        const usual = lastDays(n, nowMs);
        const on = usual.from === span.from && usual.until === span.until;
        return (
          <Button
            key={n}
            aria-pressed={on}
            type={on ? 'primary' : 'default'}
            onClick={() => change({ ...usual })}
          >
            {say('days', { n })}
          </Button>
        );
      })}
      {(['from', 'until'] as const).map((end) => (
        <Input
          key={end}
          type="date"
          aria-label={say(end)}
          value={span[end]}
          onChange={({ target }) => change({ [end]: target.value })}
        />
      ))}
      <Select
        className="overview-department"
        aria-label={say('department')}
        placeholder={say('department.all')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={address.get('department') ?? undefined}
        options={departments.map((value) => ({ value, label: names.department(value) }))}
        onChange={(value?: string) => change({ department: value })}
      />
    </div>
  );
}

function Figures({ query }: { query: { from: string; to: string; department?: string } }) {
  const say = useOverviewWords();
  const { data, error, refetch } = $casework.useQuery(
    'get',
    '/api/casework/v1/overview',
    { params: { query } },
    { meta: { quiet: true }, placeholderData: keepPreviousData },
  );
  if (!data) {
    return error ? (
      <Fault error={error} again={() => void refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 8 }} />
    );
  }
  return (
    <>
      <Headline overview={data} />
      {data.received.count === 0 ? <Empty description={say('empty')} /> : <Charts overview={data} />}
    </>
  );
}

/** The numbers that are looked at first. */
function Headline({ overview }: { overview: OverviewView }) {
  const say = useOverviewWords();
  const language = useLanguage();
  return (
    <ul className="overview-numbers">
      {(['received', 'resolved'] as const).map((name) => (
        <NumberTile
          key={name}
          label={say(name)}
          value={String(overview[name].count)}
          query={overview[name].query}
        />
      ))}
      {(['onTime', 'satisfied'] as const).map((name) => {
        const { count, of, percent, query } = overview[name];
        return (
          <NumberTile
            key={name}
            label={say(name)}
            value={percent === null ? say('none') : `${percent}%`}
            query={query}
            note={say('of', { count, of })}
          />
        );
      })}
      {overview.due.map(({ date, count, query }) => (
        <NumberTile
          key={date}
          label={say('due.day', { day: dayName(date, language) })}
          value={String(count)}
          query={query}
        />
      ))}
    </ul>
  );
}

function NumberTile(props: { label: string; value: string; query: string; note?: string }) {
  return (
    <li>
      <Link to={`/complaints?${props.query}`}>
        <span>{props.label}</span>
        <strong>{props.value}</strong>
        {props.note !== undefined && <small>{props.note}</small>}
      </Link>
    </li>
  );
}

function Charts({ overview: { byStage, byGrade, stageTimes } }: { overview: OverviewView }) {
  const say = useOverviewWords();
  const sayTerm = useTermsWords();
  return (
    <div className="overview-figures">
      <CountFigure
        title={say('byStage')}
        of={say('stage')}
        rows={byStage.map(({ stage, ...row }) => ({ label: sayTerm(`stage.${stage}`), ...row }))}
      />
      <CountFigure
        title={say('byGrade')}
        of={say('grade')}
        rows={byGrade.map(({ grade, ...row }) => ({ label: sayTerm(`grade.${grade}`), ...row }))}
      />
      {stageTimes.length > 0 && <TimesFigure rows={stageTimes} />}
    </div>
  );
}
