import { Button, Empty, Select, Skeleton } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRefreshComplaint } from '../complaint/complaint';
import { Fault } from '../shell/fault';
import { useHotkeys, type Hotkey } from '../shell/hotkeys';
import { Page } from '../shell/page';
import { useSearchWords } from '../words/search';
import { useShellWords } from '../words/shell';
import { Bulk } from './bulk';
import { bulkMost } from './bulk-request';
import { useAddress, useComplaintList, type ComplaintSummary } from './complaint-list';
import { Filters } from './filters';
import { ResultTable, rowId } from './result-table';
import { SavedViews } from './saved-views';
import { columns, columnsOf, exportAddress, queryOf, type Column } from './search-query';
import './search.css';

/** 投诉查询: all complaints, found by what stands in the address; a command for many of them. */
export default function Search() {
  const say = useSearchWords();
  const title = useShellWords()('nav.search');
  const { address, change } = useAddress();
  const query = queryOf(address);
  const chosenColumns = columnsOf(address);
  const list = useComplaintList(query);
  const items = list.items;
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [here, setHere] = useState<string>();
  const [acting, setActing] = useState(false);
  const chosen = (items ?? []).filter(({ id }) => selected.includes(id));
  const select = (ids: readonly string[]): void => setSelected(ids.slice(0, bulkMost));
  useSearchKeys({ items: items ?? [], here, setHere, selected, select });
  const refresh = useRefreshComplaint();
  return (
    <Page
      title={title}
      actions={
        <>
          {(['csv', 'xlsx'] as const).map((format) => (
            <Button key={format} href={exportAddress(format, query, chosenColumns)} download>
              {say(`export.${format}`)}
            </Button>
          ))}
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setActing(true)}>
            {say('bulk.open', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <SavedViews query={query} columns={chosenColumns} />
      <Filters query={query} change={change} />
      <Select<Column[]>
        mode="multiple"
        className="search-columns"
        aria-label={say('columns')}
        prefix={say('columns')}
        maxTagCount="responsive"
        value={chosenColumns}
        options={columns.map((value) => ({
          value,
          label: say(`column.${value}`),
          disabled: value === 'acceptanceNumber',
        }))}
        onChange={(next) => change({ columns: next.join(',') })}
      />
      {list.error !== null && items === undefined && (
        <Fault error={list.error} again={() => void list.refetch()} />
      )}
      {items === undefined && list.error === null && <Skeleton active paragraph={{ rows: 8 }} />}
      {items?.length === 0 && <Empty description={say('empty')} />}
      {items !== undefined && items.length > 0 && (
        <>
          <p className="quiet" aria-live="polite">
            {say(list.hasNextPage ? 'count.more' : 'count', { count: items.length })}
            {selected.length === bulkMost && ` ${say('bulk.most', { count: bulkMost })}`}
          </p>
          <ResultTable
            items={items}
            columns={chosenColumns}
            here={here}
            selected={selected}
            onSelect={select}
          />
        </>
      )}
      {list.hasNextPage && (
        <Button
          className="search-more"
          onClick={() => void list.fetchNextPage()}
          loading={list.isFetchingNextPage}
        >
          {say('more')}
        </Button>
      )}
      <Bulk open={acting} chosen={chosen} onClose={() => setActing(false)} onDone={refresh} />
    </Page>
  );
}

interface KeysInput {
  items: readonly ComplaintSummary[];
  here: string | undefined;
  setHere: (id: string) => void;
  selected: readonly string[];
  select: (ids: readonly string[]) => void;
}

/** `j k Enter x /`. */
function useSearchKeys(input: KeysInput): void {
  const say = useSearchWords();
  const go = useNavigate();
  const latest = useRef(input);
  latest.current = input;
  const hotkeys = useMemo((): Hotkey[] => {
    const move = (by: number): void => {
      const { items, here, setHere } = latest.current;
      const at = items.findIndex(({ id }) => id === here);
      const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
      if (!next) return;
      setHere(next.id);
      document.getElementById(rowId(next.id))?.scrollIntoView({ block: 'nearest' });
    };
    const open = (): void => {
      const { here } = latest.current;
      if (here !== undefined) void go(`/complaints/${here}`);
    };
    const tick = (): void => {
      const { here, selected, select } = latest.current;
      if (here === undefined) return;
      select(selected.includes(here) ? selected.filter((id) => id !== here) : [...selected, here]);
    };
    const key = (keys: string, does: string, run: () => void): Hotkey => ({ keys, does, run, scope: 'here' });
    return [
      key('j', say('key.next'), () => move(1)),
      key('k', say('key.previous'), () => move(-1)),
      key('Enter', say('key.open'), open),
      key('x', say('key.select'), tick),
      key('/', say('key.search'), () => document.getElementById('search-text')?.focus()),
    ];
  }, [say, go]);
  useHotkeys(hotkeys);
}
