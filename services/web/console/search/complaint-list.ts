import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { casework } from '../../browser/api/client';
import type { components } from '../../browser/api/generated/casework';
import type { ComplaintQuery } from './search-query';

export type ComplaintSummary = components['schemas']['ComplaintSummary'];

/** Complaints of a query, page after page by the service's cursor. */
export function useComplaintList(query: ComplaintQuery, limit = 50) {
  const list = useInfiniteQuery({
    queryKey: ['complaints', '/api/casework/v1/complaints', query, limit],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const page = { ...query, limit, ...(pageParam !== undefined && { cursor: pageParam }) };
      const { data, error } = await casework.GET('/api/casework/v1/complaints', { params: { query: page } });
      if (!data) throw error;
      return data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    meta: { quiet: true },
  });
  return { ...list, items: list.data?.pages.flatMap(({ items }) => items) };
}

/** The page's address, and a way to change single values of it; typing replaces, so that Back leads to another page. */
export function useAddress() {
  const [address, setAddress] = useSearchParams();
  const change = useCallback(
    (changes: Readonly<Record<string, string | undefined>>, { replace = false } = {}): void =>
      setAddress(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace },
      ),
    [setAddress],
  );
  return { address, change, setAddress };
}
