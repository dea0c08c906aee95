import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Select, Space, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { $organization } from '../../../browser/api/client';
import type { components } from '../../../browser/api/generated/organization';
import { useKeyOf } from '../../../browser/api/idempotency-key';
import { problemOf } from '../../../browser/api/problem';
import { useLanguage } from '../../../browser/i18n/words';
import { exact } from '../../../browser/time/format';
import { useNames } from '../../people/people';
import { Fault } from '../../shell/fault';
import { notify } from '../../shell/notices';
import { PageSkeleton } from '../../shell/page';
import { useSession } from '../../shell/session';
import { useUnsavedGuard } from '../../shell/unsaved';
import { useAdministrationWords } from '../words';

type Tree = components['schemas']['CategoryTree'];
type Category = Tree['categories'][number];
const path = '/api/organization/v1/categories';
const versionsPath = '/api/organization/v1/category-versions';
const languages = ['zh-CN', 'zh-TW', 'en'] as const;

/** The category tree in versions: labels may change, a code means the same for ever (S-17). */
export default function Categories() {
  const say = useAdministrationWords();
  const language = useLanguage();
  const { person } = useNames();
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const versions = $organization.useQuery('get', versionsPath);
  const newest = versions.data?.items[0]?.version;
  const chosen = Number(search.get('version')) || newest;
  const tree = $organization.useQuery(
    'get',
    `${path}/{version}`,
    { params: { path: { version: chosen! } } },
    { enabled: chosen !== undefined, staleTime: Infinity },
  );
  const fault = versions.error ?? tree.error;
  if (fault) return <Fault error={fault} again={() => void versions.refetch()} />;
  if (!versions.data || !tree.data) return <PageSkeleton />;
  const isNewest = tree.data.version === newest;
  return (
    <>
      <div className="version-line">
        <Select
          aria-label={say('policy.version')}
          value={tree.data.version}
          onChange={(version) => setSearch({ part: 'categories', version: String(version) })}
          options={versions.data.items.map((item) => ({
            value: item.version,
            label: `${say('policy.versionN', { n: item.version })} · ${exact(item.publishedAt, language)} · ${person(item.publishedBy)}`,
          }))}
        />
        <Tag color={isNewest ? '#237804' : '#595959'}>{say(isNewest ? 'policy.live' : 'policy.old')}</Tag>
      </div>
      <TreeForm
        key={tree.data.version}
        tree={tree.data}
        mayPublish={isNewest && roles.includes('administrator')}
        onPublished={() => setSearch({ part: 'categories' })}
      />
    </>
  );
}

function TreeForm({
  tree,
  mayPublish,
  onPublished,
}: {
  tree: Tree;
  mayPublish: boolean;
  onPublished: () => void;
}) {
  const say = useAdministrationWords();
  const cache = useQueryClient();
  const keyOf = useKeyOf();
  const [rows, setRows] = useState<Category[]>(tree.categories);
  const publish = $organization.useMutation('post', path, { meta: { quiet: true } });
  const changed = JSON.stringify(rows) !== JSON.stringify(tree.categories);
  useUnsavedGuard(changed);
  const edit = (index: number, category: Category | undefined) =>
    setRows((was) => was.flatMap((row, i) => (i === index ? (category ? [category] : []) : [row])));
  const addBelow = (index: number) =>
    setRows((was) => {
      const parent = was[index]!.code;
      const taken = new Set(was.map(({ code }) => code));
      let n = 1;
      while (taken.has(`${parent}.new-${n}`)) n += 1;
      return was.toSpliced(index + 1, 0, {
        code: `${parent}.new-${n}`,
        label: { 'zh-CN': '新类别', 'zh-TW': '新類別', en: 'New category' },
      });
    });
  const send = () => {
    const body = { version: tree.version, categories: rows };
    publish.mutate(
      { params: { header: keyOf(body) }, body },
      {
        onSuccess: ({ version }) => {
          notify({ kind: 'success', title: say('category.published', { n: version }) });
          void cache.invalidateQueries({ queryKey: ['get', versionsPath] });
          onPublished();
        },
      },
    );
  };
  const known = new Set(tree.categories.map(({ code }) => code));
  return (
    <>
      {publish.error && <Faults error={publish.error} />}
      {mayPublish && (
        <div className="part-actions">
          <span role="status">{say(changed ? 'category.changed' : 'category.hint')}</span>
          <Button type="primary" disabled={!changed} loading={publish.isPending} onClick={send}>
            {say('category.publish', { n: tree.version + 1 })}
          </Button>
        </div>
      )}
      <ul className="category-tree">
        {rows.map((row, index) => (
          <li key={index} style={{ marginInlineStart: (row.code.split('.').length - 1) * 20 }}>
            <Input
              className="category-code"
              aria-label={say('category.code')}
              value={row.code}
              disabled={!mayPublish || known.has(row.code)}
              onChange={(event) => edit(index, { ...row, code: event.target.value })}
            />
            {languages.map((language) => (
              <Input
                key={language}
                aria-label={`${row.code} ${language}`}
                value={row.label[language]}
                disabled={!mayPublish}
                onChange={(event) =>
                  edit(index, { ...row, label: { ...row.label, [language]: event.target.value } })
                }
              />
            ))}
            {mayPublish && (
              <Space.Compact>
                <Button
                  icon={<PlusOutlined />}
                  aria-label={say('category.addBelow', { name: row.label['zh-CN'] })}
                  onClick={() => addBelow(index)}
                />
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={say('category.remove', { name: row.label['zh-CN'] })}
                  onClick={() => edit(index, undefined)}
                />
              </Space.Compact>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the server found, place by place. */
function Faults({ error }: { error: unknown }) {
  const problem = problemOf(error);
  return (
    <Alert
      type="error"
      showIcon
      title={problem?.title ?? String(error)}
      description={
        <ul className="fault-list">
          {(problem?.errors ?? []).map(({ path: at, message }) => (
            <li key={at}>
              {at}: {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
