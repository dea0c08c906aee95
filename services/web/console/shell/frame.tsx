import { BulbOutlined, GlobalOutlined, MenuOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Drawer, Grid, Layout, Tooltip } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { isFor, screens } from '../screens';
import { useTourOpen } from '../tour/tour-state';
import { useShellWords } from '../words/shell';
import { useHotkeys, type Hotkey } from './hotkeys';
import { KeyboardHelp } from './keyboard-help';
import { useLiveQueries } from './live-queries';
import { Navigation } from './navigation';
import { useSession } from './session';
import { changeSettings, useSettings } from './settings';
import { UserMenu } from './user-menu';

const Tour = lazy(() => import('../tour/tour'));

/** Navigation and head around every screen. */
export function Frame() {
  const say = useShellWords();
  const { language, theme } = useSettings();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [menuOpen, setMenuOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const tourOpen = useTourOpen();
  useShellKeys(() => setHelpOpen(true));
  useLiveQueries();

  const button = (label: string, icon: React.ReactNode, run: () => void) => (
    <Tooltip title={label}>
      <Button type="text" aria-label={label} icon={icon} onClick={run} />
    </Tooltip>
  );
  return (
    <Layout className="frame">
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      {wide && (
        <Layout.Sider theme="light" width={200} className="frame-side">
          <Brand />
          <Navigation />
        </Layout.Sider>
      )}
      <Layout>
        <header className="frame-head">
          {!wide && button(say('menu'), <MenuOutlined />, () => setMenuOpen(true))}
          {!wide && <Brand />}
          <span className="frame-gap" />
          {wide && (
            <span className="frame-help">
              {button(`${say('help')} (?)`, <QuestionCircleOutlined />, () => setHelpOpen(true))}
            </span>
          )}
          {button(say(theme === 'dark' ? 'light' : 'dark'), <BulbOutlined />, () =>
            changeSettings({ theme: theme === 'dark' ? 'light' : 'dark' }),
          )}
          {button(say('language'), <GlobalOutlined />, () =>
            changeSettings({ language: language === 'en' ? 'zh-CN' : 'en' }),
          )}
          <UserMenu />
        </header>
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </Layout>
      <Drawer
        open={!wide && menuOpen}
        onClose={() => setMenuOpen(false)}
        placement="left"
        size={240}
        title={say('product')}
      >
        <Navigation onGo={() => setMenuOpen(false)} />
      </Drawer>
      <KeyboardHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
      {tourOpen && (
        <Suspense>
          <Tour />
        </Suspense>
      )}
    </Layout>
  );
}

function Brand() {
  const say = useShellWords();
  return (
    <div className="brand">
      <strong>Redress</strong> {say('product')}
    </div>
  );
}

/** `?`, and `g` followed by a screen's own key. */
function useShellKeys(showHelp: () => void): void {
  const say = useShellWords();
  const go = useNavigate();
  const { roles } = useSession();
  const hotkeys = useMemo((): Hotkey[] => {
    const ways = screens.filter((screen) => screen.key !== undefined && isFor(screen, roles));
    return [
      { keys: '?', does: say('help.show'), run: showHelp, scope: 'everywhere' },
      ...ways.map(({ key, label, path }): Hotkey => ({
        keys: `g ${key}`,
        does: say('help.go', { name: say(label) }),
        run: () => void go(path),
        scope: 'everywhere',
      })),
    ];
  }, [say, go, roles]);
  useHotkeys(hotkeys);
}
