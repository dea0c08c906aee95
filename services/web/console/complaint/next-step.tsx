import { Button, Card, Collapse, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { Fault } from '../shell/fault';
import { useCommandsWords, type CommandsWord } from '../words/commands';
import { useComplaintWords } from '../words/complaint';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { useWorklistItems } from '../worklist/worklist-items';
import { useAllowances, type CommandAllowance, type ComplaintView } from './complaint';

interface NextStepProps {
  complaint: ComplaintView;
  onAct: (command: string) => void;
}

/** The one thing to do next, what else is possible, and what is not and why: all of it as the case says. */
export function NextStep({ complaint, onAct }: NextStepProps) {
  const say = useComplaintWords();
  const sayCommand = useCommandsWords();
  const language = useLanguage();
  const { data: allowances, error } = useAllowances(complaint.id);
  const { items = [] } = useWorklistItems();
  if (error && !allowances) return <Fault error={error} />;
  if (!allowances) return <Skeleton active />;
  const mine = items.filter(
    (item) =>
      item.complaintId === complaint.id && item.diagnosis === undefined && item.publicOpinion === undefined,
  );
  const [next] = mine;
  const possible = allowances.filter(({ name, allowed }) => allowed && name !== next?.command);
  const button = ({ name }: CommandAllowance) => (
    <Button key={name} size="small" onClick={() => onAct(name)}>
      {sayCommand(name as CommandsWord)}
    </Button>
  );
  return (
    <Card size="small" title={say('next')} className="case-card">
      {next ? (
        <>
          <Button type="primary" block onClick={() => onAct(next.command)}>
            {sayCommand(next.command as CommandsWord)}
          </Button>
          <p className="quiet">
            {next.rule}
            {next.dueAt !== undefined && (
              <>
                {' · '}
                {say('next.until')} <When at={next.dueAt} language={language} now={complaint.ownTime} />
              </>
            )}
          </p>
        </>
      ) : (
        <p className="quiet">{say('next.none')}</p>
      )}
      {possible.length > 0 && (
        <>
          <h3>{say('commands')}</h3>
          <div className="case-commands">{possible.map(button)}</div>
        </>
      )}
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'rest',
            label: say('commands.all'),
            children: <Impossible allowances={allowances.filter(({ allowed }) => !allowed)} />,
          },
        ]}
      />
    </Card>
  );
}

/** Nothing is hidden: what cannot be done now stands there with its reason and rule. */
function Impossible({ allowances }: { allowances: readonly CommandAllowance[] }) {
  const say = useComplaintWords();
  const sayCommand = useCommandsWords();
  const [text, setText] = useState('');
  const named = allowances.map((allowance) => ({
    ...allowance,
    label: sayCommand(allowance.name as CommandsWord),
  }));
  return (
    <>
      <Input
        size="small"
        allowClear
        aria-label={say('commands.search')}
        placeholder={say('commands.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="case-impossible">
        {named
          .filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
          .map(({ name, label, reason, rule }) => (
            <li key={name}>
              <Button size="small" disabled>
                {label}
              </Button>{' '}
              <small>
                {reason} {rule}
              </small>
            </li>
          ))}
      </ul>
    </>
  );
}
