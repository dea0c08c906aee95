import type { Dayjs } from 'dayjs';
import type { components, operations } from '../../browser/api/generated/intake';

export type NewComplaint = operations['postIntakeV1Complaints']['requestBody']['content']['application/json'];
export type Accepted = operations['postIntakeV1Complaints']['responses'][201]['content']['application/json'];
export type Suggestion = components['schemas']['DuplicateSuggestion'];

/** Where staff write down what a customer says or brings. */
export const staffChannels = ['hotline', 'counter', 'letter', 'visit', 'outlet'] as const;
export const kinds = ['complaint', 'enquiry', 'suggestion', 'praise'] as const;
export const preferredWays = ['phone', 'sms', 'email', 'letter'] as const;

/** The page's fields; texts as typed, an empty one is not there. */
export interface IntakeForm {
  channel: (typeof staffChannels)[number];
  kind: (typeof kinds)[number];
  receivedAt?: Dayjs;
  receivedProof?: string;
  complainantKind: 'person' | 'organisation';
  name?: string;
  phone?: string;
  email?: string;
  address?: string;
  preferred?: (typeof preferredWays)[number];
  proxyFor?: string;
  language: 'zh-CN' | 'zh-TW' | 'en';
  description?: string;
  occurredAt?: Dayjs;
  orderNumber?: string;
  productName?: string;
  reason?: string;
  demand?: string;
  /** In yuan. */
  demandAmount?: number;
  category?: string;
}

const dayMs = 86_400_000;

/** Received so long ago that the record must say what shows it (S-08). */
export const needsProof = (receivedAt: Dayjs | undefined): boolean =>
  receivedAt !== undefined && Date.now() - receivedAt.valueOf() > dayMs;

/** What is typed without meaning anything is left out. */
function given<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(fields).flatMap(([name, value]) => {
    const tidy = typeof value === 'string' ? value.trim() : value;
    return tidy === undefined || tidy === null || tidy === '' ? [] : [[name, tidy]];
  });
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> };
}

const unlessEmpty = <T extends object>(fields: T): T | undefined =>
  Object.keys(fields).length > 0 ? fields : undefined;

/** As `POST /api/intake/v1/complaints` wants it. */
export function complaintOf(form: IntakeForm): NewComplaint {
  const { phone, email, address, preferred, orderNumber, productName, description, demandAmount } = form;
  return {
    channel: form.channel,
    kind: form.kind,
    complainant: {
      kind: form.complainantKind,
      name: form.name?.trim() ?? '',
      contact: given({ phone, email, address, preferred }),
      ...given({ proxyFor: form.proxyFor }),
    },
    description: description ?? '',
    language: form.language,
    ...given({
      receivedAt: form.receivedAt?.toISOString(),
      receivedProof: needsProof(form.receivedAt) ? form.receivedProof : undefined,
      occurredAt: form.occurredAt?.format('YYYY-MM-DD'),
      object: unlessEmpty(given({ orderNumber, productName })),
      category: form.category,
      reason: form.reason,
      demand: form.demand,
      demandAmountFen: typeof demandAmount === 'number' ? Math.round(demandAmount * 100) : undefined,
    }),
  };
}

/** What the search for like complaints is asked with; undefined while there is nothing to find by. */
export function matterOf(form: Partial<IntakeForm>) {
  const { phone, email, orderNumber, productName, description } = form;
  const isPhone = (phone ?? '').replace(/\D/g, '').length >= 7;
  const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email ?? '');
  const contact = unlessEmpty(
    given({ phone: isPhone ? phone : undefined, email: isMail ? email : undefined }),
  );
  const object = unlessEmpty(given({ orderNumber, productName }));
  const enough = (description?.trim().length ?? 0) >= 8 ? description : undefined;
  return unlessEmpty(given({ contact, object, description: enough }));
}
