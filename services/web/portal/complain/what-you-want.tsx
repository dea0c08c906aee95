import { Field } from '../field';
import { t } from '../language';
import type { Faults } from './checks';
import type { Draft } from './draft';

const usual = ['refund', 'replacement', 'repair', 'apology', 'explanation'] as const;

/** Step 2. */
export function WhatYouWant(props: { draft: Draft; change: (part: Partial<Draft>) => void; faults: Faults }) {
  const { draft, change, faults } = props;
  const isComplaint = draft.kind === 'complaint';
  return (
    <>
      {isComplaint && (
        <Field
          label={t('complain.reason')}
          hint={t('complain.reasonHint')}
          optional={t('optional')}
          error={faults.reason}
        >
          <input
            maxLength={200}
            value={draft.reason}
            onInput={(event) => change({ reason: event.currentTarget.value })}
          />
        </Field>
      )}
      <Field
        label={t('complain.demand')}
        hint={t('complain.demandHint')}
        optional={t('optional')}
        error={faults.demand}
      >
        <textarea
          rows={3}
          maxLength={5000}
          value={draft.demand}
          onInput={(event) => change({ demand: event.currentTarget.value })}
        />
      </Field>
      {isComplaint && (
        <>
          <div className="chips" role="group" aria-label={t('complain.usual')}>
            {usual.map((one) => (
              <button
                key={one}
                type="button"
                onClick={() =>
                  change({
                    demand: [draft.demand.trim(), t(`usual.${one}`)].filter(Boolean).join(t('joiner')),
                  })
                }
              >
                <span aria-hidden="true">+ </span>
                {t(`usual.${one}`)}
              </button>
            ))}
          </div>
          <Field
            label={t('complain.amount')}
            hint={t('complain.amountHint')}
            optional={t('optional')}
            error={faults.amountYuan}
          >
            <input
              className="short"
              inputMode="decimal"
              autoComplete="off"
              value={draft.amountYuan}
              onInput={(event) => change({ amountYuan: event.currentTarget.value })}
            />
          </Field>
        </>
      )}
    </>
  );
}
