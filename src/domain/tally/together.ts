import { compareItems, type Respondent } from '#domain/comparison/compare.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Tally, TallyLevel } from '#schemas/tally.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { tallyResult, type TallyResult } from './result.ts';

/** Tags of one level, counted over the people of one side. */
export interface SideLevel {
  readonly level: TallyLevel;
  readonly items: number;
  /** Those that an artefact shows. */
  readonly proven: number;
}

/** How the people of one side tagged. People who gave no side are a group of their own. */
export interface TallySide {
  readonly side?: Option;
  readonly people: number;
  /** Every level, the lowest first. */
  readonly levels: readonly SideLevel[];
  readonly tagged: number;
  readonly unknown: number;
  /** The level or levels with the most tags; none below the tags that a result needs. */
  readonly usual: readonly TallyLevel[];
  /** The highest level with an artefact; undefined where no artefact shows any, or there is no result. */
  readonly ceiling: TallyLevel | undefined;
}

/** What several people see differently. */
export interface TalliesCompared {
  /** Each with their own result, by side. */
  readonly people: readonly { readonly respondent: Respondent; readonly result: TallyResult }[];
  readonly sides: readonly TallySide[];
  /** Two sides with a result share no usual level. */
  readonly usualApart: boolean;
  /** Two sides with a result have another ceiling. */
  readonly ceilingApart: boolean;
  /** Sides that nobody speaks for. */
  readonly missing: readonly Option[];
}

function sideOf(
  tally: Tally,
  side: Option | undefined,
  results: readonly TallyResult[],
): TallySide {
  const levels = (results[0]?.levels ?? []).map(({ level }, place): SideLevel => {
    const sum = (of: 'items' | 'proven') =>
      results.reduce((total, { levels: own }) => total + (own[place]?.[of].length ?? 0), 0);
    return { level, items: sum('items'), proven: sum('proven') };
  });
  const tagged = levels.reduce((sum, { items }) => sum + items, 0);
  const most = Math.max(...levels.map(({ items }) => items));
  const isEnough = tagged >= tally.needed;
  return {
    ...(side && { side }),
    people: results.length,
    levels,
    tagged,
    unknown: results.reduce((sum, { unknown }) => sum + unknown.length, 0),
    usual: isEnough ? levels.filter(({ items }) => items === most).map(({ level }) => level) : [],
    ceiling: isEnough ? levels.findLast(({ proven }) => proven > 0)?.level : undefined,
  };
}

/** Whether two of the groups differ in a way. */
const anyTwo = (
  sides: readonly TallySide[],
  differ: (one: TallySide, other: TallySide) => boolean,
) => sides.some((one, at) => sides.slice(at + 1).some((other) => differ(one, other)));

/**
 * Lays the tags of several people side by side. Slots hold the work items that each person chose, so
 * they are never compared one by one: only distributions, usual levels and ceilings are. The tags of a
 * side are added up; one work item that two people tag counts twice. Of one worksheet it says what
 * `tallyResult` says, and the order of the worksheets changes no figure.
 */
export function compareTallies(tally: Tally, worksheets: readonly Worksheet[]): TalliesCompared {
  const kind = { sides: tally.sides, items: [], read: () => ({ state: 'open' }) as const };
  const { respondents } = compareItems(kind, worksheets);
  const people = respondents.flatMap((respondent) => {
    const worksheet = worksheets[respondent.index];
    return worksheet ? [{ respondent, result: tallyResult(tally, worksheet) }] : [];
  });
  const sides = [...new Set(respondents.map(({ side }) => side))].map((side) =>
    sideOf(
      tally,
      side,
      people.filter(({ respondent }) => respondent.side === side).map(({ result }) => result),
    ),
  );
  const named = sides.filter(({ side, usual }) => side && usual.length > 0);
  return {
    people,
    sides,
    usualApart: anyTwo(
      named,
      (one, other) => !one.usual.some((level) => other.usual.includes(level)),
    ),
    ceilingApart: anyTwo(named, (one, other) => one.ceiling !== other.ceiling),
    missing: tally.sides.filter((side) => respondents.every((one) => one.side !== side)),
  };
}
