import { type Query, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { News } from '../../browser/live/live-stream';
import { useLive } from '../../browser/live/use-live';

/** What the console shows of complaints is asked again when they move on. */
export function useLiveQueries(): void {
  const client = useQueryClient();
  useLive(
    useCallback(
      (news: News) => client.invalidateQueries({ predicate: ({ queryKey }) => isConcerned(queryKey, news) }),
      [client],
    ),
  );
}

/** Does an answer of casework, or the messages of a complaint, show what the news are of? Lists show every complaint. */
export function isConcerned(queryKey: Query['queryKey'], news: News): boolean {
  const [, path, input] = queryKey;
  if (typeof path !== 'string') return false;
  const { params } = (input ?? {}) as {
    params?: { path?: { id?: string }; query?: { complaintId?: string } };
  };
  if (!path.startsWith('/api/casework/') && params?.query?.complaintId === undefined) return false;
  const complaintId = params?.path?.id ?? params?.query?.complaintId;
  return news === 'anything' || complaintId === undefined || news.has(complaintId);
}
