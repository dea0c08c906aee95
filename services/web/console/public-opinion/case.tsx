import { Descriptions, Drawer, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PublicDocument } from '../../../../workflows/public-opinion/messages';
import type { PublicOpinionState } from '../../../../workflows/public-opinion/state';
import { $casework } from '../../browser/api/client';
import type { components } from '../../browser/api/generated/casework';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import type { Values } from '../command-form/body';
import { CommandForm } from '../command-form/command-form';
import { usePolicy } from '../complaint/complaint';
import { TimeTag } from '../complaint/tags';
import { useNames } from '../people/people';
import { Fault } from '../shell/fault';
import { Page, PageSkeleton } from '../shell/page';
import { useUnsavedGuard } from '../shell/unsaved';
import { useCommandsWords, type CommandsWord } from '../words/commands';
import { useShellWords } from '../words/shell';
import { useTermsWords, type TermsWord } from '../words/terms';
import { termsZh } from '../words/terms.zh-cn';
import { CommandButtons } from './command-buttons';
import { DocumentCard } from './document-card';
import { usePublicOpinionWords } from './words';
import { VolumeCurve } from './volume-curve';
import './public-opinion.css';

type Case = components['schemas']['PublicOpinion'];
const path = '/api/casework/v1/public-opinion/cases/{id}';
/** Commands about one of the documents; the others are about the case. */
const ofDocument: readonly string[] = ['draftDocument', 'approveDocument', 'refuseDocument', 'waiveDocument'];
const documents: readonly PublicDocument[] = ['apology', 'testReport', 'rectification'];

/** One media case: how much is said, the three documents and their approvals, limits, linked complaints (S-44). */
export default function PublicOpinionCase() {
  const { id = '' } = useParams();
  const say = usePublicOpinionWords();
  const title = useShellWords()('nav.publicOpinion');
  const { person } = useNames();
  const of = { params: { path: { id } } };
  const { data, error, refetch } = $casework.useQuery('get', path, of, { meta: { quiet: true } });
  const story = $casework.useQuery('get', `${path}/timeline`, of, { meta: { quiet: true } });
  const { data: allowances = [] } = $casework.useQuery('get', `${path}/commands`, of, {
    meta: { quiet: true },
  });
  const opened = story.data?.items.find(({ type }) => type === 'publicOpinionOpened')?.event;
  const policy = usePolicy(typeof opened?.policyVersion === 'number' ? opened.policyVersion : undefined);
  const [open, setOpen] = useState<OpenForm>();
  const fault = error ?? story.error;
  if (fault && !(data && story.data)) {
    const again = (): void => {
      void refetch();
      void story.refetch();
    };
    return <Fault error={fault} again={again} />;
  }
  if (!data || !story.data) return <PageSkeleton />;
  const state = data.state as unknown as PublicOpinionState;
  const texts = new Map(story.data.items.flatMap((item) => item.texts).map((text) => [text.id, text.text]));
  return (
    <Page title={`${title} · ${data.topic}`}>
      <Facts shown={data} />
      <section className="opinion-part" aria-label={say('decide')}>
        <CommandButtons
          allowances={allowances.filter(({ name }) => !ofDocument.includes(name))}
          onOpen={(command) => setOpen({ command })}
        />
      </section>
      <section className="opinion-part" aria-label={say('documents')}>
        <h2 className="part-title">{say('documents')}</h2>
        <ul className="documents">
          {documents.map((name) => (
            <DocumentCard
              key={name}
              name={name}
              document={state.documents[name]}
              text={texts.get(state.documents[name].textId ?? '')}
              person={person}
              actions={
                <CommandButtons
                  allowances={allowances.filter(({ name: command }) => ofDocument.includes(command))}
                  onOpen={(command) => setOpen({ command, initial: about(name, state, command) })}
                />
              }
            />
          ))}
        </ul>
      </section>
      {policy && (
        <section className="opinion-part" aria-label={say('curve')}>
          <h2 className="part-title">{say('curve')}</h2>
          <VolumeCurve topic={data.topic} {...policy.publicOpinion} />
        </section>
      )}
      <Linked complaints={data.complaints} />
      <FormDrawer id={id} seq={data.seq} open={open} onClose={() => setOpen(undefined)} />
    </Page>
  );
}

/** Which document is meant, and which draft of it was read: a newer one is not approved unseen. */
const about = (document: PublicDocument, state: PublicOpinionState, command: string): Values => ({
  document,
  ...(['approveDocument', 'refuseDocument'].includes(command) && { draft: state.documents[document].draft }),
});

function Facts({ shown }: { shown: Case }) {
  const say = usePublicOpinionWords();
  const sayTerm = useTermsWords();
  const language = useLanguage();
  const items = [
    { key: 'stage', label: say('stage'), children: <Tag>{say(`stage.${shown.stage}`)}</Tag> },
    { key: 'volume', label: say('volume'), children: shown.volume },
    { key: 'opened', label: say('opened'), children: <When at={shown.openedAt} language={language} /> },
    ...shown.clocks.map(({ id, kind, rule, state, dueAt, metAt }) => ({
      key: id,
      label: `clock.${kind}` in termsZh ? sayTerm(`clock.${kind}` as TermsWord) : kind,
      children: (
        <>
          <TimeTag state={state} /> <When at={metAt ?? dueAt} language={language} />{' '}
          <small className="quiet">{rule}</small>
        </>
      ),
    })),
  ];
  return (
    <Descriptions className="opinion-part" bordered size="small" column={{ xs: 1, md: 2 }} items={items} />
  );
}

function Linked({ complaints }: { complaints: readonly string[] }) {
  const say = usePublicOpinionWords();
  return (
    <section className="opinion-part" aria-label={say('complaints')}>
      <h2 className="part-title">{say('complaints')}</h2>
      {complaints.length === 0 && <p className="quiet">{say('complaints.none')}</p>}
      <ul className="case-list">
        {complaints.map((complaint) => (
          <li key={complaint}>
            <Link to={`/complaints/${complaint}`}>{complaint.slice(-8)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OpenForm {
  command: string;
  initial?: Values;
}

interface FormDrawerProps {
  id: string;
  seq: number;
  open: OpenForm | undefined;
  onClose: () => void;
}

function FormDrawer({ id, seq, open, onClose }: FormDrawerProps) {
  const sayCommand = useCommandsWords();
  const cache = useQueryClient();
  const [dirty, setDirty] = useState(false);
  useUnsavedGuard(dirty);
  const close = (): void => {
    setDirty(false);
    onClose();
  };
  return (
    <Drawer
      open={open !== undefined}
      onClose={close}
      size={560}
      destroyOnHidden
      maskClosable={!dirty}
      title={open && sayCommand(open.command as CommandsWord)}
    >
      {open && (
        <CommandForm
          path={path}
          id={id}
          command={open.command}
          seq={seq}
          {...(open.initial && { initial: open.initial })}
          onDirty={setDirty}
          onCancel={close}
          onDone={() => {
            close();
            void cache.invalidateQueries();
          }}
        />
      )}
    </Drawer>
  );
}
