import { Button, Empty, Popconfirm, Table, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useState } from 'react';
import { $organization } from '../../../browser/api/client';
import { useKeyOf } from '../../../browser/api/idempotency-key';
import { instant } from '../../../browser/time/format';
import { useNames } from '../../people/people';
import { Fault } from '../../shell/fault';
import { notify } from '../../shell/notices';
import { useSession } from '../../shell/session';
import { useAdministrationWords } from '../words';
import { SpanForm } from './span-form';

const path = '/api/organization/v1/leave';
/** Leave of the coming months is listed. */
const aheadMonths = 3;

/** Who is away, who stands in, and until when; entered in two taps (F-15). */
export default function Leave() {
  const say = useAdministrationWords();
  const { person } = useNames();
  const { id: me } = useSession();
  const cache = useQueryClient();
  const keyOf = useKeyOf();
  const [query] = useState(() => ({
    at: dayjs().startOf('hour').toISOString(),
    until: dayjs().add(aheadMonths, 'month').startOf('hour').toISOString(),
  }));
  const { data, error, refetch, isPending } = $organization.useQuery('get', path, { params: { query } });
  const enter = $organization.useMutation('post', path);
  const end = $organization.useMutation('post', `${path}/{id}/end`);
  const again = (title: string) => ({
    onSuccess: () => {
      notify({ kind: 'success', title });
      void cache.invalidateQueries({ queryKey: ['get', path] });
    },
  });
  if (error) return <Fault error={error} again={() => void refetch()} />;
  type Entry = NonNullable<typeof data>['items'][number];
  return (
    <>
      <SpanForm
        withDelegate
        usual={me}
        label={say('leave.enter')}
        sending={enter.isPending}
        onSend={(body) =>
          enter.mutate({ params: { header: keyOf(body) }, body }, again(say('leave.entered')))
        }
      />
      <Table<Entry>
        rowKey="id"
        size="middle"
        loading={isPending}
        dataSource={data?.items ?? []}
        pagination={false}
        locale={{ emptyText: <Empty description={say('leave.empty')} /> }}
        columns={[
          { title: say('span.who'), render: (_, { staff }) => person(staff) },
          {
            title: say('span.when'),
            render: (_, { from, to }) => (
              <>
                {instant(from)} – {instant(to)}{' '}
                {Date.parse(from) <= Date.now() && <Tag color="#874d00">{say('leave.now')}</Tag>}
              </>
            ),
          },
          {
            title: say('leave.delegate'),
            render: (_, { delegate }) => (delegate ? person(delegate) : say('leave.nobody')),
          },
          {
            title: say('actions'),
            render: (_, { id, staff }) => (
              <Popconfirm
                title={say('leave.endSure', { name: person(staff) })}
                okText={say('leave.end')}
                onConfirm={() =>
                  end.mutate(
                    { params: { path: { id }, header: keyOf({ end: id }) } },
                    again(say('leave.ended')),
                  )
                }
              >
                <Button size="small">{say('leave.end')}</Button>
              </Popconfirm>
            ),
          },
        ]}
      />
    </>
  );
}
