import {
  compareItems,
  type Comparable,
  type Given,
  type Respondent,
  type Thresholds,
  type Voice,
} from '#domain/comparison/compare.ts';
import type { Counting, Measure, Measures } from '#schemas/measures.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { ENTRY_FIELDS, entryText } from './entries.ts';
import { readMeasure } from './row.ts';

/** How far a way of counting lies from the definition: an order for the comparison, and no score. */
const DISTANCE: Readonly<Record<Exclude<Counting['meaning'], 'unknown'>, number>> = {
  defined: 0,
  own: 1,
  changed: 2,
};

/** Two people who counted one measure in two ways have something to settle. */
export const COUNTED_APART: Thresholds = { difference: 1, range: 1 };

/**
 * How the worksheets of several people about one service are compared: by how each counted, with what
 * they typed as details. A value is shown, and never ranked.
 */
export function comparableCounting(measures: Measures): Comparable<Measure> {
  return {
    sides: measures.sides,
    items: measures.items,
    read: (worksheet, item): Voice => {
      const { counting } = readMeasure(measures, item, worksheet);
      if (!counting) return { state: 'open' };
      const { label, meaning } = counting;
      if (meaning === 'unknown') return { state: 'unknown', label };
      const typed = ENTRY_FIELDS.map((field) => entryText(worksheet.answers, item, field).trim());
      return {
        state: 'value',
        value: DISTANCE[meaning],
        label,
        details: typed.filter((text) => text !== ''),
      };
    },
  };
}

/** A measure that several people should talk about before they talk about its movement. */
export interface Unsettled {
  readonly item: Measure;
  /** `counting`: it was counted in different ways. `values`: in one way, to different values now. */
  readonly about: 'counting' | 'values';
  readonly answers: readonly Given[];
}

export interface CountingCompared {
  readonly respondents: readonly Respondent[];
  /** Measures that were counted apart first, each group in the order of the instrument. */
  readonly unsettled: readonly Unsettled[];
  /** Sides that nobody speaks for. */
  readonly missing: readonly Option[];
}

/**
 * Where several people who fill in the same measures of one service disagree about a count. Of one
 * worksheet nothing is unsettled. The order of the worksheets changes no measure in the list.
 */
export function compareCounting(
  measures: Measures,
  worksheets: readonly Worksheet[],
): CountingCompared {
  const { items, respondents } = compareItems(
    comparableCounting(measures),
    worksheets,
    COUNTED_APART,
  );
  const unsettled = items.flatMap(({ item, answers, flag }): Unsettled[] => {
    if (flag) return [{ item, about: 'counting', answers }];
    const values = worksheets.flatMap((worksheet) => {
      const { entries, counting } = readMeasure(measures, item, worksheet);
      const isCounted = counting && counting.meaning !== 'unknown';
      return isCounted && entries.now.kind === 'number' ? [entries.now.value] : [];
    });
    return new Set(values).size > 1 ? [{ item, about: 'values', answers }] : [];
  });
  return {
    respondents,
    unsettled: [
      ...unsettled.filter(({ about }) => about === 'counting'),
      ...unsettled.filter(({ about }) => about === 'values'),
    ],
    missing: measures.sides.filter((side) =>
      respondents.every((respondent) => respondent.side?.id !== side.id),
    ),
  };
}
