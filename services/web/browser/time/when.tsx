import { exact, relative } from './format';
import { useNow } from './now';

/**
 * An instant as people say it (`2 小时后`); exactly, with its zone, on hover and in print.
 * @param now instant that counts as now, for a rehearsed case whose own time runs ahead
 */
export function When({ at, language, now }: { at: string; language: string; now?: string | undefined }) {
  const device = useNow();
  return (
    <time dateTime={at} title={exact(at, language)} data-exact={exact(at, language)}>
      {relative(at, now === undefined ? device : Date.parse(now), language)}
    </time>
  );
}
