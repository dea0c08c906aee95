import { Alert, Button, Descriptions, Drawer, Steps, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { $accountability } from '../../browser/api/client';
import type { components } from '../../browser/api/generated/accountability';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { CommandForm } from '../command-form/command-form';
import { useNames } from '../people/people';
import { Fault } from '../shell/fault';
import { Page, PageSkeleton } from '../shell/page';
import { useShellWords } from '../words/shell';
import { triggerNames } from './cases';
import { Sealed } from './sealed';
import { Statement } from './statement';
import { useAccountabilityWords, type AccountabilityWord } from './words';
import './accountability.css';

type Full = components['schemas']['AccountabilityCase'];
type Own = components['schemas']['OwnAccountabilityCase'];
type Story = components['schemas']['TimelineItem'];
const path = '/api/accountability/v1/cases/{id}';

/** One case: for who decides all of it, for who is heard what concerns them (S-50). */
export default function Case() {
  const { id = '' } = useParams();
  const title = useShellWords()('nav.accountability');
  const of = { params: { path: { id } } };
  const { data, error, refetch } = $accountability.useQuery('get', path, of);
  const story = $accountability.useQuery('get', `${path}/timeline`, of);
  const fault = error ?? story.error;
  if (fault) return <Fault error={fault} again={() => void refetch()} />;
  if (!data || !story.data) return <PageSkeleton />;
  return (
    <Page title={title}>
      <Sealed />
      <Facts shown={data} />
      <Stations shown={data} story={story.data.items} />
      {data.view === 'own' ? (
        <Statement id={id} given={data.statement.given} dueAt={data.statement.dueAt} open={!data.decision} />
      ) : (
        <Decide id={id} seq={data.seq} />
      )}
      <Said items={story.data.items} />
    </Page>
  );
}

function Facts({ shown }: { shown: Full | Own }) {
  const say = useAccountabilityWords();
  const { person, department } = useNames();
  const language = useLanguage();
  const items = [
    { key: 'why', label: say('why'), children: triggerNames(shown.triggers, say) },
    { key: 'stage', label: say('stage'), children: <Tag>{say(`stage.${shown.stage}`)}</Tag> },
    {
      key: 'department',
      label: say('department'),
      children: shown.department ? department(shown.department) : '—',
    },
    { key: 'opened', label: say('opened'), children: <When at={shown.openedAt} language={language} /> },
    ...(shown.view === 'full'
      ? [
          {
            key: 'persons',
            label: say('persons'),
            children:
              shown.persons.map(({ id, part }) => `${person(id)}（${say(`part.${part}`)}）`).join('、') ||
              say('headOnly'),
          },
          {
            key: 'complaint',
            label: say('complaint'),
            children: <Link to={`/complaints/${shown.complaintId}`}>{say('openComplaint')}</Link>,
          },
        ]
      : [
          {
            key: 'part',
            label: say('yourPart'),
            children: shown.part ? say(`part.${shown.part}`) : say('asHead'),
          },
        ]),
  ];
  return <Descriptions className="facts" bordered size="small" column={{ xs: 1, md: 2 }} items={items} />;
}

/** Submission, hearing, HR, executive, decision as a line of stations. */
function Stations({ shown, story }: { shown: Full | Own; story: Story[] }) {
  const say = useAccountabilityWords();
  const { person } = useNames();
  const language = useLanguage();
  const approval = (role: string) =>
    story.find(
      ({ type, event }) => ['approvalRecorded', 'submissionRefused'].includes(type) && event.role === role,
    );
  const heard = story.filter(({ type }) => type === 'statementRecorded').length;
  const station = (role: 'hr' | 'executive') => {
    const given = approval(role);
    const content = given && (
      <>
        {person(String(given.event.by))} <When at={given.at} language={language} />
      </>
    );
    const refused = given?.type === 'submissionRefused';
    const status: 'error' | 'finish' | 'wait' = refused ? 'error' : given ? 'finish' : 'wait';
    return { title: say(`station.${role}`), content, status };
  };
  const { decision, stage } = shown;
  return (
    <Steps
      className="stations"
      items={[
        {
          title: say('station.opened'),
          status: 'finish',
          content: <When at={shown.openedAt} language={language} />,
        },
        {
          title: say('station.hearing'),
          status: stage === 'hearing' ? 'process' : 'finish',
          content: heard > 0 ? say('station.heard', { n: heard }) : say('station.unheard'),
        },
        ...(shown.view === 'full' ? [station('hr'), station('executive')] : []),
        {
          title: decision
            ? say(decision.approved ? 'stage.approved' : 'stage.refused')
            : say('station.decision'),
          status: decision ? (decision.approved ? 'finish' : 'error') : 'wait',
          content: decision && <When at={decision.at} language={language} />,
        },
      ]}
    />
  );
}

/** What the signed-in person may do now; what not, with its reason, by the case's own rules. */
function Decide({ id, seq }: { id: string; seq: number }) {
  const say = useAccountabilityWords();
  const cache = useQueryClient();
  const [command, setCommand] = useState<string>();
  const { data = [] } = $accountability.useQuery('get', `${path}/commands`, { params: { path: { id } } });
  return (
    <section className="decide" aria-label={say('decide')}>
      {data.map(({ name, allowed, rule, reason }) => (
        <div key={name}>
          <Button
            type={name === 'approveSubmission' ? 'primary' : 'default'}
            disabled={!allowed}
            onClick={() => setCommand(name)}
          >
            {say(`command.${name}` as AccountabilityWord)}
          </Button>
          {!allowed && (
            <span className="quiet">
              {reason} {rule && `(${rule})`}
            </span>
          )}
        </div>
      ))}
      <Drawer
        open={command !== undefined}
        onClose={() => setCommand(undefined)}
        destroyOnHidden
        title={command && say(`command.${command}` as AccountabilityWord)}
      >
        {command && (
          <CommandForm
            path={path}
            id={id}
            command={command}
            seq={seq}
            onCancel={() => setCommand(undefined)}
            onDone={() => {
              setCommand(undefined);
              void cache.invalidateQueries();
            }}
          />
        )}
      </Drawer>
    </section>
  );
}

/** Statements and reasons in the words of those who gave them. */
function Said({ items }: { items: Story[] }) {
  const say = useAccountabilityWords();
  const { person } = useNames();
  const language = useLanguage();
  const said = items.filter(({ texts }) => texts.length > 0);
  return (
    <section aria-label={say('said')}>
      <h2 className="part-title">{say('said')}</h2>
      {said.length === 0 && <p className="quiet">{say('nothingSaid')}</p>}
      {said.map(({ seq, type, at, by, texts }) => (
        <Alert
          key={seq}
          className="said"
          type="warning"
          title={
            <>
              {say(`event.${type}` as AccountabilityWord)}
              {typeof by.id === 'string' && ` · ${person(by.id)}`} · <When at={at} language={language} />
            </>
          }
          description={texts.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        />
      ))}
    </section>
  );
}
