/** A script with its holes filled; a hole that nobody knows the value of stays, for the caller to fill. */
export const filledScript = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (hole, key: string) => values[key] ?? hole);
