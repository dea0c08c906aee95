import type { Language } from '../../shared/http/language';
import { advice, courtesy, type PhraseKind, phrases } from './wording-phrases';

/** What a text to a customer misses, and what to write instead. */
export interface WordingHint {
  /** `noPlease noGoodbye goodbyeEarly familiar`, or the kind of a phrase with the phrase: `stiff:没办法`. */
  finding: string;
  /** Where the phrase begins, in UTF-16 units; absent for what is missing. */
  at?: number;
  rule: 'S-76' | 'S-77' | 'S-80';
  suggestion: string;
}

/** A signature may follow the farewell, more may not. */
const afterGoodbye = 60;

/**
 * Three musts (S-76), three don'ts (S-77), plain words (S-80). Warns with a suggestion, never blocks: the text may
 * quote the customer.
 */
export function wordingHints(text: string, language: Language): WordingHint[] {
  const lower = text.toLowerCase();
  return [...missedMusts(lower, language), ...foundPhrases(lower, language)];
}

/** The findings alone, as they are kept with a message. */
export const wordingFindings = (text: string, language: Language): string[] => [
  ...new Set(wordingHints(text, language).map((hint) => hint.finding)),
];

function missedMusts(lower: string, language: Language): WordingHint[] {
  const { please, goodbye, familiar } = courtesy[language];
  const must = (finding: keyof (typeof advice)[Language], at?: number): WordingHint => ({
    finding,
    rule: 'S-76',
    suggestion: advice[language][finding],
    ...(at !== undefined && { at }),
  });
  const farewell = lower.lastIndexOf(goodbye);
  return [
    ...(lower.includes(please) ? [] : [must('noPlease')]),
    ...(farewell < 0
      ? [must('noGoodbye')]
      : lower.trimEnd().length - farewell - goodbye.length > afterGoodbye
        ? [must('goodbyeEarly', farewell)]
        : []),
    ...(familiar ? placesOf(familiar, lower).map((at) => must('familiar', at)) : []),
  ];
}

const foundPhrases = (lower: string, language: Language): WordingHint[] =>
  (Object.keys(phrases[language]) as PhraseKind[]).flatMap((kind) =>
    phrases[language][kind].flatMap(([phrase, suggestion]) =>
      placesOf(phrase.toLowerCase(), lower).map((at) => ({
        finding: `${kind}:${phrase}`,
        at,
        rule: kind === 'jargon' ? ('S-80' as const) : ('S-77' as const),
        suggestion,
      })),
    ),
  );

function placesOf(phrase: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) places.push(at);
  return places;
}
