import { types } from 'pg';

const parseTimestamp = types.getTypeParser(types.builtins.TIMESTAMPTZ);

/** How columns arrive: int8 as a safe number, timestamptz as an ISO string in UTC, date as its own text. */
const parsers = new Map<number, (text: string) => unknown>([
  [
    types.builtins.INT8,
    (text) => {
      const value = Number(text);
      if (!Number.isSafeInteger(value)) throw new RangeError('an int8 beyond the safe range of numbers');
      return value;
    },
  ],
  [
    types.builtins.TIMESTAMPTZ,
    (text) => {
      const value: unknown = parseTimestamp(text);
      return value instanceof Date ? value.toISOString() : text; // 'infinity' stays a word
    },
  ],
  [types.builtins.DATE, (text) => text],
]);

export const parserFor = (oid: number): ((text: string) => unknown) | undefined => parsers.get(oid);
