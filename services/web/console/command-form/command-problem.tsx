import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../../browser/api/problem';
import { eventsSince } from '../complaint/complaint';
import { EventLine } from '../complaint/event-line';
import { explain } from '../shell/problem-notice';
import { useCommandsWords, type CommandsWord } from '../words/commands';
import { commandsZh } from '../words/commands.zh-cn';
import { useFormWords } from '../words/form';
import { useTermsWords } from '../words/terms';

interface CommandProblemProps {
  error: unknown;
  path: string;
  id: string;
  seq: number | undefined;
  onSendAfter: (seq: number) => void;
}

/** Why a command was not carried out: refused by which rule, overtaken by what, or lost on the way. */
export function CommandProblem({ error, id, seq, onSendAfter }: CommandProblemProps) {
  const say = useFormWords();
  const sayCommand = useCommandsWords();
  const sayTerm = useTermsWords();
  const problem = problemOf(error);
  switch (problem?.code) {
    case 'stale':
      return <Stale id={id} seq={seq ?? 0} onSendAfter={onSendAfter} />;
    case 'refused': {
      const allowed = (problem.allowed ?? []).filter((name) => name in commandsZh);
      const now = allowed.map((name) => sayCommand(name as CommandsWord)).join(sayTerm('and'));
      return (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={say('refused.title', { rule: problem.rule ?? '' })}
          description={
            <>
              <p>{problem.detail}</p>
              {now && <p>{say('refused.now', { commands: now })}</p>}
              <p>{say('failed.kept')}</p>
            </>
          }
        />
      );
    }
    case 'outcome_unknown':
    case 'unavailable':
      return (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={say('unknown.title')}
          description={say('unknown.text')}
        />
      );
    default: {
      const { title, text } = explain(error, { wrote: true });
      return <Alert type="error" showIcon role="alert" title={title} description={text} />;
    }
  }
}

/** The second of two people is told what the first did, and decides. */
function Stale({ id, seq, onSendAfter }: Pick<CommandProblemProps, 'id' | 'onSendAfter'> & { seq: number }) {
  const say = useFormWords();
  const { data = [] } = useQuery({
    queryKey: ['since', id, seq],
    queryFn: () => eventsSince(id, seq),
    staleTime: 0,
  });
  const newest = data.at(-1)?.seq;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={say('stale.title')}
      description={
        <>
          <p>{say('stale.text')}</p>
          <ul className="stale-events">
            {data.map((item) => (
              <li key={item.seq}>
                <EventLine item={item} />
              </li>
            ))}
          </ul>
          <Button size="small" disabled={newest === undefined} onClick={() => onSendAfter(newest ?? seq)}>
            {say('stale.send')}
          </Button>
        </>
      }
    />
  );
}
