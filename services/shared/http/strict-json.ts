import { Problem } from './problem';

/** Deeper nesting is an attack, not a complaint. */
const maxDepth = 32;

/**
 * JSON as strictly as it can be read: valid UTF-8, no duplicate keys, no lone surrogates, no U+0000, no `__proto__`,
 * at most 32 levels, only finite numbers. Throws `Problem('malformed_json')`.
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  const { depth, members } = outline(text);
  if (depth > maxDepth) throw malformed(`嵌套超过 ${maxDepth} 层`, `nested deeper than ${maxDepth} levels`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('不是有效的 JSON', 'not valid JSON');
  }
  // JSON.parse keeps the last of two equal keys, so a duplicate shows as a missing member.
  if (inspect(value) !== members) throw malformed('含有重复的键', 'holds a duplicate key');
  return value;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('不是有效的 UTF-8', 'not valid UTF-8');
  }
}

/** Depth and number of object members of JSON text, valid or not, without parsing it: looks outside strings only. */
function outline(text: string): { depth: number; members: number } {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: // " : skip the string, escapes included
        for (i++; i < text.length && text.charCodeAt(i) !== 0x22; i++) if (text.charCodeAt(i) === 0x5c) i++;
        break;
      case 0x5b: // [
      case 0x7b: // {
        deepest = Math.max(deepest, ++depth);
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        break;
      case 0x3a: // :
        members++;
    }
  }
  return { depth: deepest, members };
}

/** Counts the members of a parsed value and refuses what must not be inside it. */
function inspect(value: unknown): number {
  if (typeof value === 'string') {
    requireCleanText(value);
    return 0;
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    throw malformed('含有过大的数字', 'holds a number too large');
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + inspect(item), 0);
  let members = 0;
  for (const [key, item] of Object.entries(value)) {
    requireCleanText(key);
    if (key === '__proto__') throw malformed('含有不允许的键 __proto__', 'holds the forbidden key __proto__');
    members += 1 + inspect(item);
  }
  return members;
}

/** Text that PostgreSQL and UTF-8 can hold unchanged. */
export function requireCleanText(text: string): void {
  if (text.includes('\u0000')) throw malformed('含有 U+0000', 'holds U+0000');
  if (holdsLoneSurrogate(text)) throw malformed('含有孤立的代理字符', 'holds a lone surrogate');
}

/** Half of a character that needs two; UTF-8 has no way to write it. */
export const holdsLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text);

const malformed = (zh: string, en: string): Problem =>
  new Problem('malformed_json', {
    zh: `请求内容${zh}。`,
    en: `The request is ${en}.`.replace('is holds', 'holds'),
  });
