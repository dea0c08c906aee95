import { Alert, Button, Col, Row, Select, Tag, Typography } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { $intake } from '../../browser/api/client';
import { dayOf, instant } from '../../browser/time/format';
import { Fault } from '../shell/fault';
import { notify } from '../shell/notices';
import { Page, PageSkeleton } from '../shell/page';
import { type CustomerWord, useCustomerWords } from '../words/customer';
import { CorrectionDrawer } from './correction';
import {
  changeOf,
  type CustomerFile,
  type Purpose,
  purposes,
  useCustomerFile,
  useCustomerHistory,
  useRefreshCustomer,
  useUsualPurpose,
} from './customer';
import './customer.css';
import { Notes } from './notes';

/** The whole file of one customer, read for a purpose that is recorded (S-10, S-92, S-94). */
export default function CustomerPage() {
  const { id = '' } = useParams();
  const say = useCustomerWords();
  const usual = useUsualPurpose();
  const [params, setParams] = useSearchParams();
  const purpose = purposes.find((known) => known === params.get('purpose')) ?? usual;
  const { data: file, error, refetch } = useCustomerFile(id, purpose);
  const [correcting, setCorrecting] = useState(false);
  if (error) return <Fault error={error} again={() => void refetch()} />;
  if (!file) return <PageSkeleton />;
  return (
    <Page
      title={file.name}
      actions={
        <>
          <Select<Purpose>
            aria-label={say('purpose')}
            value={purpose}
            onChange={(next) => setParams({ purpose: next }, { replace: true })}
            options={purposes.map((value) => ({ value, label: say(`purpose.${value}`) }))}
          />
          <Button onClick={() => setCorrecting(true)}>{say('correct')}</Button>
        </>
      }
    >
      <Confirmation file={file} />
      <Row gutter={[16, 0]}>
        <Col xs={24} lg={10}>
          <Section title={say('contacts')}>
            <Contacts contacts={file.contacts} />
          </Section>
          <Section title={say('needs')}>
            <Notes id={id} notes={file.notes} />
          </Section>
        </Col>
        <Col xs={24} lg={14}>
          <Section title={say('history')}>
            <History id={id} purpose={purpose} />
          </Section>
          <Section title={say('purchases')}>
            <List empty={say('purchases.none')}>
              {file.purchases.map((bought) => (
                <li key={bought.id}>
                  {bought.purchasedOn} <strong>{bought.productName ?? bought.productCode}</strong>{' '}
                  {bought.orderNumber}{' '}
                  {bought.amountFen !== undefined && `¥${(bought.amountFen / 100).toFixed(2)}`}
                </li>
              ))}
            </List>
          </Section>
          <Section title={say('corrections')}>
            <List empty={say('corrections.none')}>
              {file.corrections.map(({ at, fields, wishedBy }) => (
                <li key={at}>
                  {instant(at)} {fields.map((field) => say(`field.${field}` as CustomerWord)).join(' · ')} (
                  {say(`by.${wishedBy}` as CustomerWord)})
                </li>
              ))}
            </List>
          </Section>
        </Col>
      </Row>
      {correcting && <CorrectionDrawer file={file} onClose={() => setCorrecting(false)} />}
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="customer-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

function List({ empty, children }: { empty: string; children: ReactNode[] }) {
  return children.length === 0 ? (
    <Typography.Text type="secondary">{empty}</Typography.Text>
  ) : (
    <ul className="customer-list">{children}</ul>
  );
}

/** S-92: what was not confirmed for long is said so, and can be confirmed in one click. */
function Confirmation({ file }: { file: CustomerFile }) {
  const say = useCustomerWords();
  const refresh = useRefreshCustomer();
  const { mutate, isPending } = $intake.useMutation('post', '/api/intake/v1/customers/{id}/confirmations');
  const confirm = (): void =>
    mutate(
      { params: changeOf(file.id), body: {} },
      {
        onSuccess: () => {
          notify({ kind: 'success', title: say('confirm.done') });
          refresh();
        },
      },
    );
  const confirmed = say('confirmed', { at: dayOf(file.confirmedAt) });
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type={file.stale ? 'warning' : 'info'}
      showIcon
      title={[file.reference, confirmed, file.stale ? say('stale') : ''].filter(Boolean).join(' · ')}
      action={
        <Button size="small" onClick={confirm} loading={isPending}>
          {say('confirm')}
        </Button>
      }
    />
  );
}

function Contacts({ contacts }: { contacts: CustomerFile['contacts'] }) {
  const say = useCustomerWords();
  const kinds = Object.entries(contacts);
  if (kinds.length === 0) return <Typography.Text type="secondary">{say('contacts.none')}</Typography.Text>;
  return (
    <dl>
      {kinds.flatMap(([kind, values]) => [
        <dt key={kind}>{say(`contact.${kind}` as CustomerWord)}</dt>,
        <dd key={`${kind}/values`}>
          {values.map((value) => (
            <div key={value}>{value}</div>
          ))}
        </dd>,
      ])}
    </dl>
  );
}

function History({ id, purpose }: { id: string; purpose: Purpose }) {
  const say = useCustomerWords();
  const { data, error, refetch } = useCustomerHistory(id, purpose);
  if (error) return <Fault error={error} again={() => void refetch()} />;
  return (
    <List empty={say('history.none')}>
      {(data?.items ?? []).map((one) => (
        <li key={one.id}>
          <Tag>{dayOf(one.receivedAt)}</Tag>
          <Link to={`/complaints/${one.id}`}>{one.acceptanceNumber}</Link>
          <br />
          <Typography.Text type="secondary">{one.excerpt}</Typography.Text>
        </li>
      ))}
    </List>
  );
}
