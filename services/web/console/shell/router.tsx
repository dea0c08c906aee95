import { createBrowserRouter } from 'react-router';
import { screens } from '../screens';
import { RouteFault } from './fault';
import { Frame } from './frame';
import { NotFound } from './not-found';
import { PageSkeleton } from './page';

/** Every screen is loaded when it is opened. */
export const router = createBrowserRouter(
  [
    {
      element: <Frame />,
      errorElement: <RouteFault />,
      hydrateFallbackElement: <PageSkeleton />,
      children: [
        ...screens.map(({ path, load }) => ({
          path,
          errorElement: <RouteFault />,
          lazy: async () => ({ Component: (await load()).default }),
        })),
        { path: '*', element: <NotFound /> },
      ],
    },
  ],
  { basename: '/console' },
);
