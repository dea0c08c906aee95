/** What the OpenAPI document says of a command's body, as far as a form needs it. */
export interface JsonSchema {
  type?: string;
  enum?: string[];
  format?: string;
  pattern?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
}

interface Field {
  name: string;
  /** `makeOffer.actions.kind`: unique over all commands. */
  path: string;
  required: boolean;
  default?: unknown;
}

/** One input of a form. */
export type FieldSpec = Field &
  (
    | { kind: 'object'; fields: FieldSpec[] }
    | { kind: 'list'; item: FieldSpec; min: number; max: number }
    | { kind: 'choices'; values: string[]; max: number }
    | { kind: 'codes'; of: CodeKind; max: number }
    | { kind: 'choice'; values: string[] }
    | { kind: 'code'; of: CodeKind }
    | { kind: 'customerText' | 'internalText'; max: number }
    | { kind: 'integer' | 'yuan'; min: number; max: number }
    | { kind: 'boolean' | 'date' | 'instant' }
  );

/** What a code names: decides which list it is chosen from. */
export type CodeKind = 'person' | 'department' | 'evidence' | 'other';

/** Texts to customers may be this long, notes only half of it; the service keeps the two in different tables. */
const customerTextMax = 20_000;

const people = ['handler', 'owner', 'collector', 'persons.id', 'handOverEvidence.to'];
const departments = ['department', 'departments', 'suspected'];
const evidence = ['evidenceId', 'evidenceIds'];

/** The inputs of a command's body, in the order of the document. */
export function fieldsOf(command: string, body: JsonSchema): FieldSpec[] {
  return fieldsIn(command, body);
}

function fieldsIn(path: string, schema: JsonSchema): FieldSpec[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    fieldOf(name, `${path}.${name}`, property, schema.required?.includes(name) ?? false),
  );
}

function fieldOf(name: string, path: string, schema: JsonSchema, required: boolean): FieldSpec {
  const field: Field = { name, path, required, ...('default' in schema && { default: schema.default }) };
  switch (schema.type) {
    case 'object':
      return { ...field, kind: 'object', fields: fieldsIn(path, schema) };
    case 'array':
      return listOf(field, schema);
    case 'boolean':
      return { ...field, kind: 'boolean' };
    case 'integer':
    case 'number':
      return {
        ...field,
        kind: name.endsWith('Fen') ? 'yuan' : 'integer',
        min: schema.minimum ?? 0,
        max: schema.maximum ?? Number.MAX_SAFE_INTEGER,
      };
    case 'string':
      return textOf(field, schema);
    default:
      throw new Error(`${path}: a form has no input for ${JSON.stringify(schema)}`);
  }
}

function listOf(field: Field, schema: JsonSchema): FieldSpec {
  const item = fieldOf(field.name, field.path, schema.items ?? {}, true);
  const max = schema.maxItems ?? 100;
  if (item.kind === 'choice') return { ...field, kind: 'choices', values: item.values, max };
  if (item.kind === 'code') return { ...field, kind: 'codes', of: item.of, max };
  return { ...field, kind: 'list', item, min: schema.minItems ?? 0, max };
}

function textOf(field: Field, schema: JsonSchema): FieldSpec {
  if (schema.enum) return { ...field, kind: 'choice', values: schema.enum };
  if (schema.format === 'date-time') return { ...field, kind: 'instant' };
  if (schema.format === 'date') return { ...field, kind: 'date' };
  if (schema.pattern !== undefined) return { ...field, kind: 'code', of: codeKindOf(field) };
  const max = schema.maxLength ?? 1_000;
  return { ...field, kind: max >= customerTextMax ? 'customerText' : 'internalText', max };
}

function codeKindOf({ name, path }: Field): CodeKind {
  const ends = (ending: string): boolean => name === ending || path.endsWith(`.${ending}`) || path === ending;
  if (people.some(ends)) return 'person';
  if (departments.some(ends)) return 'department';
  return evidence.some(ends) ? 'evidence' : 'other';
}

/** Every field below, the nested ones too. */
export const allFields = (fields: readonly FieldSpec[]): FieldSpec[] =>
  fields.flatMap((field) => [
    field,
    ...(field.kind === 'object' ? allFields(field.fields) : []),
    ...(field.kind === 'list'
      ? allFields(field.item.kind === 'object' ? field.item.fields : [field.item])
      : []),
  ]);
