import { count } from '#domain/number.ts';
import { series } from '#domain/series.ts';
import type { Spread, TallyResult } from '#domain/tally/result.ts';
import type { TallySide } from '#domain/tally/together.ts';
import type { TallyItem, TallyLevel } from '#schemas/tally.ts';

/** What a result of a tally says, in the words that pages and exports share. */

/** A level as it is named everywhere: `2 Solved`. */
export const levelName = ({ level, label }: TallyLevel) => `${level} ${label}`;

/** Longest name of a work item in a sentence, in UTF-16 units. */
const MAX_SHOWN = 60;

/** Slots as sentences call them: by the work item that was named, where it was. */
export function slotNames(
  { tags }: Pick<TallyResult, 'tags'>,
  items: readonly TallyItem[],
): string[] {
  return items.map((item) => {
    const [note = ''] = (tags.find((tag) => tag.item === item)?.note ?? '').split('\n');
    const name = note.length > MAX_SHOWN ? `${note.slice(0, MAX_SHOWN).trimEnd()}…` : note;
    return name ? `${item.title} (${name})` : item.title;
  });
}

/** The usual level, or the levels that tie. */
export const usualName = ({ usual }: Pick<Spread, 'usual'>) => series(usual.map(levelName));

/** The highest level with an artefact, or that there is none. */
export const shownName = ({ ceiling }: Pick<Spread, 'ceiling'>) =>
  ceiling ? levelName(ceiling) : 'none';

/** The result of one person in one sentence or two. */
export function tallyHeadline({ tagged, needed, outcome }: TallyResult): string {
  const done = `${count(tagged.length, 'work item')} tagged.`;
  if (outcome.kind === 'too-few') return `${done} A result needs ${needed}.`;
  return `Usual level: ${usualName(outcome)}. Ceiling shown: ${shownName(outcome)}. ${done}`;
}

/** Usual level and ceiling of a side, where it has enough tags. */
export const usualOf = (side: TallySide) =>
  side.usual.length === 0 ? 'Too few tags' : usualName(side);
export const ceilingOf = (side: TallySide) =>
  side.usual.length === 0 ? 'Too few tags' : shownName(side);
