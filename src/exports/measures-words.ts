import type { Moved } from '#domain/measures/movement.ts';
import { monthText, type ReadMonth } from '#domain/measures/month.ts';
import type { MeasureRow } from '#domain/measures/row.ts';
import { score } from '#domain/number.ts';
import type { Measure } from '#schemas/measures.ts';
import type { Figure, Figures } from '#domain/measures/figure.ts';

/** What a movement means, in words that stand without colour, as pages and exports say it. */
export function readingText({ reading, course }: Moved): string {
  if (reading === 'better') return 'Better';
  if (reading === 'worse') return 'Worse';
  if (reading === 'unclear') return 'No clear change';
  return course === 'up' ? 'Up; no direction is better' : 'Down; no direction is better';
}

/** A value with its unit: `4.5 hours`, `62%`. */
export const withUnit = (value: number, { unit }: Pick<Measure, 'unit'>): string =>
  unit === '%' ? `${score(value)}%` : `${score(value)} ${unit}`;

/** The month of an earlier value, or why there is none; empty where nothing was typed. */
export function monthCell(read: ReadMonth): string {
  if (read.kind === 'month') return monthText(read.month);
  if (read.kind === 'none') return '';
  return read.problem === 'future' ? 'Later than today' : 'Cannot be read';
}

/** A value beside a published figure: only where it was counted by the definition of the instrument. */
export function besideFigure({ item, entries, counting, besideBands }: MeasureRow): string {
  if (entries.now.kind !== 'number') return '–';
  if (besideBands) return withUnit(entries.now.value, item);
  return counting ? 'Counted differently' : 'Say how it was counted';
}

/** A measure with the figure that a source prints for it. */
export interface Rated {
  readonly row: MeasureRow;
  readonly figure: Figure;
}

/** The measures that have a published figure, in the order of the rows. */
export const ratedOf = (rows: readonly MeasureRow[], figures: Figures): Rated[] =>
  rows.flatMap((row) => {
    const figure = row.item.bands === undefined ? undefined : figures[row.item.bands];
    return figure ? [{ row, figure }] : [];
  });

/** Who says the figures, each once, with what they sell. */
export const speakersOf = (rated: readonly Rated[]): string =>
  [...new Set(rated.map(({ figure }) => figure.from))].join(' ');

/** What the figures are not. */
export const NO_TARGET = 'They are no target, and your value gets no mark from them.';
