import { useSyncExternalStore } from 'react';

/** One ticking clock for all texts of a page, so that they change together. */
const tickMs = 15_000;
const listeners = new Set<() => void>();
let nowMs = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    nowMs = Date.now();
    for (const each of listeners) each();
  }, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time of this device in ms; draws anew every quarter minute. */
export function useNow(): number {
  if (!timer) nowMs = Date.now();
  return useSyncExternalStore(subscribe, () => nowMs);
}
