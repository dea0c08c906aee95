import { useInfiniteQuery } from '@tanstack/react-query';
import { casework } from '../../browser/api/client';
import type { components } from '../../browser/api/generated/casework';
import { dayOf } from '../../browser/time/format';

export type WorklistItem = components['schemas']['WorklistItem'];
export type Urgency = 'now' | 'today' | 'later';

const pageSize = 100;
/** What is due within this time wants to be done now. */
const nowWithinMs = 2 * 3_600_000;

/** What the signed-in person must do next, page after page, soonest due first. */
export function useWorklistItems() {
  const query = useInfiniteQuery({
    queryKey: ['worklist', '/api/casework/v1/worklist'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const page = { limit: pageSize, ...(pageParam !== undefined && { cursor: pageParam }) };
      const { data, error } = await casework.GET('/api/casework/v1/worklist', { params: { query: page } });
      if (!data) throw error;
      return data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    meta: { quiet: true },
  });
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) };
}

/** One step for ever the same: the key of its row. */
export const itemKey = (item: WorklistItem): string =>
  [item.complaintId, item.diagnosis, item.publicOpinion, item.command, item.taskId, item.clock].join('/');

/** How soon, by the case's own time. */
export function urgencyOf({ dueAt, ownTime }: WorklistItem): Urgency {
  if (dueAt === undefined) return 'later';
  const now = ownTime ?? new Date().toISOString();
  if (Date.parse(dueAt) - Date.parse(now) <= nowWithinMs) return 'now';
  return dayOf(dueAt) === dayOf(now) ? 'today' : 'later';
}

export interface WorklistFilters {
  kind: string | undefined;
  grade: string | undefined;
  text: string;
}

export const fits = (item: WorklistItem, { kind, grade, text }: WorklistFilters): boolean =>
  (kind === undefined || item.command === kind) &&
  (grade === undefined || item.grade === grade) &&
  `${item.acceptanceNumber} ${item.category ?? ''}`.toLowerCase().includes(text.trim().toLowerCase());
