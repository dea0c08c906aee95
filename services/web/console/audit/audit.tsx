import { Button, Empty, Input, Segmented, Select, Table, Tag } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../browser/i18n/words';
import { exact } from '../../browser/time/format';
import { Fault } from '../shell/fault';
import { Page } from '../shell/page';
import { useSession } from '../shell/session';
import { useShellWords } from '../words/shell';
import { type Entry, kinds, type Kind, pageOfAudit, sources, type Source, useAuditNames } from './entries';
import { type AuditWord, useAuditWords } from './words';
import './audit.css';

/** 审计: who read, what was refused, what was changed; the address holds the filters. */
export default function Audit() {
  const say = useAuditWords();
  const title = useShellWords()('nav.audit');
  const language = useLanguage();
  const names = useAuditNames();
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const offered = sources.filter((name) => name !== 'accountability' || roles.includes('auditor'));
  const source = offered.find((name) => name === search.get('source')) ?? 'casework';
  const possible = kinds.filter((kind) => kind === 'changes' || source !== 'organization');
  const kind = possible.find((name) => name === search.get('kind')) ?? possible[0]!;
  const filter = { actor: search.get('actor') ?? '', case: search.get('case') ?? '' };
  const set = (change: Record<string, string>) =>
    setSearch(
      Object.fromEntries(Object.entries({ source, kind, ...filter, ...change }).filter(([, value]) => value)),
    );
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ['audit', source, kind, filter.actor, filter.case],
      queryFn: ({ pageParam }) => pageOfAudit({ source, kind, ...filter, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    });
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={title}>
      <search className="audit-filters">
        <Segmented<Source>
          value={source}
          onChange={(next) => set({ source: next, kind: next === 'organization' ? 'changes' : kind })}
          options={offered.map((value) => ({ value, label: say(`source.${value}`) }))}
        />
        <Select<Kind>
          aria-label={say('kind')}
          value={kind}
          onChange={(next) => set({ kind: next })}
          options={possible.map((value) => ({ value, label: say(`kind.${value}`) }))}
        />
        <Input.Search
          allowClear
          key={`actor ${filter.actor}`}
          defaultValue={filter.actor}
          aria-label={say('actor')}
          placeholder={say('actorHint')}
          onSearch={(text) => set({ actor: text && !text.includes('/') ? `person/${text}` : text })}
        />
        {source !== 'organization' && (
          <Input.Search
            allowClear
            key={`case ${filter.case}`}
            defaultValue={filter.case}
            aria-label={say('case')}
            placeholder={say('caseHint')}
            onSearch={(text) => set({ case: text })}
          />
        )}
      </search>
      {error ? (
        <Fault error={error} again={() => void refetch()} />
      ) : (
        <>
          <Table<Entry>
            rowKey="key"
            size="middle"
            loading={isPending}
            dataSource={rows}
            pagination={false}
            locale={{ emptyText: <Empty description={say('empty')} /> }}
            columns={[
              { title: say('at'), render: (_, { at }) => <time dateTime={at}>{exact(at, language)}</time> },
              {
                title: say('actor'),
                render: (_, { actor }) => (
                  <Button type="link" className="cell-link" onClick={() => set({ actor })}>
                    {names.actor(actor)}
                  </Button>
                ),
              },
              {
                title: say('what'),
                render: (_, { action, subject, rule, reason }) => (
                  <>
                    {action !== 'read' && action !== 'changed' && (
                      <Tag color={action === 'forbidden' ? '#a8071a' : '#874d00'}>
                        {say(`action.${action}`)}
                      </Tag>
                    )}{' '}
                    {source === 'organization'
                      ? say(`changed.${subject}` as AuditWord)
                      : names.subject(subject)}
                    {rule && <span className="quiet"> · {rule}</span>}
                    {reason && <span className="quiet"> · {reason}</span>}
                  </>
                ),
              },
              {
                title: say(source === 'organization' ? 'target' : 'case'),
                responsive: ['sm'],
                render: (_, { target }) =>
                  source === 'organization' ? (
                    target
                  ) : (
                    <Button type="link" className="cell-link" onClick={() => set({ case: target })}>
                      {target}
                    </Button>
                  ),
              },
              {
                title: say('request'),
                responsive: ['lg'],
                render: (_, { requestId }) => <span className="quiet">{requestId ?? '—'}</span>,
              },
            ]}
          />
          {hasNextPage && (
            <Button className="more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {say('more')}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
