import { contactSpelling, normalised } from './contact-spelling';

/** Every character and every pair of neighbours: what a search of one, two or more characters is looked up by (S-11). */
export function gramsOf(...texts: string[]): string[] {
  const grams = new Set<string>();
  for (const text of texts) {
    const characters = [...normalised(text)];
    characters.forEach((character, i) => {
      grams.add(character);
      if (i > 0) grams.add(`${characters[i - 1]}${character}`);
    });
  }
  return [...grams];
}

/** What a search may mean: the text as it stands, and what looks like a number in the spelling of numbers. */
export function searchedFor(text: string): string[] {
  const asWritten = normalised(text);
  const asNumber = /^\+?[\d()./-]+$/.test(asWritten) ? contactSpelling('phone', text) : '';
  return [...new Set([asWritten, asNumber])].filter((meant) => meant !== '');
}
