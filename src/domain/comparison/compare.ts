import { median, reaches } from '#domain/median.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Worksheet } from '#worksheet/types.ts';

/** What one answer amounts to, in the words of the instrument. */
export type Voice =
  | {
      readonly state: 'value';
      /** On the scale of the kind: rows 0 to 3 of a ladder, a count, the steps of a gate. */
      readonly value: number;
      /** Label of the answer. */
      readonly label: string;
      /** What belongs to it: how consistently, which evidence. */
      readonly details: readonly string[];
      readonly note?: string;
    }
  /** Don't know: shown, never counted as zero. */
  | { readonly state: 'unknown'; readonly label: string; readonly note?: string }
  /** Not possible here, with its reason in the note. */
  | { readonly state: 'excluded'; readonly label: string; readonly note?: string }
  /** Not answered. */
  | { readonly state: 'open' };

/** All that a comparison needs to know of a kind of instrument. */
export interface Comparable<Item> {
  readonly sides: readonly Option[];
  readonly items: readonly Item[];
  readonly read: (worksheet: Worksheet, item: Item) => Voice;
  /**
   * From this careful value on, a side that only says Don't know leaves the item unsettled: what one
   * side cannot see, the other's word does not settle. Absent where a kind has no such rule.
   */
  readonly unsettledFrom?: number;
}

/** Somebody who answered. */
export interface Respondent {
  /** Place in the list of worksheets that was compared. */
  readonly index: number;
  /** Only where it was given. */
  readonly name?: string;
  /** Only where it was given and this edition knows it. */
  readonly side?: Option;
}

export interface Given {
  readonly respondent: Respondent;
  readonly voice: Voice;
}

/** What the people of one side say of one item. People who gave no side are a group of their own. */
export interface Group {
  readonly side?: Option;
  /** Median of their values; absent where nobody gave one. */
  readonly median?: number;
  /** Label of the answer of all who gave a value, where that is one. Two answers may have one value. */
  readonly label?: string;
  /** How many gave a value, how many do not know, how many say that it is not possible here. */
  readonly valued: number;
  readonly unknown: number;
  readonly excluded: number;
}

/** From where on a disagreement is flagged, in units of the value; both above 0. */
export interface Thresholds {
  /** Between the medians of two sides. */
  readonly difference: number;
  /** Between the highest and the lowest answer. */
  readonly range: number;
}

/** Working choices of this project for a ladder, in rows; another kind passes its own. */
export const ROWS_APART: Thresholds = { difference: 1, range: 2 };

export interface Compared<Item> {
  readonly item: Item;
  /** One for each respondent, in the order of `respondents`. */
  readonly answers: readonly Given[];
  /** Sides that are among the respondents, in the order of the instrument; those without one last. */
  readonly groups: readonly Group[];
  /** The lowest median of a group: the careful value. Absent where nobody gave a value. */
  readonly lowest?: number;
  /** Between the highest and the lowest median of the named sides; absent below two of them. */
  readonly difference?: number;
  /** Between the highest and the lowest value of anybody; absent where nobody gave one. */
  readonly range?: number;
  /** The larger of difference and range, each divided by its threshold: from 1 on it is flagged. */
  readonly disagreement: number;
  /** `sides`: their medians are far apart. `spread`: only single answers are. Absent: neither. */
  readonly flag?: 'sides' | 'spread';
  /** The side with the highest and the one with the lowest median, where these differ. */
  readonly higher?: Option;
  readonly lower?: Option;
  /** True where somebody gave a value and somebody else says that it is not possible here. */
  readonly disputed: boolean;
  /** True where a side answered, and all that is heard of another is Don't know; see `unsettledFrom`. */
  readonly unsettled: boolean;
}

export interface Comparison<Item> {
  /** By side, in the order of the instrument; within a side as they were given. */
  readonly respondents: readonly Respondent[];
  /** Every item, in the order of the instrument. */
  readonly items: readonly Compared<Item>[];
  /**
   * The same, most worth a talk first: what is flagged, disputed or unsettled before all else, then by
   * disagreement, then the lowest value.
   */
  readonly topics: readonly Compared<Item>[];
}

/** Everybody who answered, by side; those without a side last. */
function respondentsOf(sides: readonly Option[], worksheets: readonly Worksheet[]): Respondent[] {
  const place = ({ side }: Respondent) => (side ? sides.indexOf(side) : sides.length);
  return worksheets
    .map(({ name, side: number }, index) => {
      const side = sides.find((one) => one.number === number);
      return { index, ...(name?.trim() && { name: name.trim() }), ...(side && { side }) };
    })
    .sort((a, b) => place(a) - place(b));
}

