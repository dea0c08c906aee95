/** A piece of finished HTML. Everything else is escaped when it is put into a template. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export type Content = Html | string | number | null | undefined | false | Content[];

/** Template that escapes what is put into it: html`<b>${name}</b>`. Lists are joined; `null`, `undefined` and `false` are nothing. */
export function html(parts: TemplateStringsArray, ...values: Content[]): Html {
  const text = parts.reduce((before, part, index) => before + toText(values[index - 1]) + part);
  return new Html(text);
}

function toText(value: Content): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(toText).join('');
  return escape(String(value));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
