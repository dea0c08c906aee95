import { Empty, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { $accountability } from '../../browser/api/client';
import type { components } from '../../browser/api/generated/accountability';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { useNames } from '../people/people';
import { Fault } from '../shell/fault';
import { Page } from '../shell/page';
import { useSession } from '../shell/session';
import { useShellWords } from '../words/shell';
import { Sealed } from './sealed';
import { useAccountabilityWords, type AccountabilityWord } from './words';
import './accountability.css';

type Summary = components['schemas']['AccountabilitySummary'];
type Item = components['schemas']['SealedWorklistItem'];

/** 奖罚呈批: HR and executives see every case; who is to be heard sees what waits for their statement. */
export default function Cases() {
  const title = useShellWords()('nav.accountability');
  const { roles } = useSession();
  return (
    <Page title={title}>
      <Sealed />
      {roles.includes('hr') || roles.includes('executive') ? <AllCases /> : <ToBeHeard />}
    </Page>
  );
}

function AllCases() {
  const say = useAccountabilityWords();
  const { department } = useNames();
  const language = useLanguage();
  const { data, error, refetch, isPending } = $accountability.useQuery('get', '/api/accountability/v1/cases');
  if (error) return <Fault error={error} again={() => void refetch()} />;
  return (
    <Table<Summary>
      rowKey="id"
      size="middle"
      loading={isPending}
      dataSource={data?.items ?? []}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty description={say('empty')} /> }}
      columns={[
        {
          title: say('why'),
          render: (_, { id, triggers }) => (
            <Link to={`/accountability/${id}`}>{triggerNames(triggers, say)}</Link>
          ),
        },
        { title: say('stage'), render: (_, { stage }) => <Tag>{say(`stage.${stage}`)}</Tag> },
        {
          title: say('department'),
          responsive: ['sm'],
          render: (_, row) => (row.department ? department(row.department) : '—'),
        },
        {
          title: say('opened'),
          responsive: ['md'],
          render: (_, row) => <When at={row.openedAt} language={language} />,
        },
        {
          title: say('due'),
          render: (_, { nextDueAt }) => (nextDueAt ? <When at={nextDueAt} language={language} /> : '—'),
        },
      ]}
    />
  );
}

function ToBeHeard() {
  const say = useAccountabilityWords();
  const language = useLanguage();
  const { data, error, refetch, isPending } = $accountability.useQuery(
    'get',
    '/api/accountability/v1/worklist',
  );
  if (error) return <Fault error={error} again={() => void refetch()} />;
  return (
    <Table<Item>
      rowKey="caseId"
      size="middle"
      loading={isPending}
      dataSource={data?.items ?? []}
      pagination={false}
      locale={{ emptyText: <Empty description={say('nothingToSay')} /> }}
      columns={[
        {
          title: say('why'),
          render: (_, { caseId, triggers }) => (
            <Link to={`/accountability/${caseId}`}>{triggerNames(triggers, say)}</Link>
          ),
        },
        { title: say('wanted'), render: () => say('giveStatement') },
        {
          title: say('due'),
          render: (_, { dueAt }) => (dueAt ? <When at={dueAt} language={language} /> : '—'),
        },
      ]}
    />
  );
}

export const triggerNames = (
  triggers: readonly string[],
  say: ReturnType<typeof useAccountabilityWords>,
): string => triggers.map((code) => say(`trigger.${code}` as AccountabilityWord)).join('、');
