import { Empty, Skeleton, Table } from 'antd';
import { $casework } from '../../browser/api/client';
import { problemOf } from '../../browser/api/problem';
import { useLanguage } from '../../browser/i18n/words';
import { exact } from '../../browser/time/format';
import { useAuditNames } from '../audit/entries';
import { Fault } from '../shell/fault';
import { useComplaintWords } from '../words/complaint';
import type { ComplaintView } from './complaint';

/** Who read the case and who was refused what. */
export function Audit({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const language = useLanguage();
  const names = useAuditNames();
  const { data, error, refetch } = $casework.useQuery(
    'get',
    '/api/casework/v1/audit',
    { params: { query: { case: `complaint/${complaint.id}`, limit: 100 } } },
    { meta: { quiet: true }, retry: false },
  );
  if (problemOf(error)?.code === 'forbidden') return <p className="quiet">{say('audit.hidden')}</p>;
  if (error && !data) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.items.length === 0) return <Empty description={say('audit.none')} />;
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={data.items}
      columns={[
        { title: say('audit.when'), render: (_value, { at }) => exact(at, language) },
        { title: say('audit.who'), render: (_value, { actor }) => names.actor(actor) },
        {
          title: say('audit.what'),
          render: (_value, { action, subject, rule }) =>
            [say(`audit.${action}`), names.subject(subject), rule].filter(Boolean).join(' · '),
        },
      ]}
    />
  );
}
