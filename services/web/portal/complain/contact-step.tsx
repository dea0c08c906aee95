import { Choices, Field } from '../field';
import { t } from '../language';
import type { Faults } from './checks';
import type { ContactFields } from './draft';

/** Step 3. Never kept on the device. */
export function ContactStep(props: {
  contact: ContactFields;
  change: (part: Partial<ContactFields>) => void;
  faults: Faults;
}) {
  const { contact, change, faults } = props;
  const control = (name: 'name' | 'phone' | 'email' | 'proxyFor') => ({
    value: contact[name],
    onInput: (event: { currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <Field label={t('complain.name')} error={faults.name}>
        <input autoComplete="name" maxLength={200} required {...control('name')} />
      </Field>
      <p className="hint">{t('complain.oneContact')}</p>
      <Field label={t('complain.phone')} error={faults.phone}>
        <input type="tel" autoComplete="tel" maxLength={40} {...control('phone')} />
      </Field>
      <Field label={t('complain.email')} error={faults.email}>
        <input type="email" autoComplete="email" maxLength={254} {...control('email')} />
      </Field>
      <Choices
        legend={t('complain.preferred')}
        name="preferred"
        value={contact.preferred}
        options={(['', 'phone', 'sms', 'email'] as const).map((value) => ({
          value,
          label: t(`preferred.${value || 'any'}`),
        }))}
        onChange={(preferred) => change({ preferred })}
      />
      <details open={contact.proxyFor !== ''}>
        <summary>{t('complain.forOther')}</summary>
        <Field
          label={t('complain.proxyFor')}
          hint={t('complain.proxyHint')}
          optional={t('optional')}
          error={faults.proxyFor}
        >
          <input maxLength={200} autoComplete="off" {...control('proxyFor')} />
        </Field>
      </details>
      <p className="hint">{t('privacy.short')}</p>
    </>
  );
}
