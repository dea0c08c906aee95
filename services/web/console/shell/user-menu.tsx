import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Typography } from 'antd';
import { useShellWords } from '../words/shell';
import { notifyProblem } from './problem-notice';
import { signOut, useSession } from './session';

/** Who is signed in, in which roles; the ways out of the console. */
export function UserMenu() {
  const say = useShellWords();
  const { name, roles, links } = useSession();
  const link = (key: 'engine' | 'inbox' | 'docs') =>
    links[key] === undefined
      ? []
      : [
          {
            key,
            label: (
              <a href={links[key]} target="_blank" rel="noreferrer">
                {say(key)}
              </a>
            ),
          },
        ];
  const items = [
    {
      key: 'who',
      type: 'group' as const,
      label: (
        <Typography.Text type="secondary">
          {roles.map((role) => say(`role.${role}`)).join(' · ')}
        </Typography.Text>
      ),
    },
    ...link('engine'),
    ...link('inbox'),
    ...link('docs'),
    { type: 'divider' as const },
    {
      key: 'sign-out',
      label: say('signOut'),
      onClick: () => void signOut().catch((error: unknown) => notifyProblem(error, { wrote: false })),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" icon={<DownOutlined />} iconPlacement="end">
        {name}
      </Button>
    </Dropdown>
  );
}
