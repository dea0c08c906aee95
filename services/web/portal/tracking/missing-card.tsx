import { useState } from 'react';
import type { Completion, Customer } from '../api';
import { Field, Notice } from '../field';
import { t } from '../language';
import { faultText, useSending } from '../sending';

const fields = ['occurredAt', 'object', 'reason', 'demand'] as const;
type FieldName = (typeof fields)[number];

/** What the record still lacks (S-04): answered here, or said that there is none. */
export function MissingCard(props: {
  missing: string[];
  code: string;
  customer: Customer;
  refresh: () => Promise<void>;
}) {
  const wanted = fields.filter((field) => props.missing.includes(field));
  const [given, setGiven] = useState<Partial<Record<FieldName, string>>>({});
  const [noEvidence, setNoEvidence] = useState(false);
  const { busy, failed, send } = useSending();
  const body: Completion = {
    ...(given.occurredAt && { occurredAt: given.occurredAt }),
    ...(given.object?.trim() && { object: { productName: given.object.trim() } }),
    ...(given.reason?.trim() && { reason: given.reason.trim() }),
    ...(given.demand?.trim() && { demand: given.demand.trim() }),
    ...(noEvidence && { evidence: 'none' as const }),
  };
  return (
    <section className="card">
      <h2>{t('missing.title')}</h2>
      <p className="hint">{t('missing.hint')}</p>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          if (Object.keys(body).length === 0) return;
          if (!(await send(body, (key) => props.customer.complete(body, key)))) return;
          setGiven({});
          await props.refresh();
        }}
      >
        {wanted.map((field) => (
          <Field key={field} label={t(`missing.${field}`)}>
            <input
              type={field === 'occurredAt' ? 'date' : 'text'}
              maxLength={200}
              value={given[field] ?? ''}
              onInput={(event) => setGiven({ ...given, [field]: event.currentTarget.value })}
            />
          </Field>
        ))}
        {props.missing.includes('evidence') && (
          <label className="check">
            <input
              type="checkbox"
              checked={noEvidence}
              onChange={(event) => setNoEvidence(event.currentTarget.checked)}
            />
            <span>{t('missing.noEvidence')}</span>
          </label>
        )}
        {failed && <Notice kind="bad">{faultText(failed)}</Notice>}
        <button disabled={busy || Object.keys(body).length === 0}>
          {busy ? t('sending') : t('missing.send')}
        </button>
      </form>
    </section>
  );
}
