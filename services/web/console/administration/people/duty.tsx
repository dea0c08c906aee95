import { Empty, Table, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useState } from 'react';
import { $organization } from '../../../browser/api/client';
import { useKeyOf } from '../../../browser/api/idempotency-key';
import { instant } from '../../../browser/time/format';
import { useNames, useStaff } from '../../people/people';
import { Fault } from '../../shell/fault';
import { notify } from '../../shell/notices';
import { useAdministrationWords } from '../words';
import { SpanForm } from './span-form';

const path = '/api/organization/v1/duty';
const aheadDays = 31;

/** Who is reached at night and at the weekend (S-16). */
export default function Duty() {
  const say = useAdministrationWords();
  const { person } = useNames();
  const staff = useStaff();
  const cache = useQueryClient();
  const keyOf = useKeyOf();
  const [query] = useState(() => ({
    at: dayjs().startOf('hour').toISOString(),
    until: dayjs().add(aheadDays, 'day').startOf('hour').toISOString(),
  }));
  const { data, error, refetch, isPending } = $organization.useQuery('get', path, { params: { query } });
  const enter = $organization.useMutation('post', path);
  if (error) return <Fault error={error} again={() => void refetch()} />;
  type Entry = NonNullable<typeof data>['items'][number];
  return (
    <>
      <SpanForm
        withDelegate={false}
        label={say('duty.enter')}
        sending={enter.isPending}
        onSend={(body) =>
          enter.mutate(
            { params: { header: keyOf(body) }, body },
            {
              onSuccess: () => {
                notify({ kind: 'success', title: say('saved') });
                void cache.invalidateQueries({ queryKey: ['get', path] });
              },
            },
          )
        }
      />
      <Table<Entry>
        rowKey={({ staff: id, from }) => `${id} ${from}`}
        size="middle"
        loading={isPending}
        dataSource={data?.items ?? []}
        pagination={false}
        locale={{ emptyText: <Empty description={say('duty.empty')} /> }}
        columns={[
          {
            title: say('span.when'),
            render: (_, { from, to }) => (
              <>
                {instant(from)} – {instant(to)}{' '}
                {Date.parse(from) <= Date.now() && <Tag color="#237804">{say('duty.now')}</Tag>}
              </>
            ),
          },
          { title: say('span.who'), render: (_, entry) => person(entry.staff) },
          {
            title: say('staff.phone'),
            responsive: ['sm'],
            render: (_, entry) => staff.get(entry.staff)?.phone ?? '—',
          },
        ]}
      />
    </>
  );
}
