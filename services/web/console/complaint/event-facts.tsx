import { useLanguage } from '../../browser/i18n/words';
import { exact } from '../../browser/time/format';
import { useNames } from '../people/people';
import { useFieldsWords, type FieldsWord } from '../words/fields';
import { fieldsZh } from '../words/fields.zh-cn';
import { useTermsWords, type TermsWord } from '../words/terms';
import { useValueWord } from '../words/value-word';
import { valuesZh } from '../words/values.zh-cn';
import type { TimelineItem } from './complaint';

/** Members of events that say something to people; ids and machine codes stay out. */
const told = [
  'grade',
  'finding',
  'directCause',
  'department',
  'medium',
  'reached',
  'reason',
  'outcome',
  'decision',
  'result',
  'days',
  'dueAt',
  'until',
  'handler',
  'owner',
  'to',
  'overall',
  'solved',
  'amountFen',
  'flow',
  'kind',
];

/** Why and to what end, in the few words that the event itself carries. */
export function EventFacts({ event }: { event: TimelineItem['event'] }) {
  const sayField = useFieldsWords();
  const sayTerm = useTermsWords();
  const word = useValueWord();
  const language = useLanguage();
  const { person, department } = useNames();
  const text = (name: string, value: unknown): string | undefined => {
    if (typeof value === 'boolean') return value ? '✓' : '✗';
    if (typeof value === 'number')
      return name.endsWith('Fen') ? `¥${(value / 100).toFixed(2)}` : String(value);
    if (typeof value === 'object' && value !== null && 'id' in value) return person(String(value.id));
    if (typeof value !== 'string') return undefined;
    if (name === 'grade') return sayTerm(`grade.${value}` as TermsWord);
    if (name === 'department') return department(value);
    if (name === 'handler' || name === 'owner') return person(value);
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return exact(value, language);
    return value in valuesZh || name === 'directCause' ? word(value, name) : undefined;
  };
  const label = (name: string): string =>
    name === 'grade' ? '' : name in fieldsZh ? `${sayField(name as FieldsWord)} ` : '';
  const facts = told.flatMap((name) => {
    const value = name in event ? text(name, event[name]) : undefined;
    return value === undefined ? [] : [`${label(name)}${value}`];
  });
  return facts.length > 0 ? <p className="story-facts">{facts.join(' · ')}</p> : null;
}
