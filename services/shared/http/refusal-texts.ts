import { type Language, type Text, textIn } from './language';

/**
 * Why a case refuses, in words, by the reason codes of `refuse(rule, reason, params)` in `workflows/`.
 * `{name}` is replaced by the parameter of that name.
 */
export const refusalTexts: Record<string, Text> = {};

/** The sentence for a reason; an unknown code stands for itself, an unknown parameter stays visible. */
export function refusalText(
  reason: string,
  params: Record<string, string | number | boolean> | undefined,
  language: Language,
): string {
  const text = Object.hasOwn(refusalTexts, reason) ? refusalTexts[reason] : undefined;
  if (!text) return reason;
  return textIn(text, language).replace(/\{(\w+)\}/g, (hole, name: string) => String(params?.[name] ?? hole));
}
