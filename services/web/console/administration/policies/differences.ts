/** A value of a policy, as JSON holds it. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** One leaf that differs: `before` or `after` is absent where it was added or removed. */
export interface Difference {
  path: string;
  before?: Value;
  after?: Value;
}

const isBranch = (value: Value | undefined): value is Value[] | { [key: string]: Value } =>
  typeof value === 'object' && value !== null;

/** Lists of plain values are told as one: `tell` as a whole, not its third place. */
const isPlainList = (value: Value | undefined): boolean =>
  Array.isArray(value) && value.every((item) => !isBranch(item));

/** Every place in which two documents differ, in the order of the later one; paths are `clocks.promise.limit`. */
export function differences(before: Value | undefined, after: Value | undefined, path = ''): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const whole = isPlainList(before) || isPlainList(after);
  if (whole || !isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after)) {
    return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
  }
  const [was, is] = [before as Record<string, Value>, after as Record<string, Value>];
  const keys = [...new Set([...Object.keys(is), ...Object.keys(was)])];
  return keys.flatMap((key) => differences(was[key], is[key], path === '' ? key : `${path}.${key}`));
}

/** The document with one value changed; `undefined` takes the key or the place in a list away. */
export function withValue(document: Value, [key, ...rest]: string[], value: Value | undefined): Value {
  if (key === undefined) return value ?? null;
  if (Array.isArray(document)) {
    const index = Number(key);
    if (rest.length === 0 && value === undefined) return document.filter((_, i) => i !== index);
    const changed = [...document];
    changed[index] = withValue(changed[index] ?? {}, rest, value);
    return changed;
  }
  const branch = isBranch(document) ? document : {};
  if (rest.length === 0 && value === undefined) {
    const { [key]: _gone, ...kept } = branch;
    return kept;
  }
  return { ...branch, [key]: withValue(branch[key] ?? {}, rest, value) };
}

/** A value as one line of text. */
export function asText(value: Value | undefined): string {
  if (value === undefined) return '—';
  if (Array.isArray(value) && isPlainList(value)) return value.map(String).join(', ');
  return isBranch(value) ? JSON.stringify(value) : String(value);
}
