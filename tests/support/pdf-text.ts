import { inflateSync } from 'node:zlib';

/**
 * What a reader sees of a PDF with embedded fonts: each shown glyph by the font's own map back to characters, in the
 * order of drawing, line breaks left out. Fails for a glyph that stands for no character.
 */
export function pdfText(pdf: Buffer): string {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id, body]) => [id!, body!]),
  );
  const streamOf = (id: string): string => {
    const body = objects.get(id)!;
    const bytes = Buffer.from(/stream\n(.*)\nendstream/s.exec(body)![1]!, 'latin1');
    return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
  };
  const maps = new Map<string, Map<number, string>>();
  for (const body of objects.values()) {
    for (const [, name, font] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font!)!)?.[1];
      if (unicode) maps.set(name!, charactersOf(streamOf(unicode)));
    }
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((page) => drawn(streamOf(/\/Contents (\d+) 0 R/.exec(page)![1]!), maps)).join('');
}

/** `<0000> <00ff> [<5ba2> <6237> …]` of a ToUnicode map: glyph to character. */
function charactersOf(cmap: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/gs)) {
    [...list!.matchAll(/<([0-9a-f ]+)>/g)].forEach(([, hex], i) =>
      characters.set(
        Number.parseInt(from!, 16) + i,
        Buffer.from(hex!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      ),
    );
  }
  return characters;
}

function drawn(content: string, maps: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let text = '';
  let font: ReadonlyMap<number, string> | undefined;
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = maps.get(name);
    for (const [, hex] of shown?.matchAll(/<([0-9a-f]+)>/g) ?? []) {
      for (const glyph of hex!.match(/.{4}/g)!) {
        const character = font?.get(Number.parseInt(glyph, 16));
        if (character === undefined || glyph === '0000') throw new Error(`glyph ${glyph} says nothing`);
        text += character;
      }
    }
  }
  return text;
}
