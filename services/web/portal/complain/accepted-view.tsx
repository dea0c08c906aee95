import { useEffect, useState } from 'react';
import { type Accepted, customerOf, newKey } from '../api';
import { Notice } from '../field';
import { instant } from '../format';
import { inLanguage, t } from '../language';
import { Layout } from '../layout';
import { PromiseStrip } from '../promise-strip';
import { Uploads } from '../uploads';
import type { Kind } from './draft';

/** The number large, the promise explained, what happens next; evidence is sent meanwhile. */
export function AcceptedView(props: { accepted: Accepted; kind: Kind; files: File[]; noEvidence: boolean }) {
  const { accepted, kind, files, noEvidence } = props;
  const code = new URL(accepted.trackingUrl).pathname.split('/').at(-1)!;
  const path = `/t/${code}`;
  const [copied, setCopied] = useState(false);
  // "None" is an answer, too (S-04). When it is lost, the page of the complaint asks for it again.
  useEffect(() => {
    if (noEvidence && files.length === 0) {
      customerOf(code)
        .complete({ evidence: 'none' }, newKey())
        .catch(() => undefined);
    }
  }, []);
  const { promise } = accepted;
  return (
    <Layout title={t(`accepted.title.${kind}`)}>
      <section className="card accepted">
        <p className="muted">{t('number')}</p>
        <p className="number">{accepted.acceptanceNumber}</p>
        <p>{t('accepted.at', { at: instant(accepted.acceptedAt) })}</p>
        <p className="hint">{t('accepted.keep')}</p>
        <div className="buttons noprint">
          <button type="button" onClick={() => print()}>
            {t('accepted.print')}
          </button>
          {'clipboard' in navigator && (
            <button
              type="button"
              onClick={() =>
                void navigator.clipboard
                  .writeText(`${accepted.acceptanceNumber}\n${accepted.trackingUrl}`)
                  .then(() => setCopied(true))
              }
            >
              {t('accepted.copy')}
            </button>
          )}
        </div>
        <p role="status">{copied && t('accepted.copied')}</p>
      </section>
      {files.length > 0 && <Uploads code={code} files={files} />}
      {promise && (
        <section className="card">
          <h2>{t('promise.title')}</h2>
          <PromiseStrip
            receivedAt={accepted.acceptedAt}
            asOf={accepted.acceptedAt}
            promise={promise}
            explain
          />
        </section>
      )}
      <section className="card">
        <h2>{t('accepted.next')}</h2>
        <ol>
          <li>{t('accepted.next1')}</li>
          <li>{t(kind === 'complaint' ? 'accepted.next2' : 'accepted.next2.other')}</li>
          <li>{t('accepted.next3')}</li>
        </ol>
        <p className="noprint">
          <a className="button primary" href={inLanguage(path)}>
            {t('accepted.follow')}
          </a>
        </p>
        <p className="print-only">{accepted.trackingUrl}</p>
      </section>
      {accepted.missing.length > 0 && files.length === 0 && kind === 'complaint' && (
        <Notice kind="plain">
          <p>{t('accepted.later')}</p>
        </Notice>
      )}
    </Layout>
  );
}