const valuesOf = (given: readonly Given[]) =>
  given.flatMap(({ voice }) => (voice.state === 'value' ? [voice.value] : []));

function groupOf(side: Option | undefined, given: readonly Given[]): Group {
  const values = valuesOf(given);
  const [label, ...others] = new Set(
    given.flatMap(({ voice }) => (voice.state === 'value' ? [voice.label] : [])),
  );
  const count = (state: Voice['state']) =>
    given.filter(({ voice }) => voice.state === state).length;
  return {
    ...(side && { side }),
    ...(values.length > 0 && { median: median(values) }),
    ...(label !== undefined && others.length === 0 && { label }),
    valued: values.length,
    unknown: count('unknown'),
    excluded: count('excluded'),
  };
}

/** Whether all that a side says of an item is Don't know. People who gave no side are one, too. */
export const isBlind = ({ valued, unknown }: Group) => valued === 0 && unknown > 0;

/** Whether an item is worth a talk, for whatever reason. */
export const isToTalk = ({ flag, disputed, unsettled }: Compared<unknown>) =>
  flag !== undefined || disputed || unsettled;

function compareItem<Item>(
  item: Item,
  answers: readonly Given[],
  thresholds: Thresholds,
  unsettledFrom = Infinity,
): Compared<Item> {
  const sides = [...new Set(answers.map(({ respondent }) => respondent.side))];
  const groups = sides.map((side) =>
    groupOf(
      side,
      answers.filter(({ respondent }) => respondent.side === side),
    ),
  );
  const values = valuesOf(answers);
  const medians = groups.flatMap((group) => group.median ?? []);
  const ranked = groups
    .flatMap(({ side, median: value }) => (side && value !== undefined ? [{ side, value }] : []))
    .sort((a, b) => b.value - a.value);
  const [high, low] = [ranked[0], ranked.at(-1)];
  const difference = high && low && ranked.length > 1 ? high.value - low.value : undefined;
  const range = values.length > 0 ? Math.max(...values) - Math.min(...values) : undefined;
  const lowest = Math.min(...medians);
  const apart = difference !== undefined && reaches(difference, thresholds.difference);
  const spread = range !== undefined && reaches(range, thresholds.range);
  return {
    item,
    answers,
    groups,
    ...(lowest < Infinity && { lowest }),
    ...(difference !== undefined && { difference }),
    ...(range !== undefined && { range }),
    disagreement: Math.max(
      (difference ?? 0) / thresholds.difference,
      (range ?? 0) / thresholds.range,
    ),
    ...((apart || spread) && { flag: apart ? 'sides' : 'spread' }),
    ...(difference && high && low && { higher: high.side, lower: low.side }),
    disputed: values.length > 0 && groups.some(({ excluded }) => excluded > 0),
    unsettled: lowest < Infinity && reaches(lowest, unsettledFrom) && groups.some(isBlind),
  };
}

/**
 * The answers of several people side by side. Nothing is blended: each side keeps its median, and
 * Don't know, Not possible here and no answer enter no figure. With one respondent the careful value
 * is their own. The order of the worksheets changes no figure, only the `index` of a respondent.
 *
 * @param kind how worksheets of the instrument are read
 * @param thresholds from where on a disagreement is flagged; rows of a ladder unless told
 */
export function compareItems<Item>(
  kind: Comparable<Item>,
  worksheets: readonly Worksheet[],
  thresholds: Thresholds = ROWS_APART,
): Comparison<Item> {
  const people = respondentsOf(kind.sides, worksheets).map((respondent) => ({
    respondent,
    worksheet: worksheets[respondent.index],
  }));
  const items = kind.items.map((item) => {
    const answers = people.map(({ respondent, worksheet }): Given => {
      const voice: Voice = worksheet ? kind.read(worksheet, item) : { state: 'open' };
      return { respondent, voice };
    });
    return compareItem(item, answers, thresholds, kind.unsettledFrom);
  });
  const low = ({ lowest }: Compared<Item>) => lowest ?? Number.MAX_VALUE;
  return {
    respondents: people.map(({ respondent }) => respondent),
    items,
    topics: [...items].sort(
      (a, b) =>
        Number(isToTalk(b)) - Number(isToTalk(a)) ||
        b.disagreement - a.disagreement ||
        low(a) - low(b),
    ),
  };
}
