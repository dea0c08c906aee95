import { z } from 'zod';

/** Free text, kept byte by byte; it never enters a history. Length in UTF-16 units. */
export const freeText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => /\S/u.test(value), {
      params: { zh: '不能为空白', en: 'must not be blank' },
      error: 'must not be blank',
    });
export const note = freeText(10_000);

/** A code or id of this or another system: it may enter histories and search, so never free text. */
export const code = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/);
/** A key of ours with slashes, e.g. a delivery key or a task id. */
export const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/:-]{0,254}$/);
export const departmentCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/);
export const staffId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/);

/** An instant with offset; kept in UTC. */
export const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());
