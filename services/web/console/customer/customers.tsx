import { Alert, Empty, Input, Select, Skeleton, Space, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Fault } from '../shell/fault';
import { Page } from '../shell/page';
import { useCustomerWords } from '../words/customer';
import { useShellWords } from '../words/shell';
import { type Purpose, purposes, useCustomers, useUsualPurpose } from './customer';
import './customer.css';

const shownAtMost = 20;

/** Finds a file. The text is not in the address: names and numbers do not belong into a browser's history (S-74). */
export default function Customers() {
  const say = useCustomerWords();
  const title = useShellWords()('nav.customers');
  const usual = useUsualPurpose();
  const [q, setQ] = useState('');
  const [purpose, setPurpose] = useState<Purpose>(usual);
  const { data, error, isFetching, refetch } = useCustomers(q, purpose, shownAtMost);
  return (
    <Page title={title}>
      <Space wrap className="customer-find" role="search">
        <Input.Search
          aria-label={say('find.field')}
          placeholder={say('find.field')}
          enterButton
          autoFocus
          onSearch={(text) => setQ(text.trim())}
        />
        <Select
          aria-label={say('purpose')}
          value={purpose}
          onChange={setPurpose}
          options={purposes.map((value) => ({ value, label: say(`purpose.${value}`) }))}
        />
        <Typography.Text type="secondary">{say('purpose.logged')}</Typography.Text>
      </Space>
      {q === '' && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('find.start')} />}
      {isFetching && !data && <Skeleton active />}
      {error && <Fault error={error} again={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('find.none')} />
      )}
      {data && data.items.length > 0 && (
        <ul className="customer-list">
          {data.items.map(({ id, name, reference, stale }) => (
            <li key={id}>
              <Link to={`/customers/${id}?purpose=${purpose}`}>{name}</Link> {reference}
              {stale && <Typography.Text type="secondary"> {say('stale')}</Typography.Text>}
            </li>
          ))}
        </ul>
      )}
      {data?.nextCursor && <Alert type="info" title={say('find.more', { count: shownAtMost })} />}
    </Page>
  );
}
