import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Popconfirm, Popover, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { $casework } from '../../browser/api/client';
import { newKey } from '../../browser/api/idempotency-key';
import { notify } from '../shell/notices';
import { useSearchWords } from '../words/search';
import { addressOf, type Column, type ComplaintQuery } from './search-query';

interface Props {
  query: ComplaintQuery;
  columns: readonly Column[];
}

/** Searches that the person keeps: each is a link; the one that is shown can be kept under a name. */
export function SavedViews({ query, columns }: Props) {
  const say = useSearchWords();
  const views = $casework.useQuery('get', '/api/casework/v1/views');
  const refetch = (): void => void views.refetch();
  const forget = $casework.useMutation('delete', '/api/casework/v1/views/{id}', { onSuccess: refetch });
  return (
    <nav className="search-views" aria-label={say('views')}>
      {views.data?.items.map((view) => (
        <Space.Compact key={view.id}>
          <Link className="search-view" to={{ search: addressOf(view.query, view.columns).toString() }}>
            {view.name}
          </Link>
          <Popconfirm
            title={say('views.forget', { name: view.name })}
            okText={say('views.forget.yes')}
            cancelText={say('cancel')}
            onConfirm={() => forget.mutate({ params: { path: { id: view.id } } })}
          >
            <Button
              size="small"
              type="text"
              aria-label={say('views.forget', { name: view.name })}
              icon={<DeleteOutlined />}
            />
          </Popconfirm>
        </Space.Compact>
      ))}
      <KeepView query={query} columns={columns} onKept={refetch} />
    </nav>
  );
}

function KeepView({ query, columns, onKept }: Props & { onKept: () => void }) {
  const say = useSearchWords();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const keep = $casework.useMutation('put', '/api/casework/v1/views/{id}', {
    onSuccess: () => {
      setOpen(false);
      setName('');
      notify({ kind: 'success', title: say('views.kept', { name }) });
      onKept();
    },
  });
  const save = (): void => {
    if (name.trim() === '') return;
    keep.mutate({
      params: { path: { id: newKey() } },
      body: { name: name.trim(), query: query as Record<string, string>, columns: [...columns] },
    });
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={
        <Space.Compact>
          <Input
            aria-label={say('views.name')}
            placeholder={say('views.name')}
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={save}
          />
          <Button type="primary" loading={keep.isPending} disabled={name.trim() === ''} onClick={save}>
            {say('views.keep.yes')}
          </Button>
        </Space.Compact>
      }
    >
      <Button size="small">{say('views.keep')}</Button>
    </Popover>
  );
}
