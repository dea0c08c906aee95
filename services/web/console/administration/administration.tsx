import { Grid, Select, Tabs } from 'antd';
import { lazy, Suspense, type ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { Page, PageSkeleton } from '../shell/page';
import { useSession } from '../shell/session';
import { useShellWords } from '../words/shell';
import './administration.css';
import { useAdministrationWords } from './words';

/** Parts of the administration; leaders find those that concern their people. */
const parts = {
  policies: lazy(() => import('./policies/policies')),
  calendar: lazy(() => import('./calendar/calendar-years')),
  departments: lazy(() => import('./people/departments')),
  staff: lazy(() => import('./people/staff')),
  leave: lazy(() => import('./people/leave')),
  duty: lazy(() => import('./people/duty')),
  categories: lazy(() => import('./categories/categories')),
  templates: lazy(() => import('./templates/templates')),
} satisfies Record<string, ComponentType>;
type Part = keyof typeof parts;
const ofLeaders: readonly Part[] = ['leave', 'duty'];
const ofQuality: readonly Part[] = ['templates'];

/** 系统管理: the organisation and its rules. */
export default function Administration() {
  const say = useAdministrationWords();
  const title = useShellWords()('nav.administration');
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const offered = (Object.keys(parts) as Part[]).filter(
    (part) =>
      roles.includes('administrator') ||
      roles.includes('auditor') ||
      (roles.includes('quality') ? ofQuality : ofLeaders).includes(part),
  );
  const chosen = offered.find((part) => part === search.get('part')) ?? offered[0] ?? 'leave';
  const Chosen = parts[chosen];
  const wide = Grid.useBreakpoint().lg ?? true;
  return (
    <Page title={title}>
      {wide ? (
        <Tabs
          activeKey={chosen}
          onChange={(part) => setSearch({ part })}
          items={offered.map((part) => ({ key: part, label: say(`part.${part}`) }))}
        />
      ) : (
        <Select
          className="part-choice"
          aria-label={title}
          value={chosen}
          onChange={(part) => setSearch({ part })}
          options={offered.map((part) => ({ value: part, label: say(`part.${part}`) }))}
        />
      )}
      <Suspense fallback={<PageSkeleton />}>
        <Chosen />
      </Suspense>
    </Page>
  );
}
