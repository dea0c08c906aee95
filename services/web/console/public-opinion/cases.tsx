import { Empty, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { $casework } from '../../browser/api/client';
import type { components } from '../../browser/api/generated/casework';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { Fault } from '../shell/fault';
import { Page } from '../shell/page';
import { useShellWords } from '../words/shell';
import { usePublicOpinionWords } from './words';

type Summary = components['schemas']['PublicOpinionSummary'];

/** 舆情: every media case, the open ones first (S-44). */
export default function Cases() {
  const say = usePublicOpinionWords();
  const title = useShellWords()('nav.publicOpinion');
  const language = useLanguage();
  const { data, error, refetch, isPending } = $casework.useQuery(
    'get',
    '/api/casework/v1/public-opinion/cases',
    {},
    { meta: { quiet: true } },
  );
  return (
    <Page title={title}>
      {error && !data ? (
        <Fault error={error} again={() => void refetch()} />
      ) : (
        <Table<Summary>
          rowKey="id"
          size="middle"
          loading={isPending}
          dataSource={data?.items ?? []}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: <Empty description={say('empty')} /> }}
          columns={[
            {
              title: say('case'),
              render: (_, { id, started, openedAt }) =>
                started ? (
                  <Link to={`/public-opinion/${id}`}>
                    {say('case')} {openedAt.slice(0, 10)} · {id.slice(-8)}
                  </Link>
                ) : (
                  <span className="quiet">{say('starting')}</span>
                ),
            },
            { title: say('stage'), render: (_, { stage }) => <Tag>{say(`stage.${stage}`)}</Tag> },
            {
              title: say('opened'),
              responsive: ['md'],
              render: (_, { openedAt }) => <When at={openedAt} language={language} />,
            },
            {
              title: say('due'),
              render: (_, { nextDueAt }) => (nextDueAt ? <When at={nextDueAt} language={language} /> : '—'),
            },
          ]}
        />
      )}
    </Page>
  );
}
