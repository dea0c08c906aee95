import { Button, Form, Input, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { $casework } from '../../browser/api/client';
import { useKeyOf } from '../../browser/api/idempotency-key';
import { useDepartments, useNames } from '../people/people';
import { notify } from '../shell/notices';
import { useDiagnosisWords } from './words';

interface Given {
  causeCode: string;
  department?: string;
  opinion: string;
}

/** The opinion of the asked department; a later one replaces it (S-42). */
export function OpinionForm({ id, n, given }: { id: string; n: string; given: boolean }) {
  const say = useDiagnosisWords();
  const departments = useDepartments();
  const names = useNames();
  const cache = useQueryClient();
  const keyOf = useKeyOf();
  const [form] = Form.useForm<Given>();
  const give = $casework.useMutation(
    'post',
    '/api/casework/v1/complaints/{id}/diagnoses/{n}/signals/opinionGiven',
  );
  const send = ({ department, ...rest }: Given) => {
    const payload = { ...rest, ...(department && { department }) };
    const signalId = keyOf({ id, n, payload })['Idempotency-Key'];
    give.mutate(
      { params: { path: { id, n } }, body: { signalId, payload } },
      {
        onSuccess: () => {
          form.resetFields();
          notify({ kind: 'success', title: say('opinionKept') });
          void cache.invalidateQueries();
        },
      },
    );
  };
  const needed = [{ required: true, message: say('needed') }];
  return (
    <section className="opinion-form" aria-label={say('giveOpinion')}>
      <h2 className="part-title">{say(given ? 'replaceOpinion' : 'giveOpinion')}</h2>
      <Form form={form} layout="vertical" onFinish={send}>
        <Form.Item name="causeCode" label={say('cause')} extra={say('causeHint')} rules={needed}>
          <Input />
        </Form.Item>
        <Form.Item name="department" label={say('responsibleField')}>
          <Select
            allowClear
            options={[...departments.keys()].map((code) => ({ value: code, label: names.department(code) }))}
          />
        </Form.Item>
        <Form.Item name="opinion" label={say('opinion')} rules={needed}>
          <Input.TextArea rows={4} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {say('sendOpinion')}
        </Button>
      </Form>
    </section>
  );
}
