import { Collapse, Skeleton } from 'antd';
import { $casework } from '../../browser/api/client';
import { problemOf } from '../../browser/api/problem';
import { useLanguage } from '../../browser/i18n/words';
import { exact } from '../../browser/time/format';
import { Fault } from '../shell/fault';
import { type CurvePoint, volumeCurve } from './curve';
import { usePublicOpinionWords } from './words';

/** As many reports as the service gives at once. */
const newest = 500;

interface Props {
  topic: string;
  threshold: number;
  windowHours: number;
}

/** How much was said of the topic, beside the threshold of the case's rulebook (S-44). */
export function VolumeCurve({ topic, threshold, windowHours }: Props) {
  const say = usePublicOpinionWords();
  const language = useLanguage();
  const { data, error, refetch } = $casework.useQuery(
    'get',
    '/api/casework/v1/public-opinion/volumes',
    { params: { query: { topic, limit: newest } } },
    { meta: { quiet: true }, retry: false },
  );
  if (problemOf(error)?.code === 'forbidden') return <p className="quiet">{say('curve.hidden')}</p>;
  if (error && !data) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const points = volumeCurve(data.items, windowHours);
  const latest = points.at(-1);
  if (!latest) return <p className="quiet">{say('curve.none')}</p>;
  const highest = Math.max(...points.map(({ volume }) => volume));
  const text = say('curve.text', { hours: windowHours, highest, latest: latest.volume, threshold });
  return (
    <>
      <Drawn points={points} threshold={threshold} label={text} />
      <p className="quiet">{text}</p>
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'numbers',
            label: say('curve.table'),
            children: (
              <table className="volume-numbers">
                <thead>
                  <tr>
                    <th scope="col">{say('curve.at')}</th>
                    <th scope="col">{say('curve.source')}</th>
                    <th scope="col">{say('curve.count')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.items.map(({ at, source, count }) => (
                    <tr key={`${source}/${at}`}>
                      <td>{exact(at, language)}</td>
                      <td>{source}</td>
                      <td>{count}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ),
          },
        ]}
      />
    </>
  );
}

const [width, height] = [600, 160];

function Drawn(props: { points: readonly CurvePoint[]; threshold: number; label: string }) {
  const { points, threshold, label } = props;
  const say = usePublicOpinionWords();
  const times = points.map(({ at }) => Date.parse(at));
  const [first, last] = [times[0]!, times.at(-1)!];
  const top = Math.max(threshold, ...points.map(({ volume }) => volume)) * 1.15;
  const x = (ms: number): number => (last === first ? width / 2 : ((ms - first) / (last - first)) * width);
  const y = (volume: number): number => height - (volume / top) * height;
  const line = points.map(({ volume }, index) => `${x(times[index]!)},${y(volume)}`).join(' ');
  return (
    <svg className="volume-curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className="threshold" x1={0} x2={width} y1={y(threshold)} y2={y(threshold)} />
      <text x={4} y={y(threshold) - 6}>
        {say('curve.threshold', { threshold })}
      </text>
      <polyline points={line} />
      <circle cx={x(last)} cy={y(points.at(-1)!.volume)} r={4} />
    </svg>
  );
}
