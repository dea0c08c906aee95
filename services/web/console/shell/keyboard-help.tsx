import { Button, Modal } from 'antd';
import { showTour } from '../tour/tour-state';
import { useShellWords } from '../words/shell';
import { useActiveHotkeys, type Hotkey } from './hotkeys';

/** The keys that work now, `?`, and the way to the tour. */
export function KeyboardHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useShellWords();
  const hotkeys = useActiveHotkeys();
  const of = (scope: Hotkey['scope']) => hotkeys.filter((hotkey) => hotkey.scope === scope);
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={say('help.title')} destroyOnHidden>
      <KeyList title={say('help.here')} hotkeys={of('here')} />
      <KeyList title={say('help.everywhere')} hotkeys={of('everywhere')} />
      <Button
        onClick={() => {
          onClose();
          showTour(true);
        }}
      >
        {say('help.tour')}
      </Button>
    </Modal>
  );
}

function KeyList({ title, hotkeys }: { title: string; hotkeys: Hotkey[] }) {
  if (hotkeys.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {hotkeys.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
