import { useEffect } from 'react';

/** How often a page that is looked at asks again. */
const everyMs = 5_000;

/**
 * Keeps what a page shows up to date while somebody looks at it: the one place that knows how news arrive.
 * @param refresh asks the services again; must be the same function between changes (useCallback)
 */
export function useLive(refresh: () => void): void {
  useEffect(() => {
    const ask = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(ask, everyMs);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [refresh]);
}
