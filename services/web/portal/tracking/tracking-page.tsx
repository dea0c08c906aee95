import { useEffect, useRef, useState } from 'react';
import { Failed, readTracking, type Tracking } from '../api';
import { inLanguage, t } from '../language';
import { Layout, MessagePage } from '../layout';
import { TrackingView } from './tracking-view';

const pollMs = 15_000;

/** The complaint behind a tracking link; news appear by themselves while the page is looked at. */
export function TrackingPage({ code }: { code: string }) {
  const [view, setView] = useState<Tracking>();
  const [failed, setFailed] = useState<Failed>();
  const [offline, setOffline] = useState(false);
  const asked = useRef(0);

  async function read() {
    const turn = ++asked.current;
    try {
      const answer = await readTracking(code);
      if (turn !== asked.current) return;
      setFailed(undefined);
      setOffline(false);
      setView(answer);
    } catch (error) {
      if (turn !== asked.current) return;
      setFailed(error instanceof Failed ? error : new Failed('internal', undefined, []));
      setOffline(true);
    }
  }
  useEffect(() => {
    void read();
    const whenSeen = () => document.visibilityState === 'visible' && void read();
    const timer = setInterval(whenSeen, pollMs);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, []);

  if (view) return <TrackingView code={code} view={view} offline={offline} refresh={read} />;
  if (!failed) {
    return (
      <Layout title={t('tracking.title')}>
        <p role="status" className="muted">
          {t('loading')}
        </p>
        <div className="card skeleton" aria-hidden="true" />
      </Layout>
    );
  }
  if (failed.code === 'not_found' || failed.code === 'validation_failed') {
    return (
      <MessagePage title={t('unknown.title')} text={t('unknown.text')}>
        <p>
          <a href={inLanguage('/find')}>{t('foot.find')}</a>
        </p>
      </MessagePage>
    );
  }
  const tooMany = failed.code === 'too_many_requests';
  return (
    <MessagePage
      title={tooMany ? t('tooMany.title') : t('away.title')}
      text={tooMany ? t('tooMany.text') : t('away.text')}
    >
      <button type="button" onClick={() => void read()}>
        {t('again')}
      </button>
    </MessagePage>
  );
}
