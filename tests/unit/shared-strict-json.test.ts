import fc from 'fast-check';
import { bodyHashOf, canonicalJson } from '../../services/shared/http/canonical-json';
import { Problem } from '../../services/shared/http/problem';
import { queryOf } from '../../services/shared/http/query-string';
import { isUtf8Json } from '../../services/shared/http/request-body';
import { parseStrictJson } from '../../services/shared/http/strict-json';

const parse = (text: string): unknown => parseStrictJson(Buffer.from(text));

function refusal(read: () => unknown): { code: string; detail: string } {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, detail: error.message };
    throw error;
  }
  throw new Error('it was accepted');
}

describe('strict JSON', () => {
  it('reads any JSON value exactly as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8, noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('\\u0000') && !text.includes('__proto__') && !/\\ud[89a-f]/i.test(text));
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['a broken object', '{"a":1,}', 'not valid JSON'],
    ['nothing but spaces', '   ', 'not valid JSON'],
    ['a duplicate key', '{"a":1,"a":1}', 'duplicate key'],
    ['a duplicate key written with an escape', '{"a":1,"\\u0061":2}', 'duplicate key'],
    ['a duplicate key deep inside', '[{"x":[{"a":{"b":1},"a":2}]}]', 'duplicate key'],
    ['U+0000 in a value', '{"a":"x\\u0000y"}', 'U+0000'],
    ['U+0000 in a key', '{"a\\u0000":1}', 'U+0000'],
    ['a lone high surrogate', '{"a":"\\ud83d"}', 'lone surrogate'],
    ['a lone low surrogate in a key', '{"\\ude00":1}', 'lone surrogate'],
    ['surrogates in the wrong order', '["\\ude00\\ud83d"]', 'lone surrogate'],
    ['a number beyond all numbers', '[1e999]', 'too large'],
    ['the key __proto__', '{"__proto__":{"admin":true}}', '__proto__'],
    ['33 levels', `${'['.repeat(33)}${']'.repeat(33)}`, 'deeper than 32'],
    ['2,000 levels', `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`, 'deeper than 32'],
    ['250,000 levels that never close', '['.repeat(250_000), 'deeper than 32'],
  ])('refuses %s', (_, text, reason) => {
    expect(refusal(() => parse(text))).toEqual({
      code: 'malformed_json',
      detail: expect.stringContaining(reason),
    });
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(refusal(() => parseStrictJson(Buffer.from([0x22, 0xff, 0x22]))).detail).toContain('UTF-8');
    expect(refusal(() => parseStrictJson(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).detail).toContain(
      'UTF-8',
    );
  });

  it('keeps 32 levels, brackets and colons inside strings, emoji families and bidi marks', () => {
    const text = JSON.stringify({
      a: '{[:"\\',
      b: '👨‍👩‍👧‍👦',
      c: '\u202eabc\u0301',
      d: `${'\\'.repeat(9)}"`,
      'k:{': ':',
    });
    expect(parse(text)).toEqual(JSON.parse(text));
    expect(parse(`${'['.repeat(32)}${']'.repeat(32)}`)).toBeDefined();
  });
});

describe('canonical JSON', () => {
  it('is the same for any order of keys and differs for any other value', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: 2 }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":2,"d":1}]}');
    expect(bodyHashOf({ a: 1, b: 2 })).toBe(bodyHashOf({ b: 2, a: 1 }));
    expect(bodyHashOf({ a: 1 })).not.toBe(bodyHashOf({ a: '1' }));
    expect(bodyHashOf([1, 2])).not.toBe(bodyHashOf([2, 1]));
    expect(bodyHashOf(undefined)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reads back as the value it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('content types', () => {
  it('are application/json in UTF-8 and nothing else', () => {
    for (const good of [
      'application/json',
      'Application/JSON; charset=UTF-8',
      'application/json;charset="utf-8"',
    ]) {
      expect([good, isUtf8Json(good)]).toEqual([good, true]);
    }
    for (const bad of [
      undefined,
      '',
      'text/plain',
      'application/json; charset=utf-7',
      'application/json; charset=latin1',
      'application/jsonp',
      'text/json',
      'application/x-www-form-urlencoded',
    ]) {
      expect([bad, isUtf8Json(bad)]).toEqual([bad, false]);
    }
  });
});

describe('query strings', () => {
  it('are decoded, repeated names become arrays and names of the prototype are plain names', () => {
    expect({ ...queryOf('/x?a=1&b=%E4%BD%A0+x&b=2&c&__proto__=1') }).toEqual({
      a: '1',
      b: ['你 x', '2'],
      c: '',
      ['__proto__']: '1',
    });
    expect({ ...queryOf('/x') }).toEqual({});
  });

  it.each(['/x?a=%', '/x?%zz=1', '/x?a=%00', '/x?a=%ff', '/x?a=%ED%A0%80'])('%s is refused', (url) => {
    expect(refusal(() => queryOf(url)).code).toBe('validation_failed');
  });
});
