import { Skeleton } from 'antd';
import { lazy, Suspense, useCallback, useMemo, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { components } from '../../browser/api/generated/casework';
import { useOverviewWords } from '../words/overview';
import { daysOf } from './span';

/** The library of charts is loaded when a chart is there to be drawn. */
const BarChart = lazy(() => import('./bar-chart'));

interface Row {
  label: string;
  count: number;
  query: string;
}

/** Complaints by something, as a chart and as a table; each number opens its complaints. */
export function CountFigure({ title, of, rows }: { title: string; of: string; rows: readonly Row[] }) {
  const say = useOverviewWords();
  const go = useNavigate();
  // What is drawn changes with the numbers alone, not with every answer that says the same.
  const key = JSON.stringify(rows);
  const drawn = useMemo(() => {
    const same = JSON.parse(key) as Row[];
    return {
      labels: same.map(({ label }) => label),
      series: [{ name: title, values: same.map(({ count }) => count) }],
      queries: same.map(({ query }) => query),
    };
  }, [key, title]);
  const open = useCallback(
    (index: number) => void go(`/complaints?${drawn.queries[index] ?? ''}`),
    [go, drawn],
  );
  return (
    <Figure title={title} chart={<BarChart labels={drawn.labels} series={drawn.series} onOpen={open} />}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{say('count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count, query }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Link to={`/complaints?${query}`}>{count}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </Figure>
  );
}

/** How long the steps take. */
export function TimesFigure({ rows }: { rows: components['schemas']['Overview']['stageTimes'] }) {
  const say = useOverviewWords();
  const key = JSON.stringify(rows);
  const drawn = useMemo(() => {
    const same = JSON.parse(key) as typeof rows;
    return {
      labels: same.map(({ phase }) => say(`phase.${phase}`)),
      series: [
        { name: say('median'), values: same.map(({ medianS }) => daysOf(medianS)) },
        { name: say('p90'), values: same.map(({ p90S }) => daysOf(p90S)) },
      ],
    };
  }, [key, say]);
  return (
    <Figure title={say('stageTimes')} chart={<BarChart {...drawn} />}>
      <thead>
        <tr>
          {(['phase', 'median', 'p90'] as const).map((name) => (
            <th key={name} scope="col">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ phase, medianS, p90S }) => (
          <tr key={phase}>
            <th scope="row">{say(`phase.${phase}`)}</th>
            <td>{daysOf(medianS)}</td>
            <td>{daysOf(p90S)}</td>
          </tr>
        ))}
      </tbody>
    </Figure>
  );
}

function Figure({ title, chart, children }: { title: string; chart: ReactNode; children: ReactNode }) {
  return (
    <section className="overview-figure">
      <h2>{title}</h2>
      <Suspense fallback={<Skeleton active />}>{chart}</Suspense>
      <table aria-label={title}>{children}</table>
    </section>
  );
}
