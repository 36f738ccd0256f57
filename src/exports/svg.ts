import { plain } from './plain.ts';
import { aboutOf, type Chart, type ChartRow, type Report } from './report.ts';
import { writtenDay } from './written-day.ts';
import { wrap } from './wrap.ts';

/** Ink on white, whatever the theme of the page is: the picture goes into somebody else's document. */
const INK = '#1a1c1e';
const GREY = '#5c6267';
const TRACK = '#ece9e1';
const BAR = '#08576d';

const WIDTH = 760;
const EDGE = 24;
const BAR_AT = 220;
const BAR_WIDTH = 280;
const WORDS_AT = 520;
const LINE = 17;
/** Letters of 13 px that fit into a pixel, with room to spare for wide fonts. */
const fits = (pixels: number, size = 13) => Math.floor(pixels / (size * 0.56));

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text of an element or a value of an attribute; one line. */
const escape = (text: string) =>
  plain(text)
    .replace(/\s+/g, ' ')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** What has been drawn so far, and where the next thing goes. */
interface Drawn {
  readonly parts: readonly string[];
  readonly y: number;
}

interface Look {
  readonly x?: number;
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
}

function text(lines: readonly string[], top: number, look: Look = {}): string[] {
  const { x = EDGE, size = 13, fill = INK, bold = false } = look;
  const weight = bold ? ' font-weight="600"' : '';
  return lines.map(
    (line, at) =>
      `<text x="${x}" y="${top + size + at * (size + 4)}" font-size="${size}" fill="${fill}"${weight}>${escape(line)}</text>`,
  );
}

function paragraph({ parts, y }: Drawn, words: string, look: Look = {}): Drawn {
  const { size = 13 } = look;
  const lines = wrap(plain(words), fits(WIDTH - 2 * EDGE, size));
  return { parts: [...parts, ...text(lines, y, look)], y: y + lines.length * (size + 4) };
}

const gap = ({ parts, y }: Drawn, by: number): Drawn => ({ parts, y: y + by });

/** A share of the scale in pixels; what lies outside of it is drawn at its end. */
const along = (value: number, max: number) =>
  max > 0 ? Math.round((Math.min(Math.max(value, 0), max) / max) * BAR_WIDTH * 10) / 10 : 0;

function bar({ parts, y }: Drawn, { label, value, target, max, text: words }: ChartRow): Drawn {
  const labels = wrap(plain(label), fits(BAR_AT - EDGE - 12), 3);
  const said = wrap(plain(words), fits(WIDTH - WORDS_AT - EDGE), 3);
  const rect = (x: number, top: number, width: number, height: number, fill: string) =>
    `<rect x="${x}" y="${top}" width="${width}" height="${height}" fill="${fill}"/>`;
  const drawn = [
    ...text(labels, y),
    rect(BAR_AT, y + 2, BAR_WIDTH, 13, TRACK),
    ...(value === undefined ? [] : [rect(BAR_AT, y + 2, along(value, max), 13, BAR)]),
    ...(target === undefined ? [] : [rect(BAR_AT + along(target, max) - 1, y - 2, 3, 21, INK)]),
    ...text(said, y, { x: WORDS_AT, fill: GREY }),
  ];
  return {
    parts: [...parts, ...drawn],
    y: y + Math.max(labels.length, said.length) * LINE + 12,
  };
}

function bars(start: Drawn, { rows }: Chart): Drawn {
  const drawn = rows.reduce(bar, gap(start, 8));
  const mark = rows.some(({ target }) => target !== undefined) ? ' The upright line: target.' : '';
  return paragraph(drawn, `Bar: result, on a scale from 0.${mark}`, { fill: GREY, size: 12 });
}

function document(title: string, description: string, { parts, y }: Drawn): string {
  const height = Math.ceil(y + EDGE);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="chart-title chart-description" font-family="system-ui, 'Segoe UI', Arial, sans-serif">`,
    `<title id="chart-title">${escape(title)}</title>`,
    `<desc id="chart-description">${escape(description)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** The chart in words, as those hear it who do not see it. */
export const chartText = ({ rows }: Chart): string =>
  rows.map(({ label, text: words }) => `${label}: ${words}.`).join(' ');

/** The bars alone, for a page that says around them what they are. */
export const chartSvg = (chart: Chart): string =>
  document(chart.title, chartText(chart), bars({ parts: [], y: EDGE }, chart));

/**
 * The chart as a picture that stands for itself: what it shows, of whom, how far to trust it, and what
 * it is not. No script, no style, no font and no address from elsewhere.
 *
 * @returns undefined where the report has no chart
 */
export function writeSvg(report: Report): string | undefined {
  const { chart, instrument, dossier, headline, caveat } = report;
  if (!chart) return undefined;
  const title = [instrument.title, dossier].filter(Boolean).join(': ');
  // Pictures travel furthest: how many people is said, their names are not.
  const nameless = { ...report, respondents: { ...report.respondents, names: [] } };
  const about = aboutOf(nameless, writtenDay(report.date))
    .filter(([name]) => name !== 'Dossier' && name !== 'Method')
    .map(([name, value]) => `${name}: ${value}`)
    .join('. ');
  let drawn = paragraph({ parts: [], y: EDGE }, title, { size: 20, bold: true });
  drawn = paragraph(gap(drawn, 6), headline, { size: 15 });
  drawn = paragraph(gap(drawn, 16), chart.title, { bold: true });
  drawn = bars(gap(drawn, 4), chart);
  drawn = paragraph(gap(drawn, 12), `${about}.`, { fill: GREY, size: 12 });
  drawn = paragraph(gap(drawn, 6), caveat, { fill: GREY, size: 12 });
  return document(`${chart.title}. ${title}`, `${headline} ${chartText(chart)} ${caveat}`, drawn);
}
