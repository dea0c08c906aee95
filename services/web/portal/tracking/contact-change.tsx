import { useState } from 'react';
import type { Contact, Customer, Tracking } from '../api';
import { Choices, Field, Notice } from '../field';
import { ofCode, t } from '../language';
import { useSending } from '../sending';
import { CodeDialog } from './code-dialog';

/** How we reach the customer: shown masked, replaced as a whole, with a code to the contact known so far. */
export function ContactChange({
  view,
  customer,
  refresh,
}: {
  view: Tracking;
  customer: Customer;
  refresh: () => Promise<void>;
}) {
  const [phone, setPhone] = useState('');
  const [email, setEmail] = useState('');
  const [preferred, setPreferred] = useState<'any' | 'phone' | 'sms' | 'email'>('any');
  const [fault, setFault] = useState<string>();
  const [askCode, setAskCode] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, failed, send } = useSending();
  const { contact } = view;
  const ways = [contact.phone, contact.email, contact.wechat, contact.address].filter(Boolean);
  const next: Contact = {
    ...(phone.trim() && { phone: phone.trim() }),
    ...(email.trim() && { email: email.trim() }),
    ...(preferred !== 'any' && { preferred }),
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const given = next.phone ?? next.email;
        const unfit =
          (preferred === 'email' && !next.email) ||
          ((preferred === 'phone' || preferred === 'sms') && !next.phone);
        const found = !given ? t('complain.fault.contact') : unfit ? t('contact.unfit') : undefined;
        setFault(found);
        if (!found) setAskCode(true);
      }}
    >
      <p>
        {t('contact.now', { ways: ways.join(t('joiner')) })}
        {contact.preferred &&
          ` ${t('contact.preferredNow', { way: ofCode('preferred', contact.preferred) ?? '' })}`}
      </p>
      <Field label={t('contact.phone')} optional={t('optional')} error={fault}>
        <input
          type="tel"
          autoComplete="tel"
          maxLength={40}
          value={phone}
          onInput={(e) => setPhone(e.currentTarget.value)}
        />
      </Field>
      <Field label={t('contact.email')} optional={t('optional')}>
        <input
          type="email"
          autoComplete="email"
          maxLength={254}
          value={email}
          onInput={(e) => setEmail(e.currentTarget.value)}
        />
      </Field>
      <Choices
        legend={t('complain.preferred')}
        name="new-preferred"
        value={preferred}
        options={(['any', 'phone', 'sms', 'email'] as const).map((value) => ({
          value,
          label: t(`preferred.${value}`),
        }))}
        onChange={setPreferred}
      />
      <p className="hint">{t('contact.replaces')}</p>
      {done && <Notice kind="good">{t('contact.done')}</Notice>}
      <button>{t('contact.change')}</button>
      {askCode && (
        <CodeDialog
          title={t('contact.title')}
          text={t('contact.confirmText')}
          contact={contact}
          customer={customer}
          busy={busy}
          failed={failed}
          close={() => setAskCode(false)}
          submit={async (oneTimeCode) => {
            const body = { contact: next, oneTimeCode };
            if (!(await send(body, (key) => customer.changeContact(body, key)))) return;
            setAskCode(false);
            setDone(true);
            setPhone('');
            setEmail('');
            await refresh();
          }}
        />
      )}
    </form>
  );
}
