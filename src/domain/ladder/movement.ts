import { changedBetween } from '#domain/changed-between.ts';
import { changesSince } from '#domain/edition-changes.ts';
import { reaches } from '#domain/median.ts';
import type { Compared } from '#domain/comparison/compare.ts';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { Band } from './band.ts';
import type { Confidence, ConfidenceLabel } from './confidence.ts';
import type { Side } from './dont-know.ts';
import { headline } from './headline.ts';
import { asOf, bandShown, scoreOf, type Run } from './run.ts';
import { assessTogether, type TogetherResult } from './together.ts';

/** Why a difference between two runs is not called a change. */
export type NoiseReason =
  /** It is smaller than one row, and the band is the same. */
  | 'less-than-a-row'
  /** The band differs, but only because other practices were scored. */
  | 'other-practices'
  /** The later run is less certain than the earlier one. */
  | 'lower-confidence'
  /** One of the two runs has no score. */
  | 'not-scored';

export type Verdict =
  | { readonly changed: true }
  /** Within noise. */
  | { readonly changed: false; readonly reason: NoiseReason };

/** How the median of one side moved. People who gave no side are one more. */
export interface SideMovement {
  readonly side?: Side;
  /** Medians, 0 to 3; absent where nobody of the side has a score. */
  readonly before?: number;
  readonly after?: number;
  /** After minus before, in rows; absent unless both have a median. */
  readonly rows?: number;
  /** True where somebody of the side was heard in both runs, with a score or without. */
  readonly heardInBoth: boolean;
}

/** Whether a side moved: to another score, from none to one, or from one to none. */
export const isSideMoved = ({ before, after, heardInBoth }: SideMovement): boolean =>
  heardInBoth && before !== after;

export interface PracticeMovement {
  readonly item: LadderItem;
  /** Scores, 0 to 3; absent without a score. */
  readonly before?: number;
  readonly after?: number;
  /** After minus before, in rows; absent unless both have a score. */
  readonly rows?: number;
  /**
   * Each side, where one moved otherwise than the score, which is the lower median alone: a side that
   * moved above the other one leaves no trace in it. They have no verdict: a side may be one person.
   */
  readonly sides?: readonly SideMovement[];
  readonly verdict: Verdict;
}

/** Whether no score moved at all, and the band is the same. */
export const isStill = ({ practices, band }: Pick<Movement, 'practices' | 'band'>): boolean =>
  !band.differs &&
  practices.some(({ rows }) => rows === 0) &&
  practices.every(({ before, after }) => before === after);

/** A change of the headline. Absent bands are withheld ones. */
export interface BandMovement {
  readonly before?: Band;
  readonly after?: Band;
  /** True where both runs have a band, and not the same one. */
  readonly differs: boolean;
  /** True where it also differs over the practices that both runs score, each run alone. */
  readonly moved: boolean;
}

export interface Movement {
  /** Practices that both runs could answer, in the order of the instrument. */
  readonly practices: readonly PracticeMovement[];
  readonly band: BandMovement;
  readonly confidence: { readonly before: Confidence; readonly after: Confidence };
  /** One verdict on the whole: a change of a practice or of the band. */
  readonly verdict: Verdict;
  /** What keeps the two runs from being compared in full. */
  readonly editions: {
    readonly before: number;
    readonly after: number;
    /** Practices left out because one of the runs could not answer them. */
    readonly leftOut: readonly LadderItem[];
    /** Practices left out because they do not ask the same in both editions. */
    readonly reworded: readonly LadderItem[];
    /** Titles of practices that at least one run answered and this edition no longer has. */
    readonly retired: readonly string[];
  };
}

const ORDER: readonly ConfidenceLabel[] = ['low', 'medium', 'high'];
const certainty = ({ confidence }: Pick<TogetherResult, 'confidence'>) =>
  ORDER.indexOf(confidence.label);

/** By how many labels the later run is more certain; below 0 it is less so. */
export const certaintyMoved = ({ before, after }: Movement['confidence']): number =>
  certainty({ confidence: after }) - certainty({ confidence: before });

const differ = (one: Band | undefined, other: Band | undefined) =>
  one !== undefined && other !== undefined && one !== other;

