import type { FieldSpec } from './schema';

/** What the inputs hold: yuan, local date-times, and `undefined` for what was left out. */
export type Values = Record<string, unknown>;

const fenPerYuan = 100;
/** Inputs of date and time speak the company's zone, which has one offset all year. */
const companyOffset = '+08:00';

/** The body of the command as the service wants it: fen, instants with offset, nothing empty. */
export function bodyOf(fields: readonly FieldSpec[], values: Values): Values {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const value = valueOf(field, values[field.name]);
    return value === undefined ? [] : [[field.name, value]];
  });
  return Object.fromEntries(entries);
}

function valueOf(field: FieldSpec, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  switch (field.kind) {
    case 'object': {
      const body = bodyOf(field.fields, value as Values);
      return Object.keys(body).length === 0 && !field.required ? undefined : body;
    }
    case 'list': {
      const { item } = field;
      const items = (value as Values[]).map((entry) =>
        item.kind === 'object' ? bodyOf(item.fields, entry ?? {}) : entry,
      );
      return items.length === 0 && !field.required ? undefined : items;
    }
    case 'choices':
    case 'codes':
      return (value as string[]).length === 0 && !field.required ? undefined : value;
    case 'yuan':
      return Math.round(Number(value) * fenPerYuan);
    case 'integer':
      return Number(value);
    case 'instant':
      return `${String(value)}:00${companyOffset}`;
    case 'customerText':
    case 'internalText':
    case 'code':
      return String(value).trim() || undefined;
    case 'boolean':
    case 'choice':
    case 'date':
      return value;
  }
}

/** Yuan of an amount in fen, as an input shows it. */
export const yuanOf = (fen: number): number => fen / fenPerYuan;
