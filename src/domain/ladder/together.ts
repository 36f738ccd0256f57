import { compareItems, type Compared, type Comparison } from '#domain/comparison/compare.ts';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { comparable } from './comparable.ts';
import { evidenceShare } from './coverage.ts';
import { sideOf, type Side } from './dont-know.ts';
import { agreedFacts } from '#domain/facts.ts';
import { openQuestions, type OpenQuestions } from './open-questions.ts';
import { openConsistency } from './open-consistency.ts';
import { conclude, type AssessOptions, type LadderResult } from './result.ts';
import { readWorksheet, scoredOf, type Read, type Reading } from './score.ts';

/** Who is heard. A worksheet without a single row adds no voice; its Don't knows are findings. */
export interface Voices {
  /** People who chose at least one row. */
  readonly people: number;
  /** Every side of the instrument, with how many of these people speak for it. */
  readonly sides: readonly { readonly side: Side; readonly people: number }[];
  /** How many of them gave no side: they are compared as a group of their own. */
  readonly withoutSide: number;
  /** Worksheets without a row. */
  readonly silent: number;
}

/** The result of several people: that of one, and what only several can show. */
export interface TogetherResult extends LadderResult {
  readonly dontKnow: OpenQuestions;
  readonly voices: Voices;
  /** Every answer, each side's median, and where they disagree. */
  readonly comparison: Comparison<LadderItem>;
  /** Scored practices on which a side that is heard elsewhere gave no row. */
  readonly oneSided: readonly LadderItem[];
}

/** Reasons of everybody, each once; in an order that does not depend on who answered first. */
const reasonsOf = (readings: readonly Reading[]) =>
  [...new Set(readings.map((reading) => (reading.state === 'excluded' ? reading.reason : '')))]
    .filter((reason) => reason !== '')
    .sort()
    .join('; ');

/**
 * One reading for what several people say of a practice. Its score is the lowest of the side medians.
 * Without any row, one Don't know is enough for unknown, and Not possible here needs that nobody says
 * Don't know: both lower the coverage rather than raise it.
 *
 * @param sides readings of one practice, side by side
 * @param lowest lowest median of a side, where there is one
 */
function together(
  ladder: Ladder,
  sides: readonly (readonly Reading[])[],
  lowest: number | undefined,
): Reading {
  const readings = sides.flat();
  if (lowest !== undefined) {
    const groups = sides
      .map((side) => side.filter((reading) => reading.state === 'scored'))
      .filter(({ length }) => length > 0);
    const { open: people, of } = openConsistency(ladder, groups);
    return {
      state: 'scored',
      // Undoes `practiceScore`: with consistencies above 0 and up to 1, row 2 lies above 1 and up to 2.
      level: Math.ceil(lowest),
      score: lowest,
      assumed: people > 0 && people === of,
      ...(people > 0 && people < of && { openFor: { people, of } }),
      proven: groups.flat().some(({ proven }) => proven),
    };
  }
  const states = readings.map(({ state }) => state);
  if (states.includes('unknown')) return { state: 'unknown' };
  if (states.includes('excluded')) return { state: 'excluded', reason: reasonsOf(readings) };
  return { state: 'open' };
}

function voicesOf(ladder: Ladder, sheets: readonly Sheet[]): Voices {
  const speaking = sheets.filter(({ reads }) => scoredOf(reads).length > 0);
  return {
    people: speaking.length,
    sides: ladder.sides.map((side) => ({
      side,
      people: speaking.filter((sheet) => sheet.side === side).length,
    })),
    withoutSide: speaking.filter(({ side }) => !side).length,
    silent: sheets.length - speaking.length,
  };
}

interface Sheet {
  readonly side: Side | undefined;
  readonly reads: readonly Read[];
}

/**
 * What several people say of the same team. The score of a practice is the lower of the two side
 * medians: over the people of a side, by score; where their number is even, the mean of the two middle
 * scores. People without a side are compared as one more
 * side. Everything else follows from these scores by the rules for one person, so that
 * `assessTogether(ladder, [worksheet])` holds all that `assess(ladder, worksheet)` does.
 *
 * @param worksheets answers of one person each, in any order; another edition's carried over before
 */
export function assessTogether(
  ladder: Ladder,
  worksheets: readonly Worksheet[],
  options: AssessOptions = {},
): TogetherResult {
  const sheets: Sheet[] = worksheets.map((worksheet) => ({
    side: sideOf(ladder, worksheet),
    reads: readWorksheet(ladder, worksheet),
  }));
  const comparison = compareItems(comparable(ladder), worksheets);
  const readingsOf = (place: number) => sheets.flatMap(({ reads }) => reads[place]?.reading ?? []);
  const bySide = [...new Set(sheets.map(({ side }) => side))].map((side) =>
    sheets.filter((sheet) => sheet.side === side),
  );
  const reads = comparison.items.map(({ item, lowest }, place) => ({
    item,
    reading: together(
      ladder,
      bySide.map((group) => group.flatMap(({ reads: own }) => own[place]?.reading ?? [])),
      lowest,
    ),
  }));
  const voices = voicesOf(ladder, sheets);
  const heard = voices.sides.filter(({ people }) => people > 0);
  const [own, ...others] = new Set(sheets.map(({ side }) => side));
  const findings = openQuestions(ladder, comparison);
  const result = conclude(
    ladder,
    {
      side: others.length === 0 ? own : undefined,
      reads,
      evidence: evidenceShare(
        ladder.items.flatMap((item, place) =>
          readingsOf(place).map((reading) => ({ item, reading })),
        ),
      ),
      people: voices.people,
      sides: heard.length,
      facts: agreedFacts(ladder, worksheets),
      dontKnow: findings,
    },
    options,
  );
  const rowsFrom = ({ groups }: Compared<LadderItem>) =>
    groups.filter(({ side, valued }) => side && valued > 0).length;
  return {
    ...result,
    dontKnow: findings,
    voices,
    comparison,
    oneSided: comparison.items
      .filter((compared) => compared.lowest !== undefined && rowsFrom(compared) < heard.length)
      .map(({ item }) => item),
  };
}
