import { z } from 'zod';

/** Text that people wrote, kept byte by byte (what cannot be stored never gets past the JSON reader); `max` in UTF-16 units. */
export const text = (max: number) =>
  z
    .string()
    .min(1, { abort: true })
    .max(max)
    .refine((value) => /\S/u.test(value), { params: { zh: '不能为空白', en: 'must not be blank' } });

/** One line of text: no line breaks or other control characters; direction marks and joiners stay. */
export const line = (max: number) =>
  text(max).refine((value) => !/\p{Cc}/u.test(value), {
    params: { zh: '只能是一行，不能含控制字符', en: 'must be one line without control characters' },
  });

/** A reference or code of the company's own systems; it may travel into events and search, so it is never free text. */
export const code = (max = 80) =>
  z
    .string()
    .max(max)
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$/);

/** An instant with offset. */
export const instant = z.iso.datetime({ offset: true });

/**
 * A plausible telephone number: E.164 with `+`, a mainland mobile or landline number, a 400/800 service number or a
 * local one; spaces, hyphens and brackets are allowed, an extension after `-`, `x` or `转`. Kept as written.
 */
export const phone = line(40).refine(isPlausiblePhone, {
  params: {
    zh: '不像电话号码，例如 13800138000、010-62345678、+85223456789',
    en: 'is no telephone number; write e.g. 13800138000, 010-62345678 or +85223456789',
  },
});

function isPlausiblePhone(value: string): boolean {
  const [number = '', extension, ...rest] = value.trim().split(/\s*(?:转|ext\.?|x)\s*/i);
  if (rest.length > 0 || (extension !== undefined && !/^\d{1,6}$/.test(extension))) return false;
  if (!/^\+?[\d\s().-]+$/.test(number)) return false;
  const digits = number.replace(/[\s().-]/g, '');
  return (
    /^(?:\+|00)[1-9]\d{6,14}$/.test(digits) || // E.164
    /^(?:86)?1[3-9]\d{9}$/.test(digits) || // mainland mobile
    /^0\d{9,17}$/.test(digits) || // area code, landline and perhaps an extension
    /^[48]00\d{7}$/.test(digits) ||
    /^[2-9]\d{6,9}$/.test(digits) // local number without area code
  );
}

/** None of the characters that mean something in a mail header, exactly one @, a dotted domain. */
const address = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)+$/u;

/** A plausible e-mail address, international ones included. */
export const email = line(254).refine((value) => address.test(value), {
  params: {
    zh: '不像电子邮件地址，例如 name@example.org',
    en: 'is no e-mail address; write e.g. name@example.org',
  },
});
