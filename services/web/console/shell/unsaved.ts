import { App } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useShellWords } from '../words/shell';

/** Asks before a page with unsent input is left, by a link, by Back or by closing the tab. */
export function useUnsavedGuard(unsaved: boolean): void {
  const say = useShellWords();
  const { modal } = App.useApp();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    modal.confirm({
      title: say('unsaved.title'),
      content: say('unsaved.text'),
      okText: say('unsaved.leave'),
      okButtonProps: { danger: true },
      cancelText: say('unsaved.stay'),
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
  }, [blocker, modal, say]);

  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
