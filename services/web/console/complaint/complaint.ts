import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ComplaintState } from '../../../../workflows/complaint/state';
import type { Policy } from '../../../../workflows/contracts/policy';
import { $casework, $organization, casework, organization } from '../../browser/api/client';
import type { components } from '../../browser/api/generated/casework';
import type { StripCalendar, StripPromise } from '../../browser/day-strip/strip-input';

export type ComplaintView = components['schemas']['Complaint'];
export type ClockView = components['schemas']['Clock'];
export type TimelineItem = components['schemas']['TimelineItem'];
export type CommandAllowance = components['schemas']['CommandAllowance'];

/** State of the case as casework folds it; the document leaves it open. */
export const stateOf = (complaint: ComplaintView): ComplaintState =>
  complaint.state as unknown as ComplaintState;

const complaintPath = '/api/casework/v1/complaints/{id}';
const of = (id: string) => ({ params: { path: { id } } });
const quiet = { meta: { quiet: true } };

export const useComplaint = (id: string) => $casework.useQuery('get', complaintPath, of(id), quiet);
export const useTimeline = (id: string) =>
  $casework.useQuery('get', `${complaintPath}/timeline`, of(id), quiet);
export const useAllowances = (id: string) =>
  $casework.useQuery('get', `${complaintPath}/commands`, of(id), quiet);

/** Asks again for everything that shows this complaint, the worklist included. */
export function useRefreshComplaint(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void client.invalidateQueries({
      predicate: ({ queryKey }) =>
        typeof queryKey[1] === 'string' && queryKey[1].startsWith('/api/casework/'),
    });
  }, [client]);
}

/** The rulebook a case is pinned to; undefined while it is loaded. It never changes. */
export function usePolicy(version: number | undefined): Policy | undefined {
  const { data } = useQuery({
    queryKey: ['policy', version],
    enabled: version !== undefined,
    staleTime: Infinity,
    ...quiet,
    queryFn: async () => {
      const path = { version: version ?? 0 };
      const { data: answer, error } = await organization.GET('/api/organization/v1/policies/{version}', {
        params: { path },
      });
      if (!answer) throw error;
      return answer as unknown as Policy;
    },
  });
  return data;
}

/** The published calendar, for drawing days. */
export function useCalendar(): StripCalendar | undefined {
  const { data } = $organization.useQuery(
    'get',
    '/api/organization/v1/calendar/years',
    {},
    { staleTime: Infinity, ...quiet },
  );
  if (!data || data.items.length === 0) return undefined;
  return {
    holidays: data.items.flatMap(({ holidays }) => holidays),
    workdays: data.items.flatMap(({ workdays }) => workdays),
    lastYear: Math.max(...data.items.map(({ year }) => year)),
  };
}

/** Everything about the promise that the day strip draws. */
export function promiseOf(complaint: ComplaintView): StripPromise {
  const state = stateOf(complaint);
  const clock = complaint.clocks.find(({ kind }) => kind === 'promise');
  return {
    acceptedAt: complaint.receivedAt,
    dueAt: clock?.dueAt ?? complaint.promise.dueAt,
    workingDays: state.promise.workingDays,
    provisional: complaint.promise.provisional,
    metAt: state.promiseMetAt,
    pauses: state.pauses,
    extensions: state.extensions?.filter(({ decision }) => decision === 'approved'),
    warnings: clock?.levels.filter(({ percent }) => percent < 100).map(({ at }) => at),
  };
}

/** What counts as now for a case: a rehearsed one is ahead of the world. */
export const nowOf = (complaint: { ownTime?: string | undefined }): string =>
  complaint.ownTime ?? new Date().toISOString();

/** The latest seq of the case and what happened after `seq`, for somebody who looked at an older one. */
export async function eventsSince(id: string, seq: number): Promise<TimelineItem[]> {
  const { data } = await casework.GET(`${complaintPath}/timeline`, of(id));
  return data?.items.filter((item) => item.seq > seq) ?? [];
}
