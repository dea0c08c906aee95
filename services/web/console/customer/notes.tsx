import { Button, Form, Input, Select, Tag, Typography } from 'antd';
import { $intake } from '../../browser/api/client';
import { useCustomerWords } from '../words/customer';
import { changeOf, type CustomerFile, useRefreshCustomer } from './customer';

const kinds = ['specialNeed', 'preference', 'circumstance'] as const;

/** What to mind with this customer (S-94); a note that no longer holds is ended, not changed. */
export function Notes({ id, notes }: { id: string; notes: CustomerFile['notes'] }) {
  const say = useCustomerWords();
  const refresh = useRefreshCustomer();
  const [form] = Form.useForm<{ kind: (typeof kinds)[number]; text: string }>();
  const add = $intake.useMutation('post', '/api/intake/v1/customers/{id}/notes');
  const correct = $intake.useMutation('post', '/api/intake/v1/customers/{id}/corrections');
  const end = (noteId: string): void =>
    correct.mutate(
      { params: changeOf(id), body: { wishedBy: 'customer', endNotes: [noteId] } },
      { onSuccess: refresh },
    );
  return (
    <>
      {notes.length === 0 && <Typography.Text type="secondary">{say('needs.none')}</Typography.Text>}
      <ul className="customer-list">
        {notes.map(({ id: noteId, kind, text }) => (
          <li key={noteId}>
            <Tag>{say(`note.${kind}`)}</Tag>
            {text}{' '}
            <Button size="small" aria-label={say('note.end', { text })} onClick={() => end(noteId)}>
              {say('note.endShort')}
            </Button>
          </li>
        ))}
      </ul>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'specialNeed' }}
        style={{ marginTop: 16 }}
        onFinish={(body) =>
          add.mutate(
            { params: changeOf(id), body },
            {
              onSuccess: () => {
                form.resetFields();
                refresh();
              },
            },
          )
        }
      >
        <Form.Item name="kind" label={say('note.kind')}>
          <Select options={kinds.map((value) => ({ value, label: say(`note.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="text"
          label={say('note.text')}
          rules={[{ required: true, whitespace: true, message: say('required') }]}
        >
          <Input.TextArea rows={3} maxLength={2_000} />
        </Form.Item>
        <Button htmlType="submit" loading={add.isPending}>
          {say('note.add')}
        </Button>
      </Form>
    </>
  );
}
