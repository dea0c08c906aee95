import { Select, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { $organization } from '../../../browser/api/client';
import { useLanguage } from '../../../browser/i18n/words';
import { exact } from '../../../browser/time/format';
import { useNames } from '../../people/people';
import { Fault } from '../../shell/fault';
import { PageSkeleton } from '../../shell/page';
import { useSession } from '../../shell/session';
import { useAdministrationWords } from '../words';
import type { Value } from './differences';
import { PolicyEditor } from './policy-editor';

/** The rulebook: which version decides, what it says, and the way to the next one. */
export default function Policies() {
  const say = useAdministrationWords();
  const language = useLanguage();
  const { person } = useNames();
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const cache = useQueryClient();
  const list = $organization.useQuery('get', '/api/organization/v1/policies');
  const live = list.data?.items.find((version) => version.live)?.version;
  const chosen = Number(search.get('version')) || live;
  const inForce = usePolicy(live);
  const shown = usePolicy(chosen);
  const fault = list.error ?? inForce.error ?? shown.error;
  if (fault) return <Fault error={fault} again={() => void list.refetch()} />;
  if (!list.data || !inForce.data || !shown.data || live === undefined) return <PageSkeleton />;

  const show = (version: number) =>
    setSearch({ part: 'policies', ...(version !== live && { version: String(version) }) });
  const { version, ...document } = shown.data;
  const { version: _live, ...now } = inForce.data;
  return (
    <>
      <div className="version-line">
        <Select
          aria-label={say('policy.version')}
          value={version}
          onChange={show}
          options={list.data.items.map((item) => ({
            value: item.version,
            label: `${say('policy.versionN', { n: item.version })} · ${exact(item.publishedAt, language)} · ${person(item.publishedBy)}`,
          }))}
        />
        {version === live ? (
          <Tag color="#237804">{say('policy.live')}</Tag>
        ) : (
          <Tag color="#595959">{say('policy.old')}</Tag>
        )}
      </div>
      <PolicyEditor
        key={version}
        version={version}
        document={document as { [section: string]: Value }}
        inForce={{ version: live, document: now as { [section: string]: Value } }}
        mayPublish={roles.includes('administrator')}
        onPublished={() => {
          setSearch({ part: 'policies' });
          void cache.invalidateQueries({ queryKey: ['get', '/api/organization/v1/policies'] });
        }}
      />
    </>
  );
}

const usePolicy = (version: number | undefined) =>
  $organization.useQuery(
    'get',
    '/api/organization/v1/policies/{version}',
    { params: { path: { version: version! } } },
    { enabled: version !== undefined, staleTime: Infinity },
  );
