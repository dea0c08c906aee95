import { useQuery } from '@tanstack/react-query';
import { createContext, use, type ReactNode } from 'react';
import { onEveryCall, ownHeaders } from '../../browser/api/client';
import type { SessionView } from '../../session/session-view';
import { Fault } from './fault';
import { PageSkeleton } from './page';

const SessionContext = createContext<SessionView | undefined>(undefined);

/** Who is signed in. */
export function useSession(): SessionView {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is for components below SessionGate');
  return session;
}

/** Leaves for the sign-in, which leads back to this very address. */
export function goToSignIn(): void {
  const here = `${location.pathname}${location.search}${location.hash}`;
  location.assign(`/sign-in?to=${encodeURIComponent(here)}`);
}

onEveryCall({
  onResponse({ response }) {
    if (response.status === 401) goToSignIn();
  },
});

/** Shows the console to somebody who is signed in, and everybody else the way there. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['session'],
    queryFn: fetchSession,
    staleTime: Infinity,
    meta: { quiet: true },
  });
  if (error) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <SessionContext value={data}>{children}</SessionContext>;
}

async function fetchSession(): Promise<SessionView | undefined | null> {
  const response = await fetch('/session', { headers: ownHeaders() });
  if (response.ok) return (await response.json()) as SessionView;
  if (response.status !== 401) throw await response.json();
  goToSignIn();
  return null;
}

/** Ends the session here and goes on to the provider's own sign-out. */
export async function signOut(): Promise<void> {
  const response = await fetch('/session', { method: 'DELETE', headers: ownHeaders() });
  if (!response.ok) throw await response.json();
  const { to } = (await response.json()) as { to: string };
  location.assign(to);
}
