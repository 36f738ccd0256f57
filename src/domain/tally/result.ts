import { knownFacts } from '#domain/rules.ts';
import type { Situation, Tally, TallyItem, TallyLevel } from '#schemas/tally.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { situationOf } from './situation.ts';
import { distribution, readTags, type LevelCount, type Tag } from './tags.ts';

/** What the tagged items show together. */
export interface Spread {
  readonly kind: 'spread';
  /** The level or levels with the most items; several where they tie, the lowest first. */
  readonly usual: readonly TallyLevel[];
  /** Items at each usual level. */
  readonly most: number;
  /** True where one item, tagged differently, would make the usual level another one or a tie. */
  readonly close: boolean;
  /** The highest level with an artefact; undefined where no artefact shows any. */
  readonly ceiling: TallyLevel | undefined;
  /** Items at the ceiling that an artefact shows. */
  readonly ceilingItems: readonly TallyItem[];
  /** The highest level tagged, with or without an artefact. */
  readonly highest: TallyLevel;
  /** Items tagged above the ceiling: without an artefact they do not raise it. */
  readonly aboveCeiling: readonly TallyItem[];
  readonly situation: Situation;
}

/** Too few items have a level. */
export interface TooFew {
  readonly kind: 'too-few';
  /** Items with a level that are still missing. */
  readonly missing: number;
  /** False where even all open slots would not suffice: a Don't know has to be settled first. */
  readonly reachable: boolean;
}

/** Everything a view or an export needs to show and explain the tags of one respondent. */
export interface TallyResult {
  readonly tags: readonly Tag[];
  /** Every level, the lowest first. */
  readonly levels: readonly LevelCount[];
  readonly tagged: readonly TallyItem[];
  /** Tagged items that an artefact shows. */
  readonly proven: readonly TallyItem[];
  /** Answered with Don't know: in no count of a level. */
  readonly unknown: readonly TallyItem[];
  readonly open: readonly TallyItem[];
  /** Tagged, but nothing says which work item it is: nobody else can check the tag. */
  readonly unnamed: readonly TallyItem[];
  readonly needed: number;
  readonly outcome: Spread | TooFew;
}

/** Moving one item from the usual level to the next one takes two off the distance between them. */
const CLOSE_MARGIN = 2;

function spread(
  tally: Tally,
  worksheet: Worksheet,
  levels: readonly LevelCount[],
  unknown: number,
): Spread | undefined {
  const counts = levels.map(({ items }) => items.length);
  const most = Math.max(0, ...counts);
  const highest = levels.findLast(({ items }) => items.length > 0)?.level;
  if (!highest) return undefined;
  const usual = levels.filter(({ items }) => items.length === most).map(({ level }) => level);
  const second = Math.max(0, ...counts.filter((count) => count < most));
  const top = levels.findLast(({ proven }) => proven.length > 0);
  const ceiling = top?.level;
  const standing = { usual, ceiling, unknown };
  return {
    kind: 'spread',
    usual,
    most,
    close: usual.length > 1 || most - second <= CLOSE_MARGIN,
    ceiling,
    ceilingItems: top?.proven ?? [],
    highest,
    aboveCeiling: levels
      .filter(({ level }) => level.level > (ceiling?.level ?? 0))
      .flatMap(({ items }) => items),
    situation: situationOf(tally.situations, standing, knownFacts(tally.facts, worksheet.facts)),
  };
}

/**
 * How one respondent tagged the work items: the only entry that islands and exports need.
 *
 * - usual = the level with the most items (the mode); all of them where several tie
 * - ceiling ("shown") = the highest level of which at least one item has an artefact
 * - Don't know and open slots enter neither; there is no mean, because levels are no quantities
 *
 * Answers whose numbers the instrument does not know count as open. Below `tally.needed` tagged items
 * there is no result.
 */
export function tallyResult(tally: Tally, worksheet: Worksheet): TallyResult {
  const tags = readTags(tally, worksheet);
  const of = (is: Tag['state']['is']) => tags.filter(({ state }) => state.is === is);
  const items = (some: readonly Tag[]) => some.map(({ item }) => item);
  const levels = distribution(tally, tags);
  const [tagged, unknown, open] = [of('tagged'), of('unknown'), of('open')];
  const found =
    tagged.length >= tally.needed ? spread(tally, worksheet, levels, unknown.length) : undefined;
  return {
    tags,
    levels,
    tagged: items(tagged),
    proven: items(tagged.filter(({ state }) => state.is === 'tagged' && state.proven)),
    unknown: items(unknown),
    open: items(open),
    unnamed: items(tagged.filter(({ note }) => !note)),
    needed: tally.needed,
    outcome: found ?? {
      kind: 'too-few',
      missing: tally.needed - tagged.length,
      reachable: tagged.length + open.length >= tally.needed,
    },
  };
}
