import { constants, inflateSync } from 'node:zlib';

/** What stands between `stream` and `endstream` of an object, unpacked. */
function streamOf(body: string): string {
  const [, packed] = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body) ?? [];
  if (packed === undefined) return '';
  const bytes = Buffer.from(packed, 'latin1');
  // The last byte of a stream may be a return, which is then taken for the line end before `endstream`.
  const finishFlush = constants.Z_SYNC_FLUSH;
  return (body.includes('/FlateDecode') ? inflateSync(bytes, { finishFlush }) : bytes).toString(
    'latin1',
  );
}

const fromUtf16 = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** What each glyph of a font stands for, out of its table `ToUnicode`. */
function glyphsOf(table: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, rows = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of rows.matchAll(/<(\w+)> <(\w+)>/g))
      glyphs.set(parseInt(glyph, 16), fromUtf16(text));
  for (const [, rows = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of rows.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = parseInt(text, 16);
      for (let at = parseInt(from, 16); at <= parseInt(to, 16); at++)
        glyphs.set(at, String.fromCharCode(first + at - parseInt(from, 16)));
    }
  return glyphs;
}

/**
 * The text of a PDF that Chromium wrote, without spaces and line ends: where a word ends is a matter of
 * its place on the page. Ligatures stand as their letters.
 */
export function textOf(pdf: Buffer): string {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of pdf
    .toString('latin1')
    .matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g))
    objects.set(number, body);
  const fonts = new Map<string, Map<number, string>>();
  for (const [number, body] of objects) {
    const [, table] = /\/ToUnicode (\d+) 0 R/.exec(body) ?? [];
    if (table !== undefined) fonts.set(number, glyphsOf(streamOf(objects.get(table) ?? '')));
  }
  let text = '';
  for (const body of objects.values()) {
    const content = streamOf(body);
    if (!/\bT[jJ]\b/.test(content)) continue;
    let glyphs = new Map<number, string>();
    for (const [, font, hex = ''] of content.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (font !== undefined) glyphs = fonts.get(font) ?? new Map<number, string>();
      else
        for (const glyph of hex.match(/.{4}/g) ?? []) text += glyphs.get(parseInt(glyph, 16)) ?? '';
    }
  }
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Width and height of the first page, in points of 1/72 inch, rounded. */
export function paperOf(pdf: Buffer): [number, number] {
  const [, width, height] =
    /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(pdf.toString('latin1')) ?? [];
  return [Math.round(Number(width)), Math.round(Number(height))];
}
