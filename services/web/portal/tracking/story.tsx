import type { Tracking } from '../api';
import { instant, money, shortInstant } from '../format';
import { ofCode, t } from '../language';

type Item = Tracking['story'][number] & Record<string, unknown>;

/** What happened, newest first, in words written for customers; what has no words is left out. */
export function Story({ story }: { story: Tracking['story'] }) {
  const told = (story as Item[]).flatMap((item) => {
    const words = wordsOf(item);
    const text = (item.text as { text: string } | undefined)?.text;
    return words || text ? [{ at: item.at, words, text, seq: item.seq as number }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section className="card">
      <h2>
        {t('story.title')} <small>{t('story.zone')}</small>
      </h2>
      <ol className="story" reversed>
        {told.toReversed().map(({ at, words, text, seq }) => (
          <li key={seq}>
            <time dateTime={at} title={instant(at)}>
              {shortInstant(at)}
            </time>
            {words && <p>{words}</p>}
            {text && <p className="text said">{text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A sentence; reasons, results and amounts that the customer may know are told with it. */
function wordsOf(item: Item): string | undefined {
  if (item.type === 'contactRecorded' && item.reached === false) return undefined;
  const sentence = ofCode('story', item.type);
  if (sentence === undefined) return undefined;
  const more = [
    typeof item.reason === 'string' && ofCode('reason', item.reason),
    typeof item.outcome === 'string' && ofCode('outcome', item.outcome),
    typeof item.result === 'string' && ofCode('review', item.result),
    typeof item.ground === 'string' && ofCode('ground', item.ground),
    typeof item.measure === 'string' && ofCode('measure', item.measure),
    typeof item.amountFen === 'number' && money(item.amountFen),
    typeof item.nextNewsAt === 'string' && t('story.nextNews', { at: instant(item.nextNewsAt) }),
  ].filter(Boolean);
  return more.length > 0 ? t('story.with', { sentence, more: more.join(t('joiner')) }) : sentence;
}
