import { useEffect, useRef, useState } from 'react';
import { type Failed, newKey, sendEvidence } from './api';
import { t } from './language';
import { faultText } from './sending';

interface Upload {
  file: File;
  key: string;
  share: number;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  fault?: string;
}

/** Sends files one after another, each with its progress; what failed can be sent again under the same key. */
export function Uploads({ code, files, onDone }: { code: string; files: File[]; onDone?: () => void }) {
  const [uploads, setUploads] = useState<Upload[]>(() =>
    files.map((file) => ({ file, key: newKey(), share: 0, state: 'waiting' })),
  );
  const running = useRef(false);
  const change = (key: string, part: Partial<Upload>) =>
    setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const waiting = uploads.find(({ state }) => state === 'waiting');
  const failed = uploads.some(({ state }) => state === 'failed');
  const done = uploads.every(({ state }) => state === 'done');

  useEffect(() => {
    if (!waiting || running.current) return;
    running.current = true;
    const { file, key } = waiting;
    change(key, { state: 'sending', share: 0 });
    sendEvidence(code, { file, key, progress: (share) => change(key, { share }) })
      .then(
        () => change(key, { state: 'done', share: 1 }),
        (error: Failed) => change(key, { state: 'failed', fault: faultText(error) }),
      )
      .finally(() => (running.current = false));
  }, [uploads]);
  useEffect(() => {
    if (done) onDone?.();
  }, [done]);
  // Nobody should lose files by leaving too early.
  useEffect(() => {
    if (done) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [done]);

  const retry = () =>
    setUploads(uploads.map((one) => (one.state === 'failed' ? { ...one, state: 'waiting' } : one)));
  return (
    <section className="card uploads">
      <h2>{t('evidence.title')}</h2>
      <ul className="files">
        {uploads.map(({ file, key, share, state, fault }) => (
          <li key={key}>
            <span className="name">{file.name}</span>
            {state === 'sending' && (
              <progress max={1} value={share} aria-label={t('evidence.progress', { name: file.name })} />
            )}
            <span className={`state ${state}`}>{t(`upload.${state}`)}</span>
            {fault && <p className="fault">{fault}</p>}
          </li>
        ))}
      </ul>
      <p role="status">{done ? t('upload.allDone') : failed ? t('upload.someFailed') : ''}</p>
      {failed && (
        <button type="button" onClick={retry}>
          {t('again')}
        </button>
      )}
    </section>
  );
}
