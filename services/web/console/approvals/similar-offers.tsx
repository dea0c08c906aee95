import { Table } from 'antd';
import { Link } from 'react-router';
import { $casework } from '../../browser/api/client';
import type { components } from '../../browser/api/generated/casework';
import { Fault } from '../shell/fault';
import { useTermsWords } from '../words/terms';
import { useValueWord } from '../words/value-word';
import { yuan } from './amounts';
import { useApprovalsWords } from './words';

type Offer = components['schemas']['SimilarOffer'];

/** What was offered lately in complaints of the same category, so that equal cases are decided alike (S-30). */
export function SimilarOffers({ complaintId }: { complaintId: string }) {
  const say = useApprovalsWords();
  const sayTerm = useTermsWords();
  const word = useValueWord();
  const { data, error, refetch, isPending } = $casework.useQuery(
    'get',
    '/api/casework/v1/complaints/{id}/similar-offers',
    { params: { path: { id: complaintId } } },
    { meta: { quiet: true } },
  );
  if (error && !data) return <Fault error={error} again={() => void refetch()} />;
  return (
    <section aria-label={say('similar')}>
      <h3>{say('similar')}</h3>
      <Table<Offer>
        rowKey={({ complaintId: other, offerId }) => `${other}/${offerId}`}
        size="small"
        loading={isPending}
        dataSource={data?.items ?? []}
        pagination={{ pageSize: 5, hideOnSinglePage: true }}
        locale={{ emptyText: say('similar.none') }}
        columns={[
          {
            title: say('similar.number'),
            render: (_, row) => <Link to={`/complaints/${row.complaintId}`}>{row.acceptanceNumber}</Link>,
          },
          {
            title: say('similar.what'),
            responsive: ['sm'],
            render: (_, { kinds }) => kinds.map((kind) => word(kind)).join(sayTerm('and')),
          },
          {
            title: say('similar.amount'),
            align: 'right',
            render: (_, { amountFen, approved }) =>
              `${yuan(amountFen)}${approved ? ` · ${say('similar.approved')}` : ''}`,
          },
          { title: say('similar.answer'), render: (_, { status }) => say(`status.${status}`) },
        ]}
      />
    </section>
  );
}
