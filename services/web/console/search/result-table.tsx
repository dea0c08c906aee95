import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { PromiseStrip } from '../complaint/promise-strip';
import { GradeTag } from '../complaint/tags';
import { useCategories } from '../intake/categories';
import { useNames } from '../people/people';
import { useSearchWords } from '../words/search';
import { useTermsWords, type TermsWord } from '../words/terms';
import type { ComplaintSummary } from './complaint-list';
import type { Column } from './search-query';

interface Props {
  items: readonly ComplaintSummary[];
  columns: readonly Column[];
  /** The row that the keyboard stands on. */
  here: string | undefined;
  selected: readonly string[];
  onSelect: (ids: string[]) => void;
}

/** Found complaints with the chosen columns; rows are ticked for a command over many. */
export function ResultTable({ items, columns, here, selected, onSelect }: Props) {
  const say = useSearchWords();
  const cell = useCell();
  return (
    // Not antd's own `scroll`: its hidden measuring row repeats the checkbox of all rows where the keyboard can reach it.
    <div style={{ overflowX: 'auto' }}>
      <Table<ComplaintSummary>
        size="small"
        rowKey="id"
        dataSource={[...items]}
        pagination={false}
        rowClassName={(item) => (item.id === here ? 'search-here' : '')}
        onRow={(item) => ({ id: rowId(item.id), 'aria-current': item.id === here })}
        rowSelection={{
          selectedRowKeys: [...selected],
          onChange: (ids) => onSelect(ids.map(String)),
          getCheckboxProps: (item) => ({ 'aria-label': say('select', { number: item.acceptanceNumber }) }),
        }}
        columns={columns.map((column) => ({
          key: column,
          title: say(`column.${column}`),
          render: (_, item) => cell(column, item),
        }))}
      />
    </div>
  );
}

export const rowId = (id: string): string => `complaint-${id}`;

function useCell(): (column: Column, item: ComplaintSummary) => ReactNode {
  const say = useSearchWords();
  const sayTerm = useTermsWords();
  const names = useNames();
  const { nameOf } = useCategories();
  const language = useLanguage();
  const term = (kind: string, value: string | undefined) =>
    value === undefined ? '—' : sayTerm(`${kind}.${value}` as TermsWord);
  const when = (at: string | undefined, item: ComplaintSummary) =>
    at === undefined ? '—' : <When at={at} language={language} now={item.ownTime} />;
  return (column, item) => {
    switch (column) {
      case 'acceptanceNumber':
        return (
          <>
            <Link to={`/complaints/${item.id}`}>{item.acceptanceNumber}</Link>{' '}
            {item.rehearsal && <Tag>{say('rehearsal')}</Tag>}
          </>
        );
      case 'stage':
        return term('stage', item.stage);
      case 'grade':
        return item.grade === undefined ? '—' : <GradeTag grade={item.grade} />;
      case 'category':
        return item.category === undefined ? '—' : nameOf(item.category);
      case 'channel':
        return term('channel', item.channel);
      case 'department':
        return item.department === undefined ? '—' : names.department(item.department);
      case 'handler':
        return item.handler === undefined ? '—' : names.person(item.handler);
      case 'receivedAt':
        return when(item.receivedAt, item);
      case 'promiseDueAt':
        return (
          <>
            <PromiseStrip item={item} size="bar" /> {when(item.promise.dueAt, item)}
          </>
        );
      case 'nextDueAt':
        return when(item.nextDueAt, item);
      case 'outcome':
        return term('outcome', item.outcome);
    }
  };
}
