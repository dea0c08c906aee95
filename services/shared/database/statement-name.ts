import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/** The name under which a connection keeps a statement: the same text, the same name. */
export function statementName(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 20);
  names.set(sql, name);
  return name;
}
