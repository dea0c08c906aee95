import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isPassing, problemOf } from '../../browser/api/problem';
import { notifyProblem } from './problem-notice';

/** Where a screen shows the failure itself: `meta: { quiet: true }`. */
const isQuiet = (meta: Record<string, unknown> | undefined): boolean => meta?.quiet === true;

const freshForMs = 5_000;
const tries = 2;

/** What is read stays fresh for a moment, what is away for now is asked again, every other failure is said. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // A first reading that fails is shown in its place; a later one keeps what was there and says so.
      if (!isQuiet(query.meta) && query.state.data !== undefined) notifyProblem(error, { wrote: false });
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!isQuiet(mutation.meta)) notifyProblem(error, { wrote: true });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: freshForMs,
      refetchOnWindowFocus: true,
      retry: (failures, error) =>
        failures < tries && isPassing(error) && problemOf(error)?.code !== 'unauthenticated',
    },
  },
});
