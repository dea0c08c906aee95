import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { $intake } from '../../browser/api/client';
import type { operations } from '../../browser/api/generated/intake';
import { useSession } from '../shell/session';

export type CustomerFile =
  operations['getIntakeV1CustomersId']['responses'][200]['content']['application/json'];

/** Purposes as the policy names them; which of them a role has, the service decides (S-10). */
export const purposes = ['handleComplaint', 'callBack', 'verifyIdentity', 'correctFile', 'audit'] as const;
export type Purpose = (typeof purposes)[number];

/** The one that most people of the role read for. */
export function useUsualPurpose(): Purpose {
  const { roles } = useSession();
  if (roles.some((role) => ['agent', 'specialist', 'team-lead', 'complaint-manager'].includes(role)))
    return 'handleComplaint';
  if (roles.includes('call-back')) return 'callBack';
  return roles.includes('legal') ? 'verifyIdentity' : 'audit';
}

const quiet = { meta: { quiet: true }, retry: false };

export const useCustomers = (q: string, purpose: Purpose, limit: number) =>
  $intake.useQuery(
    'get',
    '/api/intake/v1/customers',
    { params: { query: { purpose, q, limit } } },
    { ...quiet, enabled: q !== '' },
  );

export const useCustomerFile = (id: string, purpose: Purpose) =>
  $intake.useQuery(
    'get',
    '/api/intake/v1/customers/{id}',
    { params: { path: { id }, query: { purpose } } },
    quiet,
  );

export const useCustomerHistory = (id: string, purpose: Purpose) =>
  $intake.useQuery(
    'get',
    '/api/intake/v1/customers/{id}/complaints',
    { params: { path: { id }, query: { purpose } } },
    quiet,
  );

/** Reads the file anew after a change. */
export function useRefreshCustomer(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void client.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/intake/v1/customers'),
    });
  }, [client]);
}

/** Every change of a file is a call of its own, under a key of its own. */
export const changeOf = (id: string) => ({
  path: { id },
  header: { 'Idempotency-Key': crypto.randomUUID() },
});
