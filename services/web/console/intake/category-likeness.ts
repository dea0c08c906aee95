import type { components } from '../../browser/api/generated/organization';
import type { Suggestion } from './intake-form';

type Category = components['schemas']['CategoryTree']['categories'][number];

export interface SuggestedCategory {
  code: string;
  because: 'like' | 'words';
}

const shownAtMost = 3;

/** Pairs of neighbouring characters of Chinese, words of other languages. */
const partsOf = (text: string): Set<string> => {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const han = [...letters.replace(/[^\p{Script=Han}]/gu, '')];
  const words = letters.split(' ').filter((word) => /^[a-z]{4,}$/.test(word));
  return new Set([...words, ...han.slice(1).map((character, i) => `${han[i]}${character}`)]);
};

/**
 * Categories a clerk may want: first those of like complaints, then those whose names occur in the text. A suggestion:
 * the clerk chooses, and triage decides (S-17). The text does not leave the page for it.
 */
export function suggestedCategories(
  tree: readonly Category[],
  text: string,
  like: readonly Pick<Suggestion, 'category' | 'similarity'>[],
  language: keyof Category['label'],
): SuggestedCategory[] {
  const known = new Set(tree.map(({ code }) => code));
  const ofLike = like
    .toSorted((a, b) => b.similarity - a.similarity)
    .flatMap(({ category }) => (category !== undefined && known.has(category) ? [category] : []));
  const parts = partsOf(text);
  const ofWords = tree
    .map(({ code, label }) => ({
      code,
      hits: [...partsOf(label[language])].filter((part) => parts.has(part)).length,
    }))
    .filter(({ hits }) => hits > 0)
    .toSorted((a, b) => b.hits - a.hits || b.code.length - a.code.length)
    .map(({ code }) => code);
  return [...new Set([...ofLike, ...ofWords])]
    .slice(0, shownAtMost)
    .map((code) => ({ code, because: ofLike.includes(code) ? 'like' : 'words' }));
}
