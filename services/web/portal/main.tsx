import './style.css';
import { createRoot } from 'react-dom/client';
import { ComplainView } from './complain/complain-view';
import { FindView } from './find/find-view';
import { TrackingPage } from './tracking/tracking-page';

/** Which view an address means; the promise page stands in the document already. */
function viewOf(path: string) {
  const [, first, code] = path.split('/');
  if (first === 'complain') return <ComplainView />;
  if (first === 'find') return <FindView />;
  return first === 't' && code ? <TrackingPage code={decodeURIComponent(code)} /> : undefined;
}

const view = viewOf(location.pathname);
if (view) createRoot(document.getElementById('root')!).render(view);
