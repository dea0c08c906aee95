import './day-strip.css';
import type { Strip, StripDay } from './strip-input';

export interface DayStripProps {
  strip: Strip;
  /** Read out in place of the picture; shown below the large one. */
  sentence: string;
  size: 'large' | 'medium' | 'bar';
}

/** The promise, drawn: see `stripOf` for the days and `stripSentence` for the sentence. */
export function DayStrip({ strip, sentence, size }: DayStripProps) {
  if (size === 'bar') return <Bar strip={strip} sentence={sentence} />;
  const place = (days: number) => ({ left: `${(days / Math.max(1, strip.days.length)) * 100}%` });
  return (
    <figure className={`strip strip-${size} strip-${strip.state}`}>
      <div
        className="strip-row"
        role="img"
        aria-label={sentence}
        title={size === 'medium' ? sentence : undefined}
      >
        {strip.days.map((day) => (
          <Day key={day.date} day={day} large={size === 'large'} />
        ))}
        {strip.warnings.map((at) => (
          <i key={at} className="strip-warning" style={place(at)} />
        ))}
        {strip.now !== undefined && <i className="strip-now" style={place(strip.now)} />}
      </div>
      {size === 'large' && <figcaption aria-hidden="true">{sentence}</figcaption>}
    </figure>
  );
}

function Day({ day, large }: { day: StripDay; large: boolean }) {
  const classes = [
    'strip-day',
    `strip-day-${day.kind}`,
    ...(day.provisional ? ['strip-day-provisional'] : []),
  ];
  return (
    <span className={classes.join(' ')} aria-hidden="true">
      <b>{day.number ?? (day.kind === 'holiday' ? '休' : '')}</b>
      {day.makeUp && <em>班</em>}
      {large && <small>{day.date.slice(5).replace('-', '/')}</small>}
    </span>
  );
}

/** How much of the time is used, 60 × 6 px. */
function Bar({ strip, sentence }: Omit<DayStripProps, 'size'>) {
  const used = strip.now === undefined ? 1 : strip.now / Math.max(1, strip.days.length);
  return (
    <span className={`strip-bar strip-${strip.state}`} role="img" aria-label={sentence} title={sentence}>
      <i style={{ width: `${Math.round(Math.min(1, used) * 100)}%` }} />
    </span>
  );
}
