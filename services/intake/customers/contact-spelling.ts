/** Ways to reach somebody under which the same person is recognised. */
export const contactKinds = ['phone', 'email', 'wechat'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** The same writing of the same thing: full-width, upper case and spaces do not count. */
export const normalised = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/**
 * The one spelling of a contact, wherever contacts are compared: digits of a number without the country's 86, an e-mail
 * address in small letters, an account as it is written. Any other kind as text is compared. Empty when nothing of it
 * counts.
 */
export function contactSpelling(kind: string, value: string): string {
  const written = value.normalize('NFKC').trim();
  switch (kind as ContactKind) {
    case 'phone':
      return written.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
    case 'email':
      return written.toLowerCase();
    case 'wechat':
      return written;
    default:
      return normalised(value);
  }
}

/** The contacts that somebody gave, each in its spelling. */
export const spelled = (
  contacts: Partial<Record<ContactKind, string | undefined>>,
): { kind: ContactKind; spelling: string }[] =>
  contactKinds
    .map((kind) => ({ kind, spelling: contactSpelling(kind, contacts[kind] ?? '') }))
    .filter(({ spelling }) => spelling !== '');
