import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { nowOf } from '../complaint/complaint';
import { PromiseStrip } from '../complaint/promise-strip';
import { GradeTag, TimeTag } from '../complaint/tags';
import { useCommandsWords, type CommandsWord } from '../words/commands';
import { useShellWords, type ShellWord } from '../words/shell';
import { useTermsWords, type TermsWord } from '../words/terms';
import { useWorklistWords } from '../words/worklist';
import { itemKey, type WorklistItem } from './worklist-items';

/** Where the case of a step is looked at. */
export function addressOf({ complaintId, diagnosis, publicOpinion }: WorklistItem): string {
  if (publicOpinion !== undefined) return `/public-opinion/${publicOpinion}`;
  return diagnosis === undefined
    ? `/complaints/${complaintId}`
    : `/complaints/${complaintId}/diagnoses/${diagnosis}`;
}

interface RowProps {
  item: WorklistItem;
  selected: boolean;
  onSelect: () => void;
  onAct: () => void;
}

/** One step: what to do, for which case, how the promise stands, until when, why me. */
export function WorklistRow({ item, selected, onSelect, onAct }: RowProps) {
  const say = useWorklistWords();
  const sayCommand = useCommandsWords();
  const sayTerm = useTermsWords();
  const language = useLanguage();
  const isComplaint = item.diagnosis === undefined && item.publicOpinion === undefined;
  const overdue = item.dueAt !== undefined && Date.parse(item.dueAt) <= Date.parse(nowOf(item));
  return (
    <li
      id={itemKey(item)}
      className={selected ? 'worklist-row selected' : 'worklist-row'}
      // A link in it leads away; that is no choice.
      onClick={(event) => event.defaultPrevented || onSelect()}
      aria-current={selected}
    >
      <div className="worklist-what">
        <strong>{sayCommand(item.command as CommandsWord)}</strong>
        <span>
          <Link to={addressOf(item)}>{item.acceptanceNumber}</Link>{' '}
          {item.diagnosis !== undefined && <Tag>{say('diagnosis', { n: item.diagnosis })}</Tag>}
          <GradeTag grade={item.grade} />
          {item.rehearsal && <Tag>{say('rehearsal')}</Tag>}
        </span>
        <small>
          {sayTerm(`stage.${item.stage}` as TermsWord)} · {item.category ?? '—'}
        </small>
      </div>
      <div className="worklist-strip">
        <PromiseStrip item={item} size="medium" />
      </div>
      <div className="worklist-due">
        {item.dueAt === undefined ? (
          say('noDue')
        ) : (
          <>
            {overdue && <TimeTag state="overdue" />}{' '}
            <When at={item.dueAt} language={language} now={item.ownTime} />
          </>
        )}
        <small>
          <Why item={item} /> · {item.rule}
        </small>
      </div>
      {isComplaint ? (
        <Button
          onClick={(event) => {
            event.stopPropagation();
            onAct();
          }}
        >
          {say('act')}
        </Button>
      ) : (
        <Link to={addressOf(item)}>{say('open')}</Link>
      )}
    </li>
  );
}

function Why({ item: { audience } }: { item: WorklistItem }) {
  const say = useWorklistWords();
  const sayShell = useShellWords();
  return 'person' in audience
    ? say('why.person')
    : say('why.role', { role: sayShell(`role.${audience.role}` as ShellWord) });
}
