import { useSyncExternalStore } from 'react';
import { changeSettings, currentSettings } from '../shell/settings';

let isOpen = false;
const listeners = new Set<() => void>();

/** Opens or closes the tour; once opened, it never opens by itself again in this browser. */
export function showTour(open: boolean): void {
  if (open) changeSettings({ tourSeen: true });
  isOpen = open;
  for (const listener of listeners) listener();
}

/** For the first screen, when it is drawn: somebody who is new is shown around. */
export function showTourOnce(): void {
  if (!currentSettings().tourSeen) showTour(true);
}

export const useTourOpen = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
