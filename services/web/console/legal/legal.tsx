import { Alert, Skeleton, Tag } from 'antd';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { stateOf, useComplaint, usePolicy, useTimeline } from '../complaint/complaint';
import { ClocksCard } from '../complaint/side-cards';
import { Fault } from '../shell/fault';
import { StepQueue } from '../worklist/step-queue';
import { useShellWords } from '../words/shell';
import { useValueWord } from '../words/value-word';
import { useLegalWords } from './words';

/** What legal is asked for, and what it may do instead. */
const steps = { clearHold: ['fillLegalChecklist'], fillLegalChecklist: ['placeHold'] };

/** 法务: holds with their clock and what was written, the checklist, the release (R-18, S-45). */
export default function Legal() {
  const say = useLegalWords();
  const title = useShellWords()('nav.legal');
  return (
    <StepQueue
      title={title}
      steps={steps}
      empty={say('empty')}
      detail={({ complaintId }) => <LegalMatter complaintId={complaintId} />}
    />
  );
}

function LegalMatter({ complaintId }: { complaintId: string }) {
  const say = useLegalWords();
  const word = useValueWord();
  const language = useLanguage();
  const { data, error, refetch } = useComplaint(complaintId);
  if (error && !data) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const hold = stateOf(data).holds?.find(({ clearedAt }) => clearedAt === undefined);
  return (
    <>
      {hold && (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {say('hold')} {word(hold.reason)} · {say('placed')}{' '}
              <When at={hold.placedAt} language={language} now={data.ownTime} />
            </>
          }
          description={say('effect')}
        />
      )}
      <Written complaintId={complaintId} />
      <Checklist complaintId={complaintId} />
      <ClocksCard complaint={data} />
    </>
  );
}

/** Notes that came with holds and checklists, newest first. */
function Written({ complaintId }: { complaintId: string }) {
  const say = useLegalWords();
  const language = useLanguage();
  const { data, error, refetch } = useTimeline(complaintId);
  if (error && !data) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const notes = data.items
    .filter(({ type }) => ['holdPlaced', 'legalChecklistFilled'].includes(type))
    .flatMap(({ at, texts }) => texts.map(({ id, text }) => ({ id, at, text })))
    .toReversed();
  return (
    <section aria-label={say('texts')}>
      <h3>{say('texts')}</h3>
      {notes.length === 0 && <p className="quiet">{say('texts.none')}</p>}
      {notes.map(({ id, at, text }) => (
        <p key={id} className="told">
          {text} <small className="quiet">{<When at={at} language={language} />}</small>
        </p>
      ))}
    </section>
  );
}

/** Every item of the rulebook's list: found or not, and which of them hold by themselves (S-45). */
function Checklist({ complaintId }: { complaintId: string }) {
  const say = useLegalWords();
  const word = useValueWord();
  const language = useLanguage();
  const { data } = useComplaint(complaintId);
  const state = data && stateOf(data);
  const policy = usePolicy(state?.pinned.policyVersion);
  if (!state || !policy) return null;
  const filled = state.legalChecklist;
  return (
    <section aria-label={say('checklist')}>
      <h3>
        {say('checklist')}{' '}
        {filled && (
          <small className="quiet">
            {say('checklist.filled')} <When at={filled.at} language={language} now={data?.ownTime} />
          </small>
        )}
      </h3>
      {!filled && <p className="quiet">{say('checklist.none')}</p>}
      <ul className="case-list">
        {Object.entries(policy.legal.checklist).map(([code, { hold }]) => (
          <li key={code}>
            <span>
              {filled?.items.includes(code) ? '☑' : '☐'} {word(code)}
            </span>
            {hold && <Tag>{say('checklist.holds')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
