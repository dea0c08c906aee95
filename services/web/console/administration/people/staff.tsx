import { Button, Empty, Form, Input, InputNumber, Modal, Select, Switch, Table, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $organization } from '../../../browser/api/client';
import { useKeyOf } from '../../../browser/api/idempotency-key';
import { type StaffMember, useDepartments, useNames, useStaff } from '../../people/people';
import { notify } from '../../shell/notices';
import { useSession } from '../../shell/session';
import { useShellWords } from '../../words/shell';
import { useAdministrationWords } from '../words';

type Role = StaffMember['role'];
const roleNames: readonly Role[] = [
  'agent',
  'specialist',
  'team-lead',
  'department-staff',
  'department-head',
  'quality',
  'call-back',
  'operations',
  'legal',
  'public-relations',
  'complaint-manager',
  'hr',
  'executive',
  'auditor',
  'administrator',
];

/** Everybody, found by name, role or department; who has left stays, for the cases that name them. */
export default function Staff() {
  const say = useAdministrationWords();
  const role = useShellWords();
  const { roles } = useSession();
  const staff = useStaff();
  const { department } = useNames();
  const [wanted, setWanted] = useState('');
  const [editing, setEditing] = useState<Partial<StaffMember>>();
  const mayWrite = roles.includes('administrator');
  const roleName = (code: Role) => role(`role.${code}`);
  const rows = [...staff.values()].filter((person) =>
    [person.id, person.name, ...person.roles.map(roleName), department(person.department ?? '')]
      .join(' ')
      .toLowerCase()
      .includes(wanted.toLowerCase()),
  );
  return (
    <>
      <div className="part-actions">
        <Input.Search
          allowClear
          aria-label={say('staff.find')}
          placeholder={say('staff.find')}
          onChange={(event) => setWanted(event.target.value)}
        />
        {mayWrite && (
          <Button type="primary" onClick={() => setEditing({ active: true, level: 1 })}>
            {say('staff.add')}
          </Button>
        )}
      </div>
      <Table<StaffMember>
        rowKey="id"
        size="middle"
        loading={staff.size === 0}
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty description={say('staff.empty')} /> }}
        columns={[
          {
            title: say('staff.name'),
            render: (_, person) =>
              mayWrite ? (
                <Button type="link" className="cell-link" onClick={() => setEditing(person)}>
                  {person.name}
                </Button>
              ) : (
                person.name
              ),
          },
          { title: say('staff.id'), dataIndex: 'id', responsive: ['md'] },
          { title: say('staff.roles'), render: (_, person) => person.roles.map(roleName).join('、') },
          {
            title: say('staff.department'),
            responsive: ['sm'],
            render: (_, person) => (person.department ? department(person.department) : '—'),
          },
          { title: say('staff.level'), dataIndex: 'level', align: 'right', responsive: ['md'] },
          {
            title: say('staff.active'),
            responsive: ['sm'],
            render: (_, { active }) => (active ? say('yes') : <Tag>{say('staff.left')}</Tag>),
          },
        ]}
      />
      {editing && <StaffForm person={editing} roleName={roleName} onClose={() => setEditing(undefined)} />}
    </>
  );
}

function StaffForm(props: {
  person: Partial<StaffMember>;
  roleName: (role: Role) => string;
  onClose: () => void;
}) {
  const { person, roleName, onClose } = props;
  const say = useAdministrationWords();
  const departments = useDepartments();
  const names = useNames();
  const cache = useQueryClient();
  const keyOf = useKeyOf();
  const [form] = Form.useForm<StaffMember>();
  const chosen = Form.useWatch('roles', form) ?? person.roles ?? [];
  const save = $organization.useMutation('post', '/api/organization/v1/staff');
  const isNew = person.id === undefined;
  const send = (given: StaffMember) => {
    const kept = Object.entries({ ...person, ...given }).filter(
      ([, value]) => value !== undefined && value !== '',
    );
    const body = Object.fromEntries(kept) as StaffMember;
    save.mutate(
      { params: { header: keyOf(body) }, body },
      {
        onSuccess: () => {
          notify({ kind: 'success', title: say('saved') });
          void cache.invalidateQueries({ queryKey: ['staff'] });
          onClose();
        },
      },
    );
  };
  const needed = [{ required: true, message: say('needed') }];
  const roleOptions = (codes: readonly Role[]) =>
    codes.map((code) => ({ value: code, label: roleName(code) }));
  return (
    <Modal
      open
      title={say(isNew ? 'staff.add' : 'staff.edit')}
      okText={say('save')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
    >
      <Form form={form} layout="vertical" initialValues={person} onFinish={send}>
        <Form.Item name="id" label={say('staff.id')} extra={say('codeHint')} rules={needed}>
          <Input disabled={!isNew} />
        </Form.Item>
        <Form.Item name="name" label={say('staff.name')} rules={needed}>
          <Input />
        </Form.Item>
        <Form.Item
          name="email"
          label={say('staff.email')}
          rules={[...needed, { type: 'email', message: say('staff.emailWrong') }]}
        >
          <Input type="email" />
        </Form.Item>
        <Form.Item name="phone" label={say('staff.phone')}>
          <Input />
        </Form.Item>
        <Form.Item name="roles" label={say('staff.roles')} rules={needed}>
          <Select mode="multiple" options={roleOptions(roleNames)} />
        </Form.Item>
        <Form.Item name="role" label={say('staff.role')} extra={say('staff.roleHint')} rules={needed}>
          <Select options={roleOptions(chosen)} />
        </Form.Item>
        <Form.Item name="department" label={say('staff.department')}>
          <Select
            allowClear
            options={[...departments.keys()].map((code) => ({ value: code, label: names.department(code) }))}
          />
        </Form.Item>
        <Form.Item name="team" label={say('staff.team')}>
          <Input />
        </Form.Item>
        <Form.Item name="level" label={say('staff.level')} rules={needed}>
          <InputNumber min={1} max={6} />
        </Form.Item>
        <Form.Item name="active" label={say('staff.active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
