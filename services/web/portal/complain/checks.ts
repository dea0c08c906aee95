import type { NewComplaint } from '../api';
import { language, t } from '../language';
import type { ContactFields, Draft } from './draft';

/** Faults by field; the same names as the fields. */
export type Faults = Partial<Record<keyof Draft | keyof ContactFields | 'form', string>>;

/** What the person can see and mend before anything is sent; the server has the last word. */
export function faultsOf(step: number, draft: Draft, contact: ContactFields): Faults {
  const faults: Faults = {};
  if (step === 1) {
    if (!draft.description.trim()) faults.description = t('complain.fault.description');
    if (draft.occurredOn && Date.parse(draft.occurredOn) > Date.now() + 86_400_000)
      faults.occurredOn = t('complain.fault.future');
  }
  if (step === 2 && draft.amountYuan && fenOf(draft.amountYuan) === undefined)
    faults.amountYuan = t('complain.fault.amount');
  if (step === 3) {
    if (!contact.name.trim()) faults.name = t('complain.fault.name');
    if (!contact.phone.trim() && !contact.email.trim()) faults.phone = t('complain.fault.contact');
    else if (contact.phone.trim() && contact.phone.replace(/\D/g, '').length < 7)
      faults.phone = t('complain.fault.phone');
    if (contact.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email.trim()))
      faults.email = t('complain.fault.email');
    if (contact.preferred === 'email' && !contact.email.trim())
      faults.email ??= t('complain.fault.preferredEmail');
    if ((contact.preferred === 'phone' || contact.preferred === 'sms') && !contact.phone.trim())
      faults.phone ??= t('complain.fault.preferredPhone');
  }
  return faults;
}

/** `30`, `30.5`, `30.55` yuan; undefined for anything else. */
function fenOf(yuan: string): number | undefined {
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(yuan.trim().replace(/^[¥￥]/, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

/** The request; what the customer did not say is left out. */
export function complaintOf(draft: Draft, contact: ContactFields): NewComplaint {
  const said = (text: string): string | undefined => text.trim() || undefined;
  const object = { productName: said(draft.productName), orderNumber: said(draft.orderNumber) };
  const request = {
    kind: draft.kind,
    language,
    complainant: {
      name: contact.name.trim(),
      contact: {
        phone: said(contact.phone),
        email: said(contact.email),
        preferred: contact.preferred || undefined,
      },
      proxyFor: said(contact.proxyFor),
    },
    description: draft.description.trim(),
    occurredAt: said(draft.occurredOn),
    object: object.productName || object.orderNumber ? object : undefined,
    reason: said(draft.reason),
    demand: said(draft.demand),
    demandAmountFen: draft.amountYuan ? fenOf(draft.amountYuan) : undefined,
  };
  // Through JSON: it leaves out what is undefined.
  return JSON.parse(JSON.stringify(request)) as NewComplaint;
}

const fieldOfPath: Record<string, keyof Faults> = {
  description: 'description',
  occurredAt: 'occurredOn',
  'object.productName': 'productName',
  'object.orderNumber': 'orderNumber',
  reason: 'reason',
  demand: 'demand',
  demandAmountFen: 'amountYuan',
  'complainant.name': 'name',
  'complainant.contact': 'phone',
  'complainant.contact.phone': 'phone',
  'complainant.contact.email': 'email',
  'complainant.proxyFor': 'proxyFor',
};
const stepOfField = (field: keyof Faults): number => {
  if (['name', 'phone', 'email', 'proxyFor', 'form'].includes(field)) return 3;
  return ['reason', 'demand', 'amountYuan'].includes(field) ? 2 : 1;
};

/** The server's faults beside their fields, and the first step that has one. */
export function faultsFromServer(errors: { path: string; message: string }[]): {
  faults: Faults;
  step: number;
} {
  const faults: Faults = {};
  for (const { path, message } of errors) faults[fieldOfPath[path] ?? 'form'] ??= message;
  const steps = (Object.keys(faults) as (keyof Faults)[]).map(stepOfField);
  return { faults, step: Math.min(...steps, 3) };
}
