import { Button, Input, Skeleton, Space, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { $intake } from '../../browser/api/client';
import { dayOf } from '../../browser/time/format';
import { useIntakeWords } from '../words/intake';
import type { IntakeForm } from './intake-form';
import { Part } from './part';

const purpose = 'handleComplaint';
const quiet = { meta: { quiet: true }, retry: false };

/** The customer's file and history, found by name, number or contact (S-10, S-11). */
export function CustomerLookUp(props: {
  /** What the telephone system told. */
  given: string | undefined;
  onUse: (fields: Partial<IntakeForm>) => void;
}) {
  const say = useIntakeWords();
  const [q, setQ] = useState(props.given ?? '');
  const [chosen, setChosen] = useState<string>();
  const found = $intake.useQuery(
    'get',
    '/api/intake/v1/customers',
    { params: { query: { purpose, q, limit: 5 } } },
    { ...quiet, enabled: q !== '' },
  );
  const items = found.data?.items ?? [];
  const only = items.length === 1 ? items[0]?.id : undefined;
  return (
    <Part title={say('lookUp')}>
      <Input.Search
        aria-label={say('lookUp.field')}
        placeholder={say('lookUp.field')}
        defaultValue={props.given}
        onSearch={(text) => {
          setQ(text.trim());
          setChosen(undefined);
        }}
        // Enter looks up; it must not accept the complaint.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <Typography.Text type="secondary">{say('lookUp.purpose')}</Typography.Text>
      {found.isFetching && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {found.data && items.length === 0 && <p role="status">{say('lookUp.none')}</p>}
      {items.length > 1 && (
        <ul>
          {items.map(({ id, name, reference }) => (
            <li key={id}>
              <Button type="link" onClick={() => setChosen(id)}>
                {[name, reference].filter(Boolean).join(' · ')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(chosen ?? only) !== undefined && <File id={chosen ?? only!} onUse={props.onUse} />}
    </Part>
  );
}

function File({ id, onUse }: { id: string; onUse: (fields: Partial<IntakeForm>) => void }) {
  const say = useIntakeWords();
  const params = { path: { id }, query: { purpose } };
  const { data: file } = $intake.useQuery('get', '/api/intake/v1/customers/{id}', { params }, quiet);
  const past = $intake.useQuery('get', '/api/intake/v1/customers/{id}/complaints', { params }, quiet);
  if (!file) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const { phone, email, address } = file.contacts;
  const use = (): void =>
    onUse({
      name: file.name,
      complainantKind: file.kind === 'organisation' ? 'organisation' : 'person',
      ...(phone?.[0] !== undefined && { phone: phone[0] }),
      ...(email?.[0] !== undefined && { email: email[0] }),
      ...(address?.[0] !== undefined && { address: address[0] }),
    });
  return (
    <>
      <p>
        <strong>{file.name}</strong> {file.reference}{' '}
        {[...(phone ?? []), ...(email ?? [])].map((contact) => (
          <span key={contact}>{contact} </span>
        ))}
      </p>
      {file.stale && <p>{say('lookUp.stale')}</p>}
      <Space wrap>
        <Button onClick={use}>{say('lookUp.use')}</Button>
        <Link to={`/customers/${id}`}>{say('lookUp.open')}</Link>
      </Space>
      {file.notes.length > 0 && (
        <ul aria-label={say('needs')}>
          {file.notes.map(({ id: note, text }) => (
            <li key={note}>{text}</li>
          ))}
        </ul>
      )}
      {past.data && (
        <ul aria-label={say('history')}>
          {past.data.items.length === 0 && <li>{say('history.none')}</li>}
          {past.data.items.slice(0, 5).map((one) => (
            <li key={one.id}>
              <Tag>{dayOf(one.receivedAt)}</Tag>
              <Link to={`/complaints/${one.id}`} target="_blank">
                {one.acceptanceNumber}
              </Link>
              <br />
              <Typography.Text type="secondary">{one.excerpt}</Typography.Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
