/** Position in a list by due date; `infinity` for what has none. */
export interface DueCursor {
  dueAt: string;
  id: number;
}

/** Before the first row. */
export const fromTheStart: DueCursor = { dueAt: '-infinity', id: 0 };

/** Position behind a row, as opaque text. */
export const dueCursorOf = (row: { due_at: string; id: number }): string => `${row.due_at}_${row.id}`;

/** The position a cursor names; `undefined` when it is none. */
export function dueCursorFrom(text: string): DueCursor | undefined {
  const [, dueAt, id] = /^(infinity|\d{4}-[\d:.TZ-]{10,30})_(\d{1,15})$/.exec(text) ?? [];
  if (dueAt === undefined || (dueAt !== 'infinity' && Number.isNaN(Date.parse(dueAt)))) return undefined;
  return { dueAt, id: Number(id) };
}
