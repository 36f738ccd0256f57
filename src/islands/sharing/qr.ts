import { encode } from 'uqr';

/** Fields of margin on each side that the standard asks for. */
export const QUIET = 4;

/** Version 15, of 77 fields a side: finer ones are hard to read from a screen 320 pixels wide. */
const MOST = 15;

/** Rows of fields; true is dark. */
export type Fields = readonly (readonly boolean[])[];

/**
 * The QR code of a text: the smallest that holds it, with as much error correction as fits into its
 * size.
 *
 * @throws where the text has more than 520 bytes
 */
export const fieldsOf = (text: string): Fields =>
  encode(text, { ecc: 'L', boostEcc: true, border: 0, maxVersion: MOST }).data;

/** Dark fields as the path of an SVG, one line for each run of them, inside the margin. */
export function pathOf(fields: Fields): string {
  return fields
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        const width = (end < 0 ? row.length : end) - x;
        return `M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`;
      }),
    )
    .join('');
}

/** The code as a file: 8 pixels a field, white behind it. */
export function codeSvg(fields: Fields): string {
  const side = fields.length + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${pathOf(fields)}" fill="#000"/></svg>`;
}
