import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { isFor, screens, type Screen } from '../screens';
import { useShellWords } from '../words/shell';
import { useSession } from './session';

const groups = ['work', 'insight', 'administration'] as const;

/** The screens of the signed-in person's roles. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const say = useShellWords();
  const { roles } = useSession();
  const { pathname } = useLocation();
  const shown = screens.filter((screen) => screen.icon && isFor(screen, roles));
  const item = ({ path, label, icon: Icon }: Screen) => ({
    key: path,
    icon: Icon && <Icon />,
    label: (
      <Link to={path} onClick={onGo}>
        {say(label)}
      </Link>
    ),
  });
  const items = groups.flatMap((group) => {
    const children = shown.filter((screen) => screen.group === group).map(item);
    return children.length > 0
      ? [{ key: group, type: 'group' as const, label: say(`group.${group}`), children }]
      : [];
  });
  const here = shown
    .filter(({ path }) => (path === '/' ? pathname === '/' : pathname.startsWith(path)))
    .map(({ path }) => path);
  return (
    <nav aria-label={say('menu')}>
      <Menu mode="inline" items={items} selectedKeys={here} style={{ borderInlineEnd: 0 }} />
    </nav>
  );
}
