import { useEffect } from 'react';
import { type News, watchLive } from './live-stream';

/**
 * Keeps what a page shows up to date while somebody looks at it; called once per page, by the frame around all screens.
 * @param refresh asks the services again for what the news concern; must be the same function between changes (useCallback)
 */
export function useLive(refresh: (news: News) => Promise<void>): void {
  useEffect(() => watchLive(refresh), [refresh]);
}
