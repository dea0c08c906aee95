import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Accepted, Failed, fileComplaint } from '../api';
import { Notice } from '../field';
import { t } from '../language';
import { Layout } from '../layout';
import { faultText } from '../sending';
import { AcceptedView } from './accepted-view';
import { complaintOf, type Faults, faultsFromServer, faultsOf } from './checks';
import { ContactStep } from './contact-step';
import {
  type ContactFields,
  type Draft,
  emptyContact,
  forgetDraft,
  isEmpty,
  keepDraft,
  keyFor,
  noDraft,
  readDraft,
} from './draft';
import { Summary } from './summary';
import { WhatHappened } from './what-happened';
import { WhatYouWant } from './what-you-want';

const lastStep = 4;

/** The form in three short steps and a summary. The step stands in the address, so that "back" goes one step back. */
export function ComplainView() {
  const [kept] = useState(readDraft);
  const [draft, setDraft] = useState(kept.draft);
  const [restored, setRestored] = useState(kept.restored);
  const [contact, setContact] = useState(emptyContact);
  const [files, setFiles] = useState<File[]>([]);
  const [step, goTo] = useStep();
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  const [accepted, setAccepted] = useState<Accepted>();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (!accepted && !isEmpty(draft)) keepDraft(draft);
  }, [draft, accepted]);
  // Contact data and files do not survive a reload: nobody is sent to a summary without them.
  useEffect(() => {
    if (step > 1 && Object.keys(faultsOf(1, draft, contact)).length > 0) goTo(1);
    else if (step === lastStep && Object.keys(faultsOf(3, draft, contact)).length > 0) goTo(3);
  }, []);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [faults]);
  // The connection is back: what could not be sent is sent again, under its own key.
  useEffect(() => {
    if (failed?.code !== 'network') return;
    const again = () => void send();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  });

  if (accepted) {
    return <AcceptedView accepted={accepted} kind={draft.kind} files={files} noEvidence={draft.noEvidence} />;
  }

  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const changeContact = (part: Partial<ContactFields>) => setContact({ ...contact, ...part });

  async function send(): Promise<void> {
    if (busy) return;
    const request = complaintOf(draft, contact);
    setBusy(true);
    setFailed(undefined);
    try {
      const answer = await fileComplaint(request, keyFor(JSON.stringify(request)));
      forgetDraft();
      // A reload then shows the complaint itself.
      history.replaceState(
        null,
        '',
        `${new URL(answer.trackingUrl).pathname}${location.search.replace(/[?&]step=\d/, '')}`,
      );
      setAccepted(answer);
    } catch (error) {
      const fault = error instanceof Failed ? error : new Failed('internal', undefined, []);
      setFailed(fault);
      if (fault.code === 'validation_failed') {
        const found = faultsFromServer(fault.errors);
        setFaults(found.faults);
        if (!found.faults.form) goTo(found.step);
      }
    } finally {
      setBusy(false);
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (step === lastStep) return void send();
    const found = faultsOf(step, draft, contact);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setFailed(undefined);
    goTo(step + 1);
  }

  const title = t(`complain.step${step as 1 | 2 | 3 | 4}`);
  return (
    <Layout title={title}>
      {step < lastStep && <Progress step={step} />}
      {restored && step === 1 && (
        <Notice kind="plain">
          <p>{t('complain.restored')}</p>
          <button
            type="button"
            className="link"
            onClick={() => {
              forgetDraft();
              setDraft(noDraft());
              setRestored(false);
            }}
          >
            {t('complain.startAgain')}
          </button>
        </Notice>
      )}
      <form ref={form} className="card" noValidate onSubmit={onSubmit}>
        {step === 1 && <WhatHappened {...{ draft, change, faults, files, setFiles }} />}
        {step === 2 && <WhatYouWant {...{ draft, change, faults }} />}
        {step === 3 && <ContactStep {...{ contact, change: changeContact, faults }} />}
        {step === lastStep && <Summary {...{ draft, contact, files, goTo }} />}
        {failed && step >= 3 && (
          <Notice kind="bad">
            <p>{faults.form ?? faultText(failed)}</p>
            {failed.code === 'network' && <p>{t('complain.kept')}</p>}
          </Notice>
        )}
        <div className="buttons">
          <button className="primary" disabled={busy}>
            {step < lastStep ? t('complain.next') : busy ? t('sending') : t('complain.send')}
          </button>
          {step > 1 && (
            <button type="button" onClick={() => goTo(step - 1)} disabled={busy}>
              {t('back')}
            </button>
          )}
        </div>
      </form>
      <p className="muted">{t('complain.draftHint')}</p>
    </Layout>
  );
}

function Progress({ step }: { step: number }) {
  return (
    <p className="steps">
      <span aria-hidden="true">
        {[1, 2, 3].map((n) => (
          <i key={n} className={n <= step ? 'done' : ''} />
        ))}
      </span>
      {t('complain.stepOf', { step })}
    </p>
  );
}

/** `?step=2` in the address; the browser's own "back" works. */
function useStep(): [number, (step: number) => void] {
  const read = () =>
    Math.min(lastStep, Math.max(1, Number(new URLSearchParams(location.search).get('step')) || 1));
  const [step, setStep] = useState(read);
  useEffect(() => {
    const onPop = () => setStep(read());
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  return [
    step,
    (to) => {
      const query = new URLSearchParams(location.search);
      query.set('step', String(to));
      history.pushState(null, '', `${location.pathname}?${query}`);
      setStep(to);
      scrollTo(0, 0);
    },
  ];
}
