import { type ReactNode, useState } from 'react';
import type { Customer, Tracking } from '../api';
import { acceptedFiles, maxFileBytes } from '../complain/evidence-picker';
import { Field, Notice } from '../field';
import { t } from '../language';
import { faultText, useSending } from '../sending';
import { Uploads } from '../uploads';
import { CodeDialog } from './code-dialog';
import { ContactChange } from './contact-change';

interface StepProps {
  code: string;
  view: Tracking;
  customer: Customer;
  refresh: () => Promise<void>;
  /** The same, with a word that stays. */
  settle: (news: string) => Promise<void>;
}

/** What a customer may do at any time, each behind its own line. */
export function LaterSteps(props: StepProps) {
  const { view } = props;
  const ended = view.stage === 'concluded' || view.stage === 'archived';
  return (
    <section className="card later noprint">
      <h2>{t('later.title')}</h2>
      <Step title={t('message.title')}>
        <TextStep
          label={t('message.label')}
          done={t('message.sent')}
          button={t('message.send')}
          required
          call={(text, key) => props.customer.write(text, key)}
          refresh={props.refresh}
        />
      </Step>
      <Step title={t('later.evidence')}>
        <MoreEvidence {...props} />
      </Step>
      <Step title={t('contact.title')}>
        <ContactChange {...props} />
      </Step>
      {view.review?.open && (
        <Step title={t('review.title')}>
          <p>{t('review.text')}</p>
          <TextStep
            label={t('review.label')}
            done={t('review.sent')}
            button={t('review.send')}
            call={(text, key) => props.customer.askForReview(text ? { reason: text } : {}, key)}
            refresh={props.refresh}
          />
        </Step>
      )}
      {!ended && (
        <Step title={t(view.kind === 'complaint' ? 'withdraw.title' : 'withdraw.titleOther')}>
          <Withdrawal {...props} />
        </Step>
      )}
    </section>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** One text and one button. */
function TextStep(props: {
  label: string;
  done: string;
  button: string;
  required?: boolean;
  call: (text: string, key: string) => Promise<unknown>;
  refresh: () => Promise<void>;
}) {
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, failed, send } = useSending();
  return (
    <form
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        const said = text.trim();
        setEmpty(props.required === true && !said);
        if (props.required && !said) return;
        if (!(await send(said, (key) => props.call(said, key)))) return;
        setDone(true);
        setText('');
        await props.refresh();
      }}
    >
      <Field
        label={props.label}
        optional={props.required ? undefined : t('optional')}
        error={empty ? t('message.empty') : undefined}
      >
        <textarea
          rows={3}
          maxLength={5000}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setDone(false);
          }}
        />
      </Field>
      {failed && <Notice kind="bad">{faultText(failed)}</Notice>}
      {done && <Notice kind="good">{props.done}</Notice>}
      <button disabled={busy}>{busy ? t('sending') : props.button}</button>
    </form>
  );
}

function MoreEvidence({ code, refresh }: StepProps) {
  const [batches, setBatches] = useState<File[][]>([]);
  const [tooLarge, setTooLarge] = useState<string>();
  return (
    <>
      <p className="hint">{t('evidence.hint')}</p>
      <label className="button">
        {t('evidence.choose')}
        <input
          type="file"
          multiple
          accept={acceptedFiles}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            setTooLarge(chosen.find(({ size }) => size > maxFileBytes)?.name);
            const files = chosen.filter(({ size }) => size <= maxFileBytes);
            if (files.length > 0) setBatches([...batches, files]);
          }}
        />
      </label>
      {tooLarge && (
        <p className="fault" role="alert">
          {t('evidence.tooLarge', { name: tooLarge })}
        </p>
      )}
      {batches.map((files, index) => (
        <Uploads key={index} code={code} files={files} onDone={() => void refresh()} />
      ))}
    </>
  );
}

/** L-04: ends the promise, keeps the record; said before it is done. */
function Withdrawal({ view, customer, settle }: StepProps) {
  const [reason, setReason] = useState('');
  const [askCode, setAskCode] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, failed, send } = useSending();
  if (done) return null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAskCode(true);
      }}
    >
      <p>{t('withdraw.text')}</p>
      <Field label={t('withdraw.reason')} optional={t('optional')}>
        <textarea
          rows={2}
          maxLength={5000}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <button className="danger">{t('withdraw.do')}</button>
      {askCode && (
        <CodeDialog
          title={t('withdraw.confirm')}
          text={t('withdraw.text')}
          contact={view.contact}
          customer={customer}
          busy={busy}
          failed={failed}
          close={() => setAskCode(false)}
          submit={async (oneTimeCode) => {
            const body = { oneTimeCode, ...(reason.trim() && { reason: reason.trim() }) };
            if (!(await send(body, (key) => customer.withdraw(body, key)))) return;
            setAskCode(false);
            setDone(true);
            await settle(t('withdraw.done'));
          }}
        />
      )}
    </form>
  );
}
