import { Button, Drawer, Progress, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { DiagnosisState, Opinion } from '../../../../workflows/diagnosis/state';
import type { Policy } from '../../../../workflows/contracts/policy';
import { $casework } from '../../browser/api/client';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { CommandForm } from '../command-form/command-form';
import { stateOf, type TimelineItem, useComplaint, usePolicy } from '../complaint/complaint';
import { useNames } from '../people/people';
import { Fault } from '../shell/fault';
import { Page, PageSkeleton } from '../shell/page';
import { useSession } from '../shell/session';
import { OpinionForm } from './opinion-form';
import { weightOf } from './weights';
import { type DiagnosisWord, useDiagnosisWords } from './words';
import './diagnosis.css';

const path = '/api/casework/v1/complaints/{id}/diagnoses/{n}';

/** 联合会诊: the question, who is asked with which weight until when, the opinions side by side, the conclusion (S-42). */
export default function Room() {
  const { id = '', n = '' } = useParams();
  const say = useDiagnosisWords();
  const language = useLanguage();
  const { department: mine } = useSession();
  const of = { params: { path: { id, n } } };
  const { data, error, refetch } = $casework.useQuery('get', path, of);
  const story = $casework.useQuery('get', `${path}/timeline`, of);
  const state = data?.state as unknown as DiagnosisState | undefined;
  // A joint diagnosis is decided by the rules of its complaint.
  const { data: complaint } = useComplaint(id);
  const policy = usePolicy(complaint && stateOf(complaint).pinned.policyVersion);
  const fault = error ?? story.error;
  if (fault) return <Fault error={fault} again={() => void refetch()} />;
  if (!data || !state || !story.data) return <PageSkeleton />;
  const texts = new Map(story.data.items.flatMap((item) => item.texts).map((text) => [text.id, text.text]));
  const asksMe = mine !== undefined && data.departments.includes(mine) && data.status === 'asking';
  const own = state.opinions.find(({ department }) => department === mine);
  return (
    <Page title={say('title', { n: data.n })}>
      <p>
        <Link to={`/complaints/${id}`}>{data.acceptanceNumber}</Link>{' '}
        <Tag>{say(`status.${data.status}`)}</Tag>{' '}
        {data.status === 'asking' && (
          <>
            {say('deadline')} <When at={data.deadline} language={language} />
          </>
        )}
      </p>
      <section className="question" aria-label={say('question')}>
        <h2 className="part-title">{say('question')}</h2>
        <p>{story.data.items[0]?.texts[0]?.text ?? '—'}</p>
      </section>
      <Quorum state={state} policy={policy} />
      <Conclusion state={state} items={story.data.items} />
      <ul className="opinions">
        {data.departments.map((department) => (
          <Member key={department} department={department} state={state} policy={policy} texts={texts} />
        ))}
      </ul>
      {asksMe && <OpinionForm id={id} n={n} given={own !== undefined} />}
      <Decide id={id} n={n} seq={data.seq} />
    </Page>
  );
}

/** How much of the weight has answered, and how much is needed. */
function Quorum({ state, policy }: { state: DiagnosisState; policy: Policy | undefined }) {
  const say = useDiagnosisWords();
  if (!policy) return null;
  const all = state.departments.reduce((sum, code) => sum + weightOf(policy, state, code), 0);
  const answered = state.opinions
    .filter(({ weighs }) => weighs)
    .reduce((sum, { weight = 1 }) => sum + weight, 0);
  const [part, whole] = policy.diagnosis.quorum;
  const text = say('quorum', { answered, all, needed: Math.ceil((all * part) / whole) });
  return (
    <div className="quorum">
      <Progress
        percent={all === 0 ? 0 : Math.round((answered / all) * 100)}
        status={answered * whole >= all * part ? 'success' : 'active'}
        showInfo={false}
        aria-label={text}
      />
      <span>{text}</span>
    </div>
  );
}

function Member(props: {
  department: string;
  state: DiagnosisState;
  policy: Policy | undefined;
  texts: ReadonlyMap<string, string>;
}) {
  const { department, state, policy, texts } = props;
  const say = useDiagnosisWords();
  const language = useLanguage();
  const names = useNames();
  const opinion: Opinion | undefined = state.opinions.find((one) => one.department === department);
  const weight = policy ? weightOf(policy, state, department) : undefined;
  const dissents = state.causeCode !== undefined && opinion?.weighs && opinion.causeCode !== state.causeCode;
  return (
    <li className="opinion">
      <h3>
        {names.department(department)}{' '}
        {department === state.suspected ? (
          <Tag>{say('heardOnly')}</Tag>
        ) : (
          weight !== undefined && <Tag>{say('weight', { n: weight })}</Tag>
        )}
        {dissents && <Tag color="#874d00">{say('dissent')}</Tag>}
      </h3>
      {opinion ? (
        <>
          <p>
            <strong>{opinion.causeCode}</strong>
            {opinion.responsible &&
              ` · ${say('responsible', { name: names.department(opinion.responsible) })}`}
          </p>
          {opinion.opinionId && <p className="opinion-text">{texts.get(opinion.opinionId)}</p>}
          <p className="quiet">
            {names.person(opinion.by)} · <When at={opinion.at} language={language} />
          </p>
        </>
      ) : (
        <p className="quiet">{say('noOpinion')}</p>
      )}
    </li>
  );
}

function Conclusion({ state, items }: { state: DiagnosisState; items: readonly TimelineItem[] }) {
  const say = useDiagnosisWords();
  const names = useNames();
  const last = items.findLast(({ type }) =>
    ['conclusionReached', 'conclusionDecided', 'conclusionMissed'].includes(type),
  );
  if (!last) return null;
  const { causeCode, responsible, dissent, reason } = last.event;
  return (
    <section className="conclusion" aria-label={say('conclusion')}>
      <h2 className="part-title">{say('conclusion')}</h2>
      {last.type === 'conclusionMissed' ? (
        <p>{say(`missed.${String(reason)}` as DiagnosisWord)}</p>
      ) : (
        <p>
          <strong>{String(causeCode)}</strong>
          {typeof responsible === 'string' &&
            ` · ${say('responsible', { name: names.department(responsible) })}`}{' '}
          · {say('dissents', { n: state.dissents?.length ?? Number(dissent ?? 0) })}
        </p>
      )}
      {last.texts.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </section>
  );
}

/** The complaint manager decides what the departments could not; offered as the case itself allows it. */
function Decide({ id, n, seq }: { id: string; n: string; seq: number }) {
  const say = useDiagnosisWords();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const { data = [] } = $casework.useQuery('get', `${path}/commands`, { params: { path: { id, n } } });
  const decision = data.find(({ name }) => name === 'decideConclusion');
  if (!decision?.allowed) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say('decide')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} destroyOnHidden title={say('decide')}>
        <CommandForm
          path={path}
          id={id}
          address={`/api/casework/v1/complaints/${encodeURIComponent(id)}/diagnoses/${encodeURIComponent(n)}`}
          command="decideConclusion"
          seq={seq}
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            void cache.invalidateQueries();
          }}
        />
      </Drawer>
    </>
  );
}
