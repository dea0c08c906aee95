import { Skeleton } from 'antd';
import { $intake } from '../../browser/api/client';
import { useLanguage } from '../../browser/i18n/words';
import { exact } from '../../browser/time/format';
import { problemOf } from '../../browser/api/problem';
import { Fault } from '../shell/fault';
import { useComplaintWords, type ComplaintWord } from '../words/complaint';
import { useFieldsWords, type FieldsWord } from '../words/fields';
import { fieldsZh } from '../words/fields.zh-cn';
import { useTermsWords, type TermsWord } from '../words/terms';
import { useValueWord } from '../words/value-word';
import { stateOf, type ComplaintView } from './complaint';

/** The record as it was taken in, for those who may read it; reading it is noted. */
export function RecordTab({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const sayTerm = useTermsWords();
  const sayField = useFieldsWords();
  const word = useValueWord();
  const language = useLanguage();
  const state = stateOf(complaint);
  const path = { id: complaint.id };
  const { data, error, refetch } = $intake.useQuery(
    'get',
    '/api/intake/v1/complaints/{id}',
    { params: { path } },
    { meta: { quiet: true }, retry: false },
  );
  const record = data as Record<string, unknown> | undefined;
  const text = (name: string): string | undefined =>
    typeof record?.[name] === 'string' ? record[name] : undefined;
  const rows: [ComplaintWord, string | undefined][] = [
    ['record.received', exact(complaint.receivedAt, language)],
    ['record.channel', sayTerm(`channel.${complaint.channel}` as TermsWord)],
    ['record.category', complaint.category],
    ['record.kind', word(state.kind)],
    ['record.language', word(state.language)],
    ['record.description', text('description')],
    ['record.demand', text('demand')],
    ['record.grade', state.gradeReasons.map((reason) => word(String(reason))).join(' · ')],
    ['record.finding', state.finding && word(state.finding.finding)],
    [
      'record.missing',
      state.missing
        .map((name) => (name in fieldsZh ? sayField(name as FieldsWord) : name))
        .join(sayTerm('and')),
    ],
  ];
  return (
    <>
      {problemOf(error)?.code === 'forbidden' && <p className="quiet">{say('record.hidden')}</p>}
      {error !== null && problemOf(error)?.code !== 'forbidden' && (
        <Fault error={error} again={() => void refetch()} />
      )}
      {!data && !error && <Skeleton active />}
      <dl className="case-facts case-facts-wide">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{say(name)}</dt>
              <dd className="told">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <a href={`/api/intake/v1/complaints/${complaint.id}/record-form`} target="_blank" rel="noreferrer">
        {say('record.form')}
      </a>
    </>
  );
}
