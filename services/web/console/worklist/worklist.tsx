import { Button, Empty, Input, Skeleton, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { CommandDrawer } from '../command-form/command-drawer';
import { Fault } from '../shell/fault';
import { Page } from '../shell/page';
import { showTourOnce } from '../tour/tour-state';
import { useCommandsWords, type CommandsWord } from '../words/commands';
import { useShellWords } from '../words/shell';
import { useTermsWords } from '../words/terms';
import { useWorklistWords } from '../words/worklist';
import { fits, itemKey, urgencyOf, useWorklistItems, type WorklistItem } from './worklist-items';
import { useWorklistKeys } from './worklist-keys';
import { WorklistRow } from './worklist-row';

const urgencies = ['now', 'today', 'later'] as const;
const grades = ['general', 'important', 'major'] as const;

/** 我的待办: what must I do next, until when, why. */
export default function Worklist() {
  const say = useWorklistWords();
  const title = useShellWords()('nav.worklist');
  const { items, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useWorklistItems();
  const isDrawn = items !== undefined;
  useEffect(() => {
    if (isDrawn) showTourOnce();
  }, [isDrawn]);
  const [search, setSearch] = useSearchParams();
  const filters = {
    kind: search.get('kind') ?? undefined,
    grade: search.get('grade') ?? undefined,
    text: search.get('q') ?? '',
  };
  const shown = (items ?? []).filter((item) => fits(item, filters));
  const ordered = urgencies.flatMap((urgency) => shown.filter((item) => urgencyOf(item) === urgency));
  const acting = ordered.find((item) => itemKey(item) === search.get('do'));
  const [selected, setSelected] = useState<string>();
  const setFilter = (name: string, value: string | undefined): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: name === 'q' },
    );
  const act = (item: WorklistItem): void => {
    setSelected(itemKey(item));
    setFilter('do', itemKey(item));
  };
  useWorklistKeys({ ordered, selected, setSelected, act, searchId: 'worklist-search' });

  const clear = (): void => setSearch({});
  const isFiltered = filters.kind !== undefined || filters.grade !== undefined || filters.text !== '';
  return (
    <Page title={title} actions={items && <Tag>{say('count', { n: shown.length })}</Tag>}>
      <Filters items={items ?? []} filters={filters} onChange={setFilter} />
      {error !== null && items === undefined && <Fault error={error} again={() => void refetch()} />}
      {items === undefined && error === null && <Skeleton active paragraph={{ rows: 8 }} />}
      {items !== undefined && shown.length === 0 && (
        <Empty
          description={isFiltered ? say('empty.filtered') : `${say('empty.title')}。${say('empty.text')}`}
        >
          {isFiltered && <Button onClick={clear}>{say('empty.clear')}</Button>}
        </Empty>
      )}
      {urgencies.map((urgency) => {
        const group = ordered.filter((item) => urgencyOf(item) === urgency);
        if (group.length === 0) return null;
        return (
          <section key={urgency} className="worklist-group">
            <h2>
              {say(urgency)} <Tag>{group.length}</Tag>
            </h2>
            <ul className="worklist">
              {group.map((item) => (
                <WorklistRow
                  key={itemKey(item)}
                  item={item}
                  selected={itemKey(item) === selected}
                  onSelect={() => setSelected(itemKey(item))}
                  onAct={() => act(item)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {say('more')}
        </Button>
      )}
      <CommandDrawer
        open={
          acting && {
            complaintId: acting.complaintId,
            acceptanceNumber: acting.acceptanceNumber,
            command: acting.command,
            ...(acting.taskId !== undefined && { initial: { taskId: acting.taskId } }),
          }
        }
        onClose={() => setFilter('do', undefined)}
      />
    </Page>
  );
}

interface FiltersProps {
  items: readonly WorklistItem[];
  filters: { kind: string | undefined; grade: string | undefined; text: string };
  onChange: (name: string, value: string | undefined) => void;
}

/** Kinds with their counts, grades, text: all of them in the address. */
function Filters({ items, filters, onChange }: FiltersProps) {
  const say = useWorklistWords();
  const sayCommand = useCommandsWords();
  const sayTerm = useTermsWords();
  const kinds = [...new Set(items.map(({ command }) => command))];
  const toggle = (name: 'kind' | 'grade', value: string, label: string) => {
    const isOn = filters[name] === value;
    const count = items.filter((item) => (name === 'kind' ? item.command : item.grade) === value).length;
    return (
      <Button
        key={value}
        size="small"
        type={isOn ? 'primary' : 'default'}
        aria-pressed={isOn}
        onClick={() => onChange(name, isOn ? undefined : value)}
      >
        {label} {count}
      </Button>
    );
  };
  return (
    <div className="worklist-filters" role="search">
      <Input
        id="worklist-search"
        allowClear
        aria-label={say('filter.search')}
        placeholder={say('filter.search')}
        value={filters.text}
        onChange={(event) => onChange('q', event.target.value)}
      />
      <div role="group" aria-label={say('kinds')}>
        {kinds.map((kind) => toggle('kind', kind, sayCommand(kind as CommandsWord)))}
      </div>
      <div role="group" aria-label={say('filter.grade')}>
        {grades.map((grade) => toggle('grade', grade, sayTerm(`grade.${grade}`)))}
      </div>
    </div>
  );
}