function bandMovement(
  ladder: Ladder,
  [was, is]: readonly [TogetherResult, TogetherResult],
  practices: readonly PracticeMovement[],
): BandMovement {
  const [before, after] = [bandShown(was.headline), bandShown(is.headline)];
  const both = (end: 'before' | 'after') => {
    const scored = practices.flatMap(({ item, rows, [end]: score }) =>
      rows === undefined || score === undefined ? [] : [{ item, score }],
    );
    return bandShown(headline(ladder, scored, 0));
  };
  const differs = differ(before, after);
  return {
    ...(before && { before }),
    ...(after && { after }),
    differs,
    moved: differs && differ(both('before'), both('after')),
  };
}

/** Each side of one practice: the sides of the earlier run, then those that only the later one has. */
function sideMovements(
  was: Compared<LadderItem> | undefined,
  is: Compared<LadderItem> | undefined,
): SideMovement[] {
  const [before, after] = [was?.groups ?? [], is?.groups ?? []];
  const all = [...new Set([...before, ...after].map(({ side }) => side))];
  return all.map((side) => {
    const groups = [before, after].map((run) => run.find((group) => group.side === side));
    const [from, to] = groups.map((group) => group?.median);
    return {
      ...(side && { side }),
      ...(from !== undefined && { before: from }),
      ...(to !== undefined && { after: to }),
      ...(from !== undefined && to !== undefined && { rows: to - from }),
      heardInBoth: groups.every(Boolean),
    };
  });
}

/** Whether a side has a score, and moved otherwise than a score by so many rows. */
const differsFrom =
  (joint: number | undefined) =>
  ({ before, after, rows }: SideMovement) =>
    (before ?? after) !== undefined && rows !== joint;

/** A difference of at least one row. */
const ROW = 1;

/**
 * How one run differs from an earlier one. A difference is called a change only where a practice moved
 * by at least one row, or the band moved, and the later run is at least as certain as the earlier one.
 * All else is within noise. A band that differs only because other practices were scored has not moved.
 *
 * Runs of different editions are compared over the practices that both had under the same number and in
 * the same meaning; the band and the confidence of both are computed over these alone.
 */
export function movement(ladder: Ladder, before: Run, after: Run): Movement {
  const editions = [before.edition, after.edition];
  const [edition, later] = [Math.min(...editions), Math.max(...editions)];
  const had = asOf(ladder, edition);
  const numbers = changedBetween(had, 'items', edition, later).map(({ number }) => number);
  const changed = had.items.filter(({ number }) => numbers.includes(number));
  const shared = { ...had, items: had.items.filter((item) => !changed.includes(item)) };
  const [was, is] = [before, after].map((run) => assessTogether(shared, run.worksheets)) as [
    TogetherResult,
    TogetherResult,
  ];
  const certain = certainty(is) >= certainty(was);
  const judge = (moved: boolean, otherwise: NoiseReason = 'less-than-a-row'): Verdict => {
    if (moved && certain) return { changed: true };
    return { changed: false, reason: moved ? 'lower-confidence' : otherwise };
  };
  const practices = shared.items.map((item): PracticeMovement => {
    const [from, to] = [scoreOf(was, item), scoreOf(is, item)];
    const [first, later] = [was, is].map(({ comparison }) =>
      comparison.items.find((compared) => compared.item === item),
    );
    const sides = sideMovements(first, later);
    const joint = from === undefined || to === undefined ? undefined : to - from;
    const given = {
      ...(from !== undefined && { before: from }),
      ...(to !== undefined && { after: to }),
      ...(sides.length > 1 && sides.some(differsFrom(joint)) && { sides }),
    };
    if (joint === undefined)
      return { item, ...given, verdict: { changed: false, reason: 'not-scored' } };
    return { item, ...given, rows: joint, verdict: judge(reaches(Math.abs(joint), ROW)) };
  });
  const band = bandMovement(shared, [was, is], practices);
  const rowMoved = practices.some(({ rows }) => rows !== undefined && reaches(Math.abs(rows), ROW));
  const measured = practices.some(({ rows }) => rows !== undefined);
  return {
    practices,
    band,
    confidence: { before: was.confidence, after: is.confidence },
    verdict: measured
      ? judge(band.moved || rowMoved, band.differs ? 'other-practices' : 'less-than-a-row')
      : { changed: false, reason: 'not-scored' },
    editions: {
      before: before.edition,
      after: after.edition,
      leftOut: ladder.items.filter((item) => !had.items.includes(item)),
      reworded: changed,
      retired: changesSince(ladder, edition).retired.map(({ title }) => title),
    },
  };
}
