import { Choices, Field } from '../field';
import { t } from '../language';
import type { Faults } from './checks';
import { type Draft, kinds } from './draft';
import { EvidencePicker } from './evidence-picker';

/** Step 1. */
export function WhatHappened(props: {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  faults: Faults;
  files: File[];
  setFiles: (files: File[]) => void;
}) {
  const { draft, change, faults } = props;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return (
    <>
      <Choices
        legend={t('complain.kind')}
        name="kind"
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <Field
        label={t('complain.description')}
        hint={t('complain.descriptionHint')}
        error={faults.description}
      >
        <textarea
          rows={5}
          maxLength={20000}
          required
          value={draft.description}
          onInput={(event) => change({ description: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('complain.occurredOn')} optional={t('optional')} error={faults.occurredOn}>
        <input
          type="date"
          max={today}
          value={draft.occurredOn}
          onInput={(event) => change({ occurredOn: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('complain.product')} optional={t('optional')} error={faults.productName}>
        <input
          maxLength={200}
          value={draft.productName}
          onInput={(event) => change({ productName: event.currentTarget.value })}
        />
      </Field>
      <Field
        label={t('complain.order')}
        hint={t('complain.orderHint')}
        optional={t('optional')}
        error={faults.orderNumber}
      >
        <input
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          value={draft.orderNumber}
          onInput={(event) => change({ orderNumber: event.currentTarget.value })}
        />
      </Field>
      <EvidencePicker
        files={props.files}
        setFiles={props.setFiles}
        noEvidence={draft.noEvidence}
        setNoEvidence={(noEvidence) => change({ noEvidence })}
      />
    </>
  );
}
