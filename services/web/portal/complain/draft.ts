import { newKey } from '../api';

export const kinds = ['complaint', 'enquiry', 'suggestion', 'praise'] as const;
export type Kind = (typeof kinds)[number];

/** What the form holds. Contact data is kept apart: it is never stored on the device. */
export interface Draft {
  kind: Kind;
  description: string;
  occurredOn: string;
  productName: string;
  orderNumber: string;
  noEvidence: boolean;
  reason: string;
  demand: string;
  amountYuan: string;
}
export interface ContactFields {
  name: string;
  phone: string;
  email: string;
  preferred: '' | 'phone' | 'sms' | 'email';
  proxyFor: string;
}

const emptyDraft: Draft = {
  kind: 'complaint',
  description: '',
  occurredOn: '',
  productName: '',
  orderNumber: '',
  noEvidence: false,
  reason: '',
  demand: '',
  amountYuan: '',
};
export const emptyContact: ContactFields = { name: '', phone: '', email: '', preferred: '', proxyFor: '' };

const place = 'redress.draft';
const keyPlace = 'redress.draft.key';

/** The draft of this device; an empty one where there is none, or where the browser keeps nothing. */
export function readDraft(): { draft: Draft; restored: boolean } {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Partial<Draft> | null;
    const draft = { ...emptyDraft };
    for (const name of Object.keys(emptyDraft) as (keyof Draft)[]) {
      if (typeof kept?.[name] === typeof emptyDraft[name]) Object.assign(draft, { [name]: kept![name] });
    }
    const restored = JSON.stringify(draft) !== JSON.stringify(emptyDraft);
    return { draft, restored };
  } catch {
    return { draft: emptyDraft, restored: false };
  }
}

export const isEmpty = (draft: Draft): boolean => JSON.stringify(draft) === JSON.stringify(emptyDraft);
export const noDraft = (): Draft => ({ ...emptyDraft });

export function keepDraft(draft: Draft): void {
  storing(() => localStorage.setItem(place, JSON.stringify(draft)));
}

export function forgetDraft(): void {
  storing(() => {
    localStorage.removeItem(place);
    localStorage.removeItem(keyPlace);
  });
}

/** The key under which this very content is sent, also after a reload: a sent form whose answer was lost is not filed twice. */
export function keyFor(content: string): string {
  const mark = markOf(content);
  let kept: { key: string; mark: string } | undefined;
  storing(() => (kept = JSON.parse(localStorage.getItem(keyPlace) ?? 'null') ?? undefined));
  if (kept?.mark === mark) return kept.key;
  const key = newKey();
  storing(() => localStorage.setItem(keyPlace, JSON.stringify({ key, mark })));
  return key;
}

/** 32 bits of a text: enough to see a change, too little to tell the text. */
function markOf(content: string): string {
  let mark = 0;
  for (const character of content) mark = (Math.imul(mark, 31) + character.codePointAt(0)!) | 0;
  return mark.toString(36);
}

/** A browser that keeps nothing (private mode, full storage) costs the draft, not the form. */
function storing(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing to be done: the form works on.
  }
}
