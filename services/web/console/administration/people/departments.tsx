import { Button, Empty, Form, Input, Modal, Select, Switch, Table, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $organization } from '../../../browser/api/client';
import { useKeyOf } from '../../../browser/api/idempotency-key';
import { useLanguage } from '../../../browser/i18n/words';
import { type Department, useDepartments, useStaff } from '../../people/people';
import { notify } from '../../shell/notices';
import { useSession } from '../../shell/session';
import { useAdministrationWords } from '../words';

type Row = Department & { people: number; children?: Row[] };

/** The organisation as a tree, with how many people work in each department. */
export default function Departments() {
  const say = useAdministrationWords();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { roles } = useSession();
  const departments = useDepartments();
  const staff = useStaff();
  const [editing, setEditing] = useState<Partial<Department>>();
  const mayWrite = roles.includes('administrator');
  const rows = treeOf(
    [...departments.values()],
    (code) => [...staff.values()].filter((person) => person.department === code && person.active).length,
  );
  return (
    <>
      {mayWrite && (
        <div className="part-actions">
          <Button type="primary" onClick={() => setEditing({ kind: 'service' })}>
            {say('department.add')}
          </Button>
        </div>
      )}
      <Table<Row>
        rowKey="code"
        size="middle"
        pagination={false}
        loading={departments.size === 0}
        dataSource={rows}
        expandable={{ defaultExpandAllRows: true }}
        locale={{ emptyText: <Empty description={say('department.empty')} /> }}
        columns={[
          {
            title: say('department.name'),
            render: (_, row) =>
              mayWrite ? (
                <Button type="link" className="cell-link" onClick={() => setEditing(row)}>
                  {row.name[language]}
                </Button>
              ) : (
                row.name[language]
              ),
          },
          { title: say('department.code'), dataIndex: 'code', responsive: ['sm'] },
          { title: say('department.kind'), dataIndex: 'kind', responsive: ['md'] },
          { title: say('department.people'), dataIndex: 'people', align: 'right' },
          {
            title: say('department.facing'),
            responsive: ['md'],
            render: (_, row) => (row.customerFacing ? <Tag>{say('yes')}</Tag> : null),
          },
        ]}
      />
      {editing && (
        <DepartmentForm
          department={editing}
          all={[...departments.values()]}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

function treeOf(all: Department[], peopleOf: (code: string) => number): Row[] {
  const below = (parent: string | undefined): Row[] =>
    all
      .filter((department) => department.parent === parent)
      .map((department) => {
        const children = below(department.code);
        return { ...department, people: peopleOf(department.code), ...(children.length > 0 && { children }) };
      });
  return below(undefined);
}

function DepartmentForm(props: { department: Partial<Department>; all: Department[]; onClose: () => void }) {
  const { department, all, onClose } = props;
  const say = useAdministrationWords();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const cache = useQueryClient();
  const keyOf = useKeyOf();
  const [form] = Form.useForm<Department>();
  const save = $organization.useMutation('post', '/api/organization/v1/departments');
  const isNew = department.code === undefined;
  const send = ({ parent, ...rest }: Department) => {
    const body = { ...rest, ...(parent && { parent }) };
    save.mutate(
      { params: { header: keyOf(body) }, body },
      {
        onSuccess: () => {
          notify({ kind: 'success', title: say('saved') });
          void cache.invalidateQueries({ queryKey: ['departments'] });
          onClose();
        },
      },
    );
  };
  const needed = [{ required: true, message: say('needed') }];
  return (
    <Modal
      open
      title={say(isNew ? 'department.add' : 'department.edit')}
      okText={say('save')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
    >
      <Form form={form} layout="vertical" initialValues={department} onFinish={send}>
        <Form.Item name="code" label={say('department.code')} extra={say('codeHint')} rules={needed}>
          <Input disabled={!isNew} />
        </Form.Item>
        <Form.Item name={['name', 'zh']} label={say('department.nameZh')} rules={needed}>
          <Input />
        </Form.Item>
        <Form.Item name={['name', 'en']} label={say('department.nameEn')} rules={needed}>
          <Input />
        </Form.Item>
        <Form.Item name="kind" label={say('department.kind')} rules={needed}>
          <Input />
        </Form.Item>
        <Form.Item name="parent" label={say('department.parent')}>
          <Select
            allowClear
            options={all
              .filter(({ code }) => code !== department.code)
              .map(({ code, name }) => ({ value: code, label: name[language] }))}
          />
        </Form.Item>
        <Form.Item name="customerFacing" label={say('department.facing')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
