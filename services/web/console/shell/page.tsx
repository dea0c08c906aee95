import { Skeleton, Typography } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useShellWords } from '../words/shell';

/** The frame of every screen: its one heading, what can be done with the whole, the content. */
export function Page({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const say = useShellWords();
  useEffect(() => {
    document.title = `${title} · Redress ${say('product')}`;
  }, [title, say]);
  return (
    <div className="page">
      <header className="page-head">
        <Typography.Title level={1}>{title}</Typography.Title>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** The shape of a page that is not there yet. */
export function PageSkeleton() {
  const say = useShellWords();
  return (
    <div className="page" role="status" aria-label={say('loading.page')}>
      <Skeleton active title paragraph={{ rows: 6 }} />
    </div>
  );
}
