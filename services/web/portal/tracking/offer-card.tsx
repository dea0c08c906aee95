import { type FormEvent, useState } from 'react';
import type { Customer, Tracking } from '../api';
import { Choices, Field, Notice } from '../field';
import { instant, money } from '../format';
import { ofCode, t } from '../language';
import { faultText, useSending } from '../sending';
import { CodeDialog } from './code-dialog';

type Offer = NonNullable<Tracking['offer']>;
type Choice = 'accept' | 'reject' | 'counter';
interface Action {
  kind: string;
  amountFen?: number;
  dueAt: string;
  statutory?: boolean;
}

/** The open offer with the plain consequence of each answer; taking money asks for a one-time code. */
export function OfferCard(props: {
  offer: Offer;
  contact: Tracking['contact'];
  customer: Customer;
  settle: (news: string) => Promise<void>;
}) {
  const { offer, customer, settle } = props;
  const fields = offer as Offer & {
    status?: string;
    answerBy?: string;
    text?: { text: string };
    money?: { statutoryFen: number; goodwillFen: number };
  };
  const lapsed = fields.status === 'lapsed';
  const [choice, setChoice] = useState<Choice>();
  const [reason, setReason] = useState('');
  const [amount, setAmount] = useState('');
  const [askCode, setAskCode] = useState(false);
  const [amountFault, setAmountFault] = useState<string>();
  const [sent, setSent] = useState(false);
  const { busy, failed, send } = useSending();
  const actions = offer.actions as Action[];
  const movesMoney = actions.some(({ amountFen }) => (amountFen ?? 0) > 0);

  async function decide(oneTimeCode?: string) {
    if (!choice) return;
    const fen = choice === 'counter' && amount.trim() ? Math.round(Number(amount) * 100) : undefined;
    const body = {
      offerId: offer.offerId,
      decision: choice,
      ...(choice !== 'accept' && reason.trim() && { reason: reason.trim() }),
      ...(fen !== undefined && { amountFen: fen }),
      ...(oneTimeCode !== undefined && { oneTimeCode }),
    };
    const done = await send(body, (key) => customer.decide(body, key));
    if (!done) return;
    setAskCode(false);
    setSent(true);
    await settle(t(`offer.sent.${choice}`));
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const bad = choice === 'counter' && amount.trim() !== '' && !/^\d{1,7}(\.\d{1,2})?$/.test(amount.trim());
    setAmountFault(bad ? t('complain.fault.amount') : undefined);
    if (bad) return;
    if (choice === 'accept' && movesMoney) setAskCode(true);
    else void decide();
  }

  if (sent) return null;
  const statutory = fields.money?.statutoryFen ?? 0;
  const goodwill = fields.money?.goodwillFen ?? 0;
  const choices: Choice[] = lapsed ? ['accept'] : ['accept', 'reject', 'counter'];
  return (
    <section className="card offer">
      <h2>{t(lapsed ? 'offer.titleLapsed' : 'offer.title')}</h2>
      {fields.text && <p className="text">{fields.text.text}</p>}
      <ul className="actions">
        {actions.map(({ kind, amountFen, dueAt }, index) => {
          const name = ofCode('remedy', kind);
          return (
            name && (
              <li key={index}>
                <strong>{name}</strong> {amountFen !== undefined && <b>{money(amountFen)}</b>}
                <span className="muted">{t('offer.doneBy', { at: instant(dueAt) })}</span>
              </li>
            )
          );
        })}
      </ul>
      {statutory + goodwill > 0 && (
        <dl className="split">
          {statutory > 0 && (
            <div>
              <dt>{t('offer.statutory')}</dt>
              <dd>{money(statutory)}</dd>
            </div>
          )}
          {goodwill > 0 && (
            <div>
              <dt>{t('offer.goodwill')}</dt>
              <dd>{money(goodwill)}</dd>
            </div>
          )}
        </dl>
      )}
      {lapsed ? (
        <p>{t('offer.lapsed')}</p>
      ) : (
        fields.answerBy && <p>{t('offer.answerBy', { at: instant(fields.answerBy) })}</p>
      )}
      <form noValidate onSubmit={onSubmit}>
        <Choices
          legend={t('offer.yourAnswer')}
          name="decision"
          value={choice}
          options={choices.map((value) => ({
            value,
            label: t(`offer.${value}`),
            hint: t(`offer.${value}.means`),
          }))}
          onChange={setChoice}
        />
        {choice === 'counter' && (
          <Field label={t('offer.amount')} optional={t('optional')} error={amountFault}>
            <input
              className="short"
              inputMode="decimal"
              value={amount}
              onInput={(event) => setAmount(event.currentTarget.value)}
            />
          </Field>
        )}
        {(choice === 'reject' || choice === 'counter') && (
          <Field label={t(choice === 'reject' ? 'offer.why' : 'offer.instead')} optional={t('optional')}>
            <textarea
              rows={3}
              maxLength={5000}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </Field>
        )}
        {failed && !askCode && <Notice kind="bad">{faultText(failed)}</Notice>}
        {choice && (
          <button className="primary" disabled={busy}>
            {busy ? t('sending') : t(`offer.do.${choice}`)}
          </button>
        )}
        {!lapsed && <p className="hint">{t('offer.silence')}</p>}
      </form>
      {askCode && (
        <CodeDialog
          title={t('offer.confirm')}
          text={t('offer.confirmText', {
            amount: money(actions.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0)),
          })}
          contact={props.contact}
          customer={customer}
          busy={busy}
          failed={failed}
          submit={(code) => void decide(code)}
          close={() => setAskCode(false)}
        />
      )}
    </section>
  );
}
