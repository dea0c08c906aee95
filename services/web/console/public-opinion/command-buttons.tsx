import { Button } from 'antd';
import type { CommandAllowance } from '../complaint/complaint';
import { useCommandsWords, type CommandsWord } from '../words/commands';

interface Props {
  allowances: readonly CommandAllowance[];
  onOpen: (command: string) => void;
}

/** What may be done now; what not, with its reason, by the case's own rules. */
export function CommandButtons({ allowances, onOpen }: Props) {
  const say = useCommandsWords();
  return (
    <div className="opinion-commands">
      {allowances.map(({ name, allowed, rule, reason }) => (
        <div key={name}>
          <Button
            size="small"
            type={name === 'releaseDocuments' ? 'primary' : 'default'}
            disabled={!allowed}
            onClick={() => onOpen(name)}
          >
            {say(name as CommandsWord)}
          </Button>{' '}
          {!allowed && (
            <small className="quiet">
              {reason} {rule}
            </small>
          )}
        </div>
      ))}
    </div>
  );
}
