import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { Appearance } from './shell/appearance';
import { queryClient } from './shell/query-client';
import { router } from './shell/router';
import { SessionGate } from './shell/session';

/** The console. */
export function App() {
  return (
    <Appearance>
      <QueryClientProvider client={queryClient}>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </QueryClientProvider>
    </Appearance>
  );
}
