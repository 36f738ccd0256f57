import { compareCounting } from '#domain/measures/comparable.ts';
import { readMeasure } from '#domain/measures/row.ts';
import { compareTallies } from '#domain/tally/together.ts';
import { sideLabel } from '#exports/groups.ts';
import { withUnit } from '#exports/measures-words.ts';
import { callNames } from '#exports/respondents.ts';
import { levelName } from '#exports/tally-words.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Measures } from '#schemas/measures.ts';
import type { Tally } from '#schemas/tally.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { comparesOf } from '../people/compares.ts';
import { groupLabel, groupSays } from '../people/words.ts';

/** One item of a run, and what people said of it. */
export interface RunLine {
  readonly title: string;
  readonly says: string;
  /** Number of the item in the list named; a change of its meaning leaves the line out. */
  readonly number: number;
  readonly list: 'items' | 'answers';
}

const NOBODY = [sideLabel(undefined), groupLabel(undefined, { sides: [] })];

/** Parts of a sentence with whose they are; without that where one person alone gave no side. */
const joined = (parts: readonly (readonly [string, string])[]): string =>
  parts
    .map(([who, says]) => (parts.length === 1 && NOBODY.includes(who) ? says : `${who}: ${says}`))
    .join('; ');

/** Slots hold other work items in each run: what can be compared is how many stand at each level. */
function tallyLines(tally: Tally, worksheets: readonly Worksheet[]): RunLine[] {
  const { sides } = compareTallies(tally, worksheets);
  return (sides[0]?.levels ?? []).map(({ level }, place) => ({
    ...{ title: levelName(level), number: level.number, list: 'answers' as const },
    says: joined(
      sides.map(({ side, levels }) => [sideLabel(side), String(levels[place]?.items ?? 0)]),
    ),
  }));
}

function measureLines(measures: Measures, worksheets: readonly Worksheet[]): RunLine[] {
  const { respondents } = compareCounting(measures, worksheets);
  const names = callNames({ respondents });
  return measures.items.map((item) => ({
    ...{ title: item.title, number: item.number, list: 'items' as const },
    says: joined(
      respondents.flatMap(({ index }, at): (readonly [string, string])[] => {
        const worksheet = worksheets[index];
        if (!worksheet) return [];
        const { now } = readMeasure(measures, item, worksheet).entries;
        const says =
          now.kind === 'number'
            ? withUnit(now.value, item)
            : now.kind === 'none'
              ? 'Nothing entered'
              : 'Cannot be read';
        return [[names[at] ?? '', says]];
      }),
    ),
  }));
}

/** What the people of a run said, item by item: each side apart, as everywhere. */
export function runLines(instrument: Instrument, worksheets: readonly Worksheet[]): RunLine[] {
  if (instrument.kind === 'tally') return tallyLines(instrument, worksheets);
  if (instrument.kind === 'measures') return measureLines(instrument, worksheets);
  const compares = comparesOf(instrument);
  if (!compares) return [];
  return compares.compare(worksheets).items.map(({ item, groups }) => ({
    ...{ title: item.title, number: item.number, list: 'items' as const },
    says: joined(
      groups.map((group) => [groupLabel(group.side, compares), groupSays(group, item, compares)]),
    ),
  }));
}
