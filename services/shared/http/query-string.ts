import { Problem } from './problem';
import { holdsLoneSurrogate, requireCleanText } from './strict-json';

/**
 * The query of a request URL; a repeated name becomes an array. Malformed percent encoding, U+0000 and lone
 * surrogates are refused as `validation_failed`.
 */
export function queryOf(url: string): Record<string, string | string[]> {
  const start = url.indexOf('?');
  const query: Record<string, string | string[]> = Object.create(null);
  if (start < 0) return query;
  for (const pair of url.slice(start + 1).split('&')) {
    if (pair === '') continue;
    const [rawName = '', ...rest] = pair.split('=');
    const name = decodedPart(rawName);
    const value = decodedPart(rest.join('='));
    const before = query[name];
    query[name] = before === undefined ? value : [before, value].flat();
  }
  return query;
}

function decodedPart(raw: string): string {
  try {
    const text = decodeURIComponent(raw.replaceAll('+', ' '));
    requireCleanText(text);
    return text;
  } catch {
    throw malformedUrl();
  }
}

/** A path parameter as it may be used: no slash that was hidden by encoding, nothing PostgreSQL cannot hold. */
export function requireCleanParameter(value: string): void {
  if (value.includes('/') || value.includes('\u0000') || holdsLoneSurrogate(value)) throw malformedUrl();
}

export const malformedUrl = (): Problem =>
  new Problem('validation_failed', {
    zh: '网址含有无法读取的编码。',
    en: 'The URL holds an encoding that cannot be read.',
  });
