import { validationFailed } from './validation';

/** What every list answers. */
export interface Page<I> {
  items: I[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
}

/**
 * A page of a keyset list.
 * @param rows one more than `limit` were asked for: if it came, there is a next page
 * @param cursorOf the position behind a row, as text
 */
export function pageOf<R, I>(
  rows: readonly R[],
  limit: number,
  itemOf: (row: R) => I,
  cursorOf: (row: R) => string,
): Page<I> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null,
  };
}

/** The position that a cursor names, the start without one. Throws 400 for a cursor of something else. */
export function positionOf<C>(
  cursor: string | undefined,
  parse: (text: string) => C | undefined,
): C | undefined {
  if (cursor === undefined) return undefined;
  const position = parse(cursor);
  if (position === undefined) throw validationFailed([{ path: 'cursor', message: 'not of this list' }]);
  return position;
}
