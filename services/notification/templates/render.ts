import type { DeliveryMedium } from '../delivery/media';
import { fits, oneLine, textsOf, type Locale, type ParamValue } from './format-values';
import type { Line, TemplateDeclaration, Wording } from './template';
import { frames, wordingOf } from './words/wording';

export interface RenderedText {
  subject: string;
  text: string;
}

/** What goes out, and what is kept and shown to staff: the same with secrets masked. */
export interface Rendered extends RenderedText {
  kept: RenderedText;
}

export interface RenderRequest {
  template: string;
  declaration: TemplateDeclaration;
  params: Record<string, ParamValue>;
  /** Values notification adds itself (`name`, `trackingUrl` …). */
  own: Record<string, string>;
  /** The text staff wrote. */
  body?: string;
}

/** Cases hand over `''` and `[]` for what they do not have; both count as absent. */
export const withoutEmpty = (params: Record<string, ParamValue>): Record<string, ParamValue> =>
  Object.fromEntries(
    Object.entries(params).filter(([, v]) => v !== '' && !(Array.isArray(v) && v.length === 0)),
  );

/** Why the params do not fit the declared list; empty when they do. */
export function paramProblems(
  declaration: TemplateDeclaration,
  params: Record<string, ParamValue>,
): string[] {
  const problems: string[] = [];
  for (const [name, value] of Object.entries(params)) {
    const variable = Object.hasOwn(declaration.params, name) ? declaration.params[name] : undefined;
    if (!variable) problems.push(`${name}: not declared by the template`);
    else if (!fits(variable.kind, value)) problems.push(`${name}: is no ${variable.kind}`);
  }
  for (const [name, variable] of Object.entries(declaration.params)) {
    if (!variable.optional && params[name] === undefined) problems.push(`${name}: required by the template`);
  }
  return problems;
}

/** The words of a message for one medium, in one language. Params must have passed `paramProblems`. */
export function render(request: RenderRequest, medium: DeliveryMedium, locale: Locale): Rendered {
  const { declaration, template } = request;
  const wording = wordingOf(locale.language, declaration.audience, template);
  const sent = valuesOf(request, locale, false);
  const kept = valuesOf(request, locale, true);
  return {
    ...written(wording, declaration, medium, locale, sent),
    kept: written(wording, declaration, medium, locale, kept),
  };
}

function valuesOf(request: RenderRequest, locale: Locale, mask: boolean): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(request.own)) values.set(name, oneLine(value));
  if (request.body !== undefined) values.set('body', request.body.trim());
  for (const [name, value] of Object.entries(request.params)) {
    const variable = request.declaration.params[name];
    if (!variable) continue;
    const texts = mask && variable.secret ? { [name]: '••••••' } : textsOf(name, variable, value, locale);
    for (const [key, text] of Object.entries(texts)) values.set(key, text);
  }
  return values;
}

function written(
  wording: Wording,
  declaration: TemplateDeclaration,
  medium: DeliveryMedium,
  locale: Locale,
  values: Map<string, string>,
): RenderedText {
  const subject = lineText(wording.subject, values) ?? wording.subject;
  const short = medium === 'sms' || medium === 'wechat';
  if (short && wording.short) {
    const body = values.get('body');
    const fitting = body === undefined ? values : new Map(values).set('body', shortened(body));
    return { subject, text: linesText(wording.short, fitting, locale.language === 'en' ? ' ' : '') };
  }
  const frame = frames[locale.language][declaration.audience];
  return { subject, text: linesText([...frame.opening, ...wording.lines, ...frame.closing], values, '\n') };
}

/** A short message holds the beginning of a long text; its link leads to the rest. */
const shortBodyLength = 600;
const shortened = (body: string): string => {
  const characters = [...body];
  return characters.length <= shortBodyLength ? body : `${characters.slice(0, shortBodyLength).join('')}……`;
};

const linesText = (lines: readonly Line[], values: Map<string, string>, separator: string): string =>
  lines.flatMap((line) => lineText(line, values) ?? []).join(separator);

const placeholder = /\{\{([\w.]+)\}\}/g;

/** Undefined when the line is to be left out. */
function lineText(line: Line, values: Map<string, string>): string | undefined {
  if (typeof line !== 'string' && !('when' in line ? values.has(line.when) : !values.has(line.unless)))
    return undefined;
  const pattern = typeof line === 'string' ? line : line.say;
  const names = [...pattern.matchAll(placeholder)].map((match) => match[1]!);
  if (names.some((name) => !values.has(name))) return undefined;
  return pattern.replace(placeholder, (_, name: string) => values.get(name)!);
}
