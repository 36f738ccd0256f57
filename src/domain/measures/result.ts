import { evaluate, knownFacts } from '#domain/rules.ts';
import type { Measures } from '#schemas/measures.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Worksheet } from '#worksheet/types.ts';
import type { NotMoved } from './movement.ts';
import { questionsOf, type Questions } from './questions.ts';
import { readMeasure, type MeasureRow } from './row.ts';

/** Everything a view or an export needs to show the measures of one respondent. No grade, no total. */
export interface MovementsResult {
  readonly side?: Option;
  /** Every measure, in the order of the instrument. */
  readonly rows: readonly MeasureRow[];
  /** Measures with something entered, Don't know among them. */
  readonly touched: readonly MeasureRow[];
  /** Measures with a movement. */
  readonly moved: readonly MeasureRow[];
  /** Measures with an entry that cannot be compared, and why. */
  readonly apart: readonly { readonly row: MeasureRow; readonly reason: NotMoved['reason'] }[];
  /** Don't know. */
  readonly unknown: readonly MeasureRow[];
  /** Measures with a movement whose earlier value has no month that can be read. */
  readonly undated: readonly MeasureRow[];
  /** How many fields cannot be read. */
  readonly problems: number;
  readonly questions: Questions;
  /** What the facts warn of. */
  readonly warnings: readonly string[];
  /** How to read outcomes beside the profile that the reader stated; absent while it is open. */
  readonly grid?: Measures['grid']['rows'][number];
}

/**
 * What one respondent's numbers did since the earlier ones, and what that asks.
 *
 * @param today the day, as `2026-11-20`: an earlier month later than it is refused
 */
export function movements(
  measures: Measures,
  worksheet: Worksheet,
  today?: string,
): MovementsResult {
  const rows = measures.items.map((item) => readMeasure(measures, item, worksheet, today));
  const touched = rows.filter((row) => row.touched);
  const moved = rows.filter(({ movement }) => movement.kind === 'moved');
  const known = knownFacts(measures.facts, worksheet.facts);
  const side = measures.sides.find(({ number }) => number === worksheet.side);
  const grid = measures.grid.rows.find(({ when }) => evaluate(when, known) === true);
  return {
    ...(side && { side }),
    rows,
    touched,
    moved,
    apart: touched.flatMap((row) =>
      row.movement.kind === 'apart' && row.movement.reason !== 'unknown'
        ? [{ row, reason: row.movement.reason }]
        : [],
    ),
    unknown: rows.filter(({ counting }) => counting?.meaning === 'unknown'),
    undated: moved.filter(({ entries }) => entries.month.kind !== 'month'),
    problems: rows.reduce((sum, row) => sum + row.problems.length, 0),
    questions: questionsOf(measures, moved),
    warnings: measures.warnings
      .filter(({ when }) => evaluate(when, known) === true)
      .map(({ text }) => text),
    ...(grid && { grid }),
  };
}
