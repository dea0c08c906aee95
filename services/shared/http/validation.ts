import { z } from 'zod';
import { type Language, type Text, textIn } from './language';
import { Problem } from './problem';

export interface ValidationError {
  /** `contact.phone`, `items.0.name`; empty for the whole. */
  path: string;
  message: string;
}

/** zod's own wording per language. */
const wording = {
  'zh-CN': z.locales.zhCN().localeError,
  'zh-TW': z.locales.zhTW().localeError,
  en: z.locales.en().localeError,
};

/** More than this helps nobody. */
const maxErrors = 50;

/**
 * The parsed value, or `Problem('validation_failed')` with `errors: [{ path, message }]` in the caller's language.
 * A refinement brings its own words by `params: { zh, en }`.
 */
export function validated<S extends z.ZodType>(schema: S, value: unknown, language: Language): z.output<S> {
  const parsed = schema.safeParse(value, { error: wording[language] });
  if (parsed.success) return parsed.data;
  throw validationFailed(parsed.error.issues.flatMap((issue) => errorsOf(issue, language)));
}

/** 400 with these errors, for what a handler checks by itself. */
export function validationFailed(errors: ValidationError[]): Problem {
  return new Problem(
    'validation_failed',
    { zh: '请求内容不符合要求。', en: 'The request does not have the form it needs.' },
    { errors: errors.slice(0, maxErrors) },
  );
}

function errorsOf(issue: z.core.$ZodIssue, language: Language): ValidationError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const message = textIn({ zh: '未知的字段', 'zh-TW': '未知的欄位', en: 'Unknown field' }, language);
    return issue.keys
      .slice(0, maxErrors)
      .map((key) => ({ path: [...path, key.slice(0, 100)].join('.'), message }));
  }
  const own = issue.code === 'custom' && isText(issue.params) ? textIn(issue.params, language) : undefined;
  return [{ path: path.join('.'), message: own ?? issue.message }];
}

const isText = (value: unknown): value is Text =>
  typeof (value as Text | undefined)?.zh === 'string' && typeof (value as Text).en === 'string';
