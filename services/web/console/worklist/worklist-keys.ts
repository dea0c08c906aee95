import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useHotkeys, type Hotkey } from '../shell/hotkeys';
import { useWorklistWords } from '../words/worklist';
import { itemKey, type WorklistItem } from './worklist-items';
import { addressOf } from './worklist-row';

interface KeysInput {
  ordered: readonly WorklistItem[];
  selected: string | undefined;
  setSelected: (key: string) => void;
  act: (item: WorklistItem) => void;
  /** Where `/` leads, on a screen that can be searched. */
  searchId?: string;
}

/** `j k Enter a /`: everything a clerk does fifty times a day. */
export function useWorklistKeys(input: KeysInput): void {
  const say = useWorklistWords();
  const go = useNavigate();
  const latest = useRef(input);
  latest.current = input;
  const { searchId } = input;
  const hotkeys = useMemo((): Hotkey[] => {
    const move = (by: number): void => {
      const { ordered, selected, setSelected } = latest.current;
      const at = ordered.findIndex((item) => itemKey(item) === selected);
      const next = ordered[Math.max(0, Math.min(ordered.length - 1, at + by))];
      if (!next) return;
      setSelected(itemKey(next));
      document.getElementById(itemKey(next))?.scrollIntoView({ block: 'nearest' });
    };
    const withSelected = (run: (item: WorklistItem) => void) => (): void => {
      const { ordered, selected } = latest.current;
      const item = ordered.find((candidate) => itemKey(candidate) === selected);
      if (item) run(item);
    };
    const key = (keys: string, does: string, run: () => void): Hotkey => ({ keys, does, run, scope: 'here' });
    return [
      key('j', say('key.next'), () => move(1)),
      key('k', say('key.previous'), () => move(-1)),
      key(
        'Enter',
        say('key.open'),
        withSelected((item) => void go(addressOf(item))),
      ),
      key(
        'a',
        say('key.act'),
        withSelected((item) => latest.current.act(item)),
      ),
      ...(searchId === undefined
        ? []
        : [key('/', say('key.search'), () => document.getElementById(searchId)?.focus())]),
    ];
  }, [say, go, searchId]);
  useHotkeys(hotkeys);
}
