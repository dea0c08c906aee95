import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Customer, Failed, Tracking } from '../api';
import { Field, Notice } from '../field';
import { t } from '../language';
import { faultText, useSending } from '../sending';

/** Six digits to the contact on file, before money is accepted, a complaint withdrawn or a contact changed. */
export function CodeDialog(props: {
  title: string;
  text: string;
  contact: Tracking['contact'];
  customer: Customer;
  busy: boolean;
  failed: Failed | undefined;
  submit: (code: string) => void;
  close: () => void;
}) {
  const { title, text, contact, customer, busy, failed, submit, close } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [sentTimes, setSentTimes] = useState(0);
  const [fault, setFault] = useState<string>();
  const sending = useSending();

  async function sendCode() {
    const answer = await sending.send(sentTimes, (key) => customer.sendCode(key));
    if (!answer) return;
    setSentTimes(sentTimes + 1);
    setCode('');
    input.current?.focus();
  }
  useEffect(() => {
    dialog.current?.showModal();
    void sendCode();
  }, []);
  useEffect(() => setFault(failed ? faultText(failed) : undefined), [failed]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const digits = code.replace(/\D/g, '');
    if (digits.length === 6) submit(digits);
    else setFault(t('code.six'));
  }
  const to = [contact.phone, contact.email, contact.wechat].filter(Boolean).join(t('joiner'));
  return (
    <dialog ref={dialog} aria-labelledby="code-title" onClose={close}>
      <form noValidate onSubmit={onSubmit}>
        <h2 id="code-title">{title}</h2>
        <p>{text}</p>
        <p role="status">{sentTimes > 0 ? t('code.sent', { to }) : sending.busy ? t('code.sending') : ''}</p>
        {sending.failed && (
          <Notice kind="bad">
            {sending.failed.code === 'too_many_requests' ? t('code.tooMany') : faultText(sending.failed)}
          </Notice>
        )}
        <Field label={t('code.label')} error={fault}>
          <input
            ref={input}
            className="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            value={code}
            onInput={(event) => {
              setCode(event.currentTarget.value);
              setFault(undefined);
            }}
          />
        </Field>
        <div className="buttons">
          <button className="primary" disabled={busy}>
            {busy ? t('sending') : t('code.confirm')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
          <button type="button" className="link" onClick={() => void sendCode()} disabled={sending.busy}>
            {t('code.again')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
