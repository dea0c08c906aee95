import { useState } from 'react';
import { findLink, sendCodeByNumber } from '../api';
import { Field, Notice } from '../field';
import { inLanguage, t } from '../language';
import { Layout } from '../layout';
import { faultText, useSending } from '../sending';

/** The way back to a complaint: by the code in the link, or by number and a one-time code when the link is lost. */
export function FindView() {
  return (
    <Layout title={t('find.title')}>
      <ByCode />
      <ByNumber />
    </Layout>
  );
}

function ByCode() {
  const [code, setCode] = useState('');
  return (
    <section className="card">
      <h2>{t('find.byLink')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const asked = code
            .trim()
            .replace(/^.*\/t\//, '')
            .replace(/[?#].*$/, '');
          if (asked) location.assign(inLanguage(`/t/${encodeURIComponent(asked)}`));
        }}
      >
        <Field label={t('find.code')} hint={t('find.codeHint')}>
          <input
            autoComplete="off"
            spellCheck={false}
            value={code}
            onInput={(e) => setCode(e.currentTarget.value)}
          />
        </Field>
        <button className="primary">{t('find.open')}</button>
      </form>
    </section>
  );
}

function ByNumber() {
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const asking = useSending();
  const finding = useSending();
  const acceptanceNumber = number.trim().toUpperCase();
  return (
    <section className="card">
      <h2>{t('find.lost')}</h2>
      <p className="hint">{t('find.lostHint')}</p>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          if (!acceptanceNumber) return;
          if (
            await asking.send(`${acceptanceNumber} ${Date.now()}`, (key) =>
              sendCodeByNumber(acceptanceNumber, key),
            )
          )
            setAsked(true);
        }}
      >
        <Field label={t('number')} hint={t('find.numberHint')}>
          <input
            autoComplete="off"
            spellCheck={false}
            autoCapitalize="characters"
            value={number}
            onInput={(e) => setNumber(e.currentTarget.value)}
          />
        </Field>
        {asking.failed && <Notice kind="bad">{faultText(asking.failed)}</Notice>}
        <button disabled={asking.busy}>{asking.busy ? t('sending') : t('find.sendCode')}</button>
      </form>
      {asked && (
        <form
          noValidate
          onSubmit={async (event) => {
            event.preventDefault();
            const body = { acceptanceNumber, oneTimeCode: code.replace(/\D/g, '') };
            const found = await finding.send(body, (key) => findLink(body, key));
            if (found) location.assign(inLanguage(new URL(found.trackingUrl).pathname));
          }}
        >
          <Notice kind="plain">{t('find.sent')}</Notice>
          <Field label={t('code.label')} error={finding.failed && faultText(finding.failed)}>
            <input
              className="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              value={code}
              onInput={(e) => setCode(e.currentTarget.value)}
            />
          </Field>
          <button className="primary" disabled={finding.busy}>
            {finding.busy ? t('sending') : t('find.open')}
          </button>
        </form>
      )}
    </section>
  );
}
