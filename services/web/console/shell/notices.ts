import type { App } from 'antd';

type NoticeApi = ReturnType<typeof App.useApp>['notification'];
let api: NoticeApi | undefined;

export function setNoticeApi(next: NoticeApi): void {
  api = next;
}

/** A notice at the edge: `title` is what happened, `text` what was kept and what to do. */
export interface Notice {
  kind: 'success' | 'info' | 'warning' | 'error';
  title: string;
  text?: string;
  /** The same key replaces what is shown. */
  key?: string;
}

export function notify({ kind, title, text, key }: Notice): void {
  const durationS = kind === 'error' || kind === 'warning' ? 10 : 4;
  api?.[kind]({ title, description: text, duration: durationS, ...(key !== undefined && { key }) });
}
