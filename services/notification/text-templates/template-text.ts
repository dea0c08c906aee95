import type { Language } from '../../shared/http/language';
import { languages } from '../../shared/http/language';
import { kindsOfTemplate, type TemplateKind } from './template-kinds';

export type Texts = Partial<Record<Language, string>>;
export interface Fault {
  path: string;
  message: string;
}

const placeholder = /\{\{([^{}]*)\}\}/g;

/** Names between double braces, each once. */
export const variablesOf = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map((match) => match[1]!.trim())),
];

/** Why a version cannot be saved: unknown or missing variables, broken braces, a language that is missing (S-71). */
export function faultsOf(kind: TemplateKind, texts: Texts): Fault[] {
  const { required, optional, toCustomer } = kindsOfTemplate[kind];
  const known = [...required, ...optional];
  const missing = languages
    .filter((language) => (toCustomer || language === 'zh-CN') && texts[language] === undefined)
    .map((language) => ({ path: `texts.${language}`, message: `a ${kind} needs its text in ${language}` }));
  const faults = Object.entries(texts).flatMap(([language, text]) => {
    const used = variablesOf(text);
    const messages = [
      ...used
        .filter((name) => !known.includes(name))
        .map((name) => `{{${name}}} is no variable of ${kind}; known are ${known.join(', ')}`),
      ...required
        .filter((name) => !used.includes(name))
        .map((name) => `{{${name}}} is missing; every ${kind} holds it`),
      ...(/\{\{|\}\}/.test(text.replace(placeholder, '')) ? ['a variable is not closed'] : []),
    ];
    return messages.map((message) => ({ path: `texts.${language}`, message }));
  });
  return [...missing, ...faults];
}

/** Why these values do not fill the text; empty when they do. */
export function misfitsOf(text: string, values: Record<string, string>): Fault[] {
  const used = variablesOf(text);
  return [
    ...used
      .filter((name) => !(name in values))
      .map((name) => ({ path: `values.${name}`, message: 'needed by the template' })),
    ...Object.keys(values)
      .filter((name) => !used.includes(name))
      .map((name) => ({ path: `values.${name}`, message: 'not used by the template' })),
  ];
}

/** The text with its values; braces inside values stay what they are. */
export const filled = (text: string, values: Record<string, string>): string =>
  text.replace(placeholder, (hole, name: string) => values[name.trim()] ?? hole);
