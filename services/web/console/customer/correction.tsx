import { Button, Drawer, Form, Input, Radio, Space } from 'antd';
import { useState } from 'react';
import { $intake } from '../../browser/api/client';
import { notify } from '../shell/notices';
import { useUnsavedGuard } from '../shell/unsaved';
import { useCustomerWords } from '../words/customer';
import { changeOf, type CustomerFile, useRefreshCustomer } from './customer';

const contactKinds = ['phone', 'email', 'wechat', 'address'] as const;
type Fields = { wishedBy: 'customer' | 'staff'; name: string } & Record<
  (typeof contactKinds)[number],
  string
>;

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** S-92: only what changed is sent; the file keeps what was corrected at whose wish. */
export function CorrectionDrawer({ file, onClose }: { file: CustomerFile; onClose: () => void }) {
  const say = useCustomerWords();
  const refresh = useRefreshCustomer();
  const [dirty, setDirty] = useState(false);
  useUnsavedGuard(dirty);
  const { mutate, isPending } = $intake.useMutation('post', '/api/intake/v1/customers/{id}/corrections');

  function save({ wishedBy, name, ...texts }: Fields): void {
    const changed = contactKinds.filter(
      (kind) => linesOf(texts[kind]).join('\n') !== (file.contacts[kind] ?? []).join('\n'),
    );
    const contacts = Object.fromEntries(changed.map((kind) => [kind, linesOf(texts[kind])]));
    const renamed = name.trim() !== file.name;
    if (!renamed && changed.length === 0) return onClose();
    mutate(
      {
        params: changeOf(file.id),
        body: { wishedBy, ...(renamed && { name: name.trim() }), ...(changed.length > 0 && { contacts }) },
      },
      {
        onSuccess: () => {
          notify({ kind: 'success', title: say('correct.done') });
          refresh();
          onClose();
        },
      },
    );
  }

  return (
    <Drawer open onClose={onClose} title={say('correct')} size={480} maskClosable={!dirty}>
      <Form<Fields>
        layout="vertical"
        initialValues={{
          wishedBy: 'customer',
          name: file.name,
          ...Object.fromEntries(contactKinds.map((kind) => [kind, (file.contacts[kind] ?? []).join('\n')])),
        }}
        onValuesChange={() => setDirty(true)}
        onFinish={save}
      >
        <Form.Item name="wishedBy" label={say('correct.wishedBy')}>
          <Radio.Group
            optionType="button"
            options={(['customer', 'staff'] as const).map((value) => ({ value, label: say(`by.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={say('correct.name')}
          rules={[{ required: true, whitespace: true, message: say('required') }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        {contactKinds.map((kind) => (
          <Form.Item key={kind} name={kind} label={say(`contact.${kind}`)} extra={say('correct.contacts')}>
            <Input.TextArea rows={3} autoComplete="off" />
          </Form.Item>
        ))}
        <Space>
          <Button type="primary" htmlType="submit" loading={isPending}>
            {say('correct.save')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </Space>
      </Form>
    </Drawer>
  );
}
