import { Alert, Button, Form, Input, Popover, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { $intake } from '../../browser/api/client';
import { useSearchWords } from '../words/search';

const contacts = ['phone', 'email', 'wechat'] as const;
type Contact = (typeof contacts)[number];

interface Props {
  reference: string | undefined;
  choose: (reference: string | undefined) => void;
}

/** Complaints of one customer: the contact is exchanged for a reference, and only that is in the address (S-74). */
export function CustomerFilter({ reference, choose }: Props) {
  const say = useSearchWords();
  const [open, setOpen] = useState(false);
  if (reference !== undefined) {
    return (
      <Tag closable onClose={() => choose(undefined)}>
        {say('customer.one')}
      </Tag>
    );
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <ContactForm
          choose={(found) => {
            setOpen(false);
            choose(found);
          }}
        />
      }
    >
      <Button>{say('filter.customer')}</Button>
    </Popover>
  );
}

function ContactForm({ choose }: { choose: (reference: string) => void }) {
  const say = useSearchWords();
  const [kind, setKind] = useState<Contact>('phone');
  const check = $intake.useMutation('post', '/api/intake/v1/customer-references/check');
  const found = check.data?.references;
  return (
    <Form<{ contact: string }>
      layout="vertical"
      className="search-customer"
      onFinish={({ contact }) =>
        check.mutate(
          { body: { [kind]: contact.trim() } },
          {
            onSuccess: ({ references: [only, ...more] }) => {
              if (only !== undefined && more.length === 0) choose(only);
            },
          },
        )
      }
    >
      <Segmented<Contact>
        value={kind}
        onChange={setKind}
        options={contacts.map((value) => ({ value, label: say(`contact.${value}`) }))}
      />
      <Form.Item name="contact" label={say(`contact.${kind}`)} rules={[{ required: true, whitespace: true }]}>
        <Input autoFocus autoComplete="off" maxLength={kind === 'phone' ? 40 : 254} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={check.isPending}>
        {say('customer.find')}
      </Button>
      {found?.length === 0 && <Alert type="info" title={say('customer.none')} />}
      {found && found.length > 1 && (
        <Alert
          type="info"
          title={say('customer.several', { count: found.length })}
          description={found.map((reference, i) => (
            <Button key={reference} onClick={() => choose(reference)}>
              {say('customer.numbered', { n: i + 1 })}
            </Button>
          ))}
        />
      )}
    </Form>
  );
}
