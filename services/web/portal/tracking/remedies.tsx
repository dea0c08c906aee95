import type { Tracking } from '../api';
import { instant, money } from '../format';
import { ofCode, t } from '../language';

/** What was agreed, and what of it is done. */
export function Remedies({ remedies }: { remedies: Tracking['remedies'] }) {
  if (remedies.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('remedies.title')}</h2>
      <ul className="actions">
        {remedies.map(({ kind, amountFen, dueAt, provenAt }, index) => (
          <li key={index}>
            <strong>{ofCode('remedy', kind) ?? t('remedy.problemHandling')}</strong>{' '}
            {amountFen !== undefined && <b>{money(amountFen)}</b>}
            {typeof provenAt === 'string' ? (
              <span className="done">✓ {t('remedies.done', { at: instant(provenAt) })}</span>
            ) : (
              <span className="muted">{t('offer.doneBy', { at: instant(dueAt) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
