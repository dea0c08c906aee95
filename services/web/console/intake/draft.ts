import dayjs from 'dayjs';
import { useCallback, useEffect, useRef, useState } from 'react';
import { intake } from '../../browser/api/client';
import type { IntakeForm } from './intake-form';

const savedAfterMs = 1_200;
const instants = ['receivedAt', 'occurredAt'] as const;

/** A draft holds texts only. */
function textsOf(form: Partial<IntakeForm>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(form)) {
    if (value === undefined || value === null || value === '') continue;
    texts[name] = dayjs.isDayjs(value) ? value.toISOString() : String(value);
  }
  return texts;
}

function formOf(texts: Record<string, string>): Partial<IntakeForm> {
  const form: Record<string, unknown> = { ...texts };
  for (const name of instants) if (texts[name] !== undefined) form[name] = dayjs(texts[name]);
  if (texts.demandAmount !== undefined) form.demandAmount = Number(texts.demandAmount);
  return form;
}

export interface KeptDraft {
  form: Partial<IntakeForm>;
  savedAt: string;
}

/** The unfinished form of this person; the server keeps it, the browser's disk never does (S-74). */
export async function keptDraft(): Promise<KeptDraft | undefined> {
  const { data } = await intake.GET('/api/intake/v1/draft');
  return data?.form && data.savedAt ? { form: formOf(data.form), savedAt: data.savedAt } : undefined;
}

export type DraftState = 'none' | 'kept' | 'failed';

/** Keeps what is typed, a moment after the last key. */
export function useDraftKeeping(): {
  state: DraftState;
  keep: (form: Partial<IntakeForm>) => void;
  drop: () => void;
} {
  const [state, setState] = useState<DraftState>('none');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const keep = useCallback((form: Partial<IntakeForm>) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      intake
        .PUT('/api/intake/v1/draft', { body: { form: textsOf(form) } })
        .then(({ error }) => setState(error === undefined ? 'kept' : 'failed'))
        .catch(() => setState('failed'));
    }, savedAfterMs);
  }, []);
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    setState('none');
    // What cannot be dropped now is gone after a day.
    void intake.DELETE('/api/intake/v1/draft').catch(() => undefined);
  }, []);
  return { state, keep, drop };
}
