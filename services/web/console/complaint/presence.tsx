import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { casework } from '../../browser/api/client';
import { instant } from '../../browser/time/format';
import { useNames } from '../people/people';
import { useSession } from '../shell/session';
import { useComplaintWords } from '../words/complaint';
import { useTermsWords } from '../words/terms';

const sayEveryMs = 15_000;
const address = '/api/casework/v1/complaints/{id}/presence';

/** Who else has the complaint open, and since when; being looked at says that this person has (F-75). */
export function Presence({ id }: { id: string }) {
  const say = useComplaintWords();
  const sayTerm = useTermsWords();
  const { id: me } = useSession();
  const { person } = useNames();
  const call = { params: { path: { id } } };
  const { data = [] } = useQuery({
    queryKey: ['presence', id],
    queryFn: async () => {
      const { data: here, error } = await casework.PUT(address, call);
      if (!here) throw error;
      return here.items;
    },
    refetchInterval: sayEveryMs,
    refetchIntervalInBackground: true,
    gcTime: 0,
    meta: { quiet: true },
  });
  useEffect(() => {
    // The page may be going away: the browser sends it all the same. What is lost expires.
    const leave = (): void => void casework.DELETE(address, { params: { path: { id } }, keepalive: true });
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [id]);
  const others = data.filter((here) => here.person !== me);
  const names = others
    .map(({ person: who, openedAt }) =>
      say('presence.who', { name: person(who), at: instant(openedAt).slice(11) }),
    )
    .join(sayTerm('and'));
  return (
    <p role="status" className="case-presence">
      {others.length > 0 && say('presence', { names })}
    </p>
  );
}
