import { Alert } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { DayStrip } from '../../browser/day-strip/day-strip';
import { stripOf } from '../../browser/day-strip/strip';
import { stripSentence } from '../../browser/day-strip/strip-sentence';
import { useLanguage } from '../../browser/i18n/words';
import { CommandDrawer } from '../command-form/command-drawer';
import { Fault } from '../shell/fault';
import { useComplaintWords } from '../words/complaint';
import { Page, PageSkeleton } from '../shell/page';
import { useSession } from '../shell/session';
import { useTermsWords, type TermsWord } from '../words/terms';
import { useValueWord } from '../words/value-word';
import { Audit } from './audit';
import {
  nowOf,
  promiseOf,
  stateOf,
  useCalendar,
  useComplaint,
  usePolicy,
  type ComplaintView,
} from './complaint';
import { Evidence } from './evidence';
import { Messages } from './messages';
import { NextStep } from './next-step';
import { Presence } from './presence';
import { RecordTab } from './record';
import { RehearsalBanner } from './rehearsal-banner';
import { ClocksCard, LinksCard, MoneyCard, PeopleCard } from './side-cards';
import { Story } from './story';
import { GradeTag } from './tags';

/** 投诉详情: one complaint, its promise, its story, and what comes next. */
export default function CasePage() {
  const { id = '' } = useParams();
  const { data: complaint, error, refetch } = useComplaint(id);
  if (error && !complaint) return <Fault error={error} again={() => void refetch()} />;
  return complaint ? <Case complaint={complaint} /> : <PageSkeleton />;
}

const tabs = ['story', 'record', 'evidence', 'messages', 'audit'] as const;

function Case({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((known) => known === search.get('tab')) ?? 'story';
  const set = (name: string, value: string | undefined): void =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === undefined) next.delete(name);
      else next.set(name, value);
      return next;
    });
  const command = search.get('do') ?? undefined;
  const act = (name: string): void => set('do', name);
  const content = {
    story: <Story complaint={complaint} />,
    record: <RecordTab complaint={complaint} />,
    evidence: <Evidence complaint={complaint} />,
    messages: <Messages complaint={complaint} />,
    audit: <Audit complaint={complaint} />,
  };
  return (
    <Page
      title={say('title', { number: complaint.acceptanceNumber })}
      actions={<Head complaint={complaint} />}
    >
      <Presence id={complaint.id} />
      {complaint.rehearsal && <RehearsalBanner complaint={complaint} />}
      {!complaint.started && <Alert type="info" showIcon title={say('notStarted')} className="case-banner" />}
      <Promise complaint={complaint} />
      <div className="case">
        <aside className="case-side">
          <NextStep complaint={complaint} onAct={act} />
          <ClocksCard complaint={complaint} />
          <PeopleCard complaint={complaint} />
          <MoneyCard complaint={complaint} />
          <LinksCard complaint={complaint} />
        </aside>
        <div className="case-main">
          <nav className="case-tabs" aria-label={say('tabs')}>
            {tabs.map((key) => (
              <Link key={key} to={`?tab=${key}`} aria-current={key === tab ? 'page' : undefined}>
                {say(`tab.${key}`)}
              </Link>
            ))}
          </nav>
          {content[tab]}
        </div>
      </div>
      <CommandDrawer
        open={
          command === undefined
            ? undefined
            : { complaintId: complaint.id, acceptanceNumber: complaint.acceptanceNumber, command }
        }
        onClose={() => set('do', undefined)}
      />
    </Page>
  );
}

/** Grade with its reasons, stage, outcome, ways out. */
function Head({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const sayTerm = useTermsWords();
  const word = useValueWord();
  const { links } = useSession();
  const { gradeReasons } = stateOf(complaint);
  const reasons = gradeReasons.map((reason) => word(String(reason)));
  return (
    <>
      <span title={reasons.join(' · ')}>
        <GradeTag grade={complaint.grade} />
      </span>
      <strong>{sayTerm(`stage.${complaint.stage}` as TermsWord)}</strong>
      {complaint.outcome && <span>{sayTerm(`outcome.${complaint.outcome}` as TermsWord)}</span>}
      {links.engine !== undefined && complaint.links && (
        <a href={complaint.links.workflow} target="_blank" rel="noreferrer">
          {say('engine')}
        </a>
      )}
      <Link to="/">{say('back')}</Link>
    </>
  );
}

function Promise({ complaint }: { complaint: ComplaintView }) {
  const language = useLanguage();
  const calendar = useCalendar();
  const word = useValueWord();
  const policy = usePolicy(stateOf(complaint).pinned.policyVersion);
  const promise = promiseOf(complaint);
  const strip = stripOf(promise, nowOf(complaint), { calendar, office: policy?.hours.office });
  return (
    <section className="case-promise">
      <DayStrip strip={strip} sentence={stripSentence(strip, promise, language, word)} size="large" />
    </section>
  );
}
