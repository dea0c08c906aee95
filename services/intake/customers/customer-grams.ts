/** The same writing of the same thing: full-width, upper case and spaces do not count. */
export const normalised = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** As a contact is compared: digits of a number, an address as written in lower case. */
export const normalisedContact = (kind: string, value: string): string =>
  kind === 'phone' ? normalised(value).replace(/[^\d+]/g, '') : normalised(value);

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
