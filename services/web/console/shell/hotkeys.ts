import { useEffect, useSyncExternalStore } from 'react';

/** A key and what it does, as the keyboard help says it. `g w` is two keys after each other. */
export interface Hotkey {
  keys: string;
  does: string;
  run: () => void;
  scope: 'everywhere' | 'here';
}

/** The latest keeps a key that two want. */
let active: readonly Hotkey[] = [];
const listeners = new Set<() => void>();
const change = (next: readonly Hotkey[]): void => {
  active = next;
  for (const listener of listeners) listener();
};

/** Everything that can be pressed now. */
export const useActiveHotkeys = (): readonly Hotkey[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => active,
  );

/** Keys while this component is shown. `hotkeys` must be the same array between changes (useMemo). */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  useEffect(() => {
    change([...active, ...hotkeys]);
    return () => change(active.filter((hotkey) => !hotkeys.includes(hotkey)));
  }, [hotkeys]);
}

const sequenceMs = 1_000;
let before: { key: string; atMs: number } | undefined;

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
    return;
  const prefix = before && performance.now() - before.atMs < sequenceMs ? `${before.key} ` : '';
  before = { key: event.key, atMs: performance.now() };
  const found =
    active.findLast(({ keys }) => prefix !== '' && keys === prefix + event.key) ??
    active.findLast(({ keys }) => keys === event.key);
  if (!found) return;
  before = undefined;
  event.preventDefault();
  found.run();
});

/** Keys typed into a field, or meant for an open dialog or menu, are not ours. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="combobox"]') !== null
  );
}
