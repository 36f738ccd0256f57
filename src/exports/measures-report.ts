import { compareItems } from '#domain/comparison/compare.ts';
import { comparableCounting, compareCounting, COUNTED_APART } from '#domain/measures/comparable.ts';
import type { Apart } from '#domain/measures/movement.ts';
import { movements, type MovementsResult } from '#domain/measures/result.ts';
import { readMeasure, type MeasureRow } from '#domain/measures/row.ts';
import { count, percent, score } from '#domain/number.ts';
import type { Measures } from '#schemas/measures.ts';
import type { Content, Worksheet } from '#worksheet/types.ts';
import { isWithheld } from '#worksheet/withheld.ts';
import { factsSection } from './facts-section.ts';
import type { Figures } from '#domain/measures/figure.ts';
import {
  besideFigure,
  monthCell,
  NO_TARGET,
  ratedOf,
  readingText,
  speakersOf,
} from './measures-words.ts';
import type { Report, Section, Table } from './report.ts';
import { ownOf, titleOf, type Own } from './own.ts';
import { callNames, HELD_BACK, worksheetsOf } from './respondents.ts';
import { said, shellOf, titlesOf } from './shell.ts';

const APART: Readonly<Record<Apart, string>> = {
  open: 'Not entered',
  unknown: "Don't know",
  unreadable: 'A value cannot be read',
  'no-month': 'The month of the earlier value cannot be used',
  'no-value-now': 'No value now',
  'no-earlier-value': 'No earlier value',
  'counting-open': 'Nobody has said how it was counted',
  'counting-changed': 'The way of counting changed',
};

/**
 * What was entered and what it did, as cells: earlier, month, now, counting, then change, share and
 * direction.
 *
 * @param held keeps what it did back
 */
function cellsOf(
  { entries: { earlier, month, now }, movement, counting }: MeasureRow,
  held = false,
): string[] {
  const value = (read: typeof now) =>
    read.kind === 'number' ? score(read.value) : read.kind === 'none' ? '' : 'Cannot be read';
  const moved = movement.kind === 'moved' ? movement : undefined;
  const entered = [value(earlier), monthCell(month), value(now), counting?.label ?? ''];
  if (held) return entered;
  return [
    ...entered,
    moved ? score(moved.change) : '',
    moved?.share === undefined ? '' : percent(moved.share),
    movement.kind === 'moved' ? readingText(movement) : APART[movement.reason],
  ];
}

const ENTERED = [
  { title: 'Earlier', numeric: true },
  { title: 'Month' },
  { title: 'Now', numeric: true },
  { title: 'Counted' },
];
const MOVED = [
  { title: 'Change', numeric: true },
  { title: 'Share', numeric: true },
  { title: 'Direction' },
];
const columnsOf = (held: boolean) => (held ? ENTERED : [...ENTERED, ...MOVED]);

const movementTable = (caption: string, rows: readonly MeasureRow[], held = false): Table => ({
  caption,
  columns: [{ title: 'Measure' }, { title: 'Unit' }, ...columnsOf(held)],
  rows: rows.map((row) => [row.item.title, row.item.unit, ...cellsOf(row, held)]),
});

function questions({ questions: { first, byMeasure, together } }: MovementsResult): string[] {
  return [
    ...first,
    ...byMeasure.flatMap(({ item, asks }) => asks.map((ask) => `${item.title}: ${ask}`)),
    ...together.map(({ items, ask }) => `${titlesOf(items)}: ${ask}`),
  ];
}

function resultSections(measures: Measures, own: Own, date: string): Section[] {
  const result = movements(measures, own.worksheet, date);
  const { touched, warnings, grid } = result;
  const asked = questions(result);
  return [
    ...(touched.length > 0
      ? [
          {
            id: 'movements',
            title: titleOf('Movements', own),
            detail: 'summary',
            table: movementTable('Each measure against its own earlier value', touched),
          } as const,
        ]
      : []),
    ...said('warnings', titleOf('Mind', own), 'summary', warnings),
    ...(asked.length > 0
      ? [
          {
            id: 'questions',
            title: titleOf('What to ask', own),
            detail: 'summary',
            list: asked,
          } as const,
        ]
      : []),
    ...(grid
      ? said('grid', titleOf('Beside the maturity profile', own), 'everything', [
          measures.grid.about,
          `${grid.label} and poor outcomes: ${grid.poor}`,
          `${grid.label} and good outcomes: ${grid.good}`,
          measures.grid.ask,
        ])
      : []),
  ];
}

/** What several people counted apart, or to different values. */
function unsettled(measures: Measures, worksheets: readonly Worksheet[]): Section[] {
  if (worksheets.length < 2) return [];
  const found = compareCounting(measures, worksheets).unsettled;
  return [
    {
      id: 'disagreement',
      title: 'Where people counted differently',
      detail: 'summary',
      ...(found.length === 0 && { paragraphs: ['Nowhere, as far as the same is entered.'] }),
      list: found.map(({ item, about }) => `${item.title}: ${measures.apart[about]}`),
    },
  ];
}

/** One row per measure with what every person entered. */
function items(
  measures: Measures,
  worksheets: readonly Worksheet[],
  names: readonly string[],
  held: boolean,
  date: string,
): Table {
  return {
    caption: 'Every measure',
    columns: [
      { title: 'Measure' },
      { title: 'Unit' },
      ...names.flatMap((who) =>
        columnsOf(held).map((cell) => ({ ...cell, title: `${who}: ${cell.title}` })),
      ),
    ],
    rows: measures.items.map((item) => [
      item.title,
      item.unit,
      ...worksheets.flatMap((worksheet) =>
        cellsOf(readMeasure(measures, item, worksheet, date), held),
      ),
    ]),
  };
}

/** Figures that a source prints, each with its rating: for the reader to doubt, and never a target. */
function bandsSection(measures: Measures, own: Own | undefined, figures: Figures): Section[] {
  const rows = movements(measures, own?.worksheet ?? { facts: {}, answers: {} }).rows;
  const rated = ratedOf(rows, figures);
  if (rated.length === 0) return [];
  return [
    {
      id: 'bands',
      title: own
        ? titleOf('Published figures, not targets', own)
        : 'Published figures, not targets',
      detail: 'everything',
      paragraphs: [
        [measures.bandsAbout, NO_TARGET].filter(Boolean).join(' '),
        `Who says it: ${speakersOf(rated)}`,
      ],
      table: {
        caption: 'Values now beside published figures. Not a target.',
        columns: ['Measure', 'Now', 'Published figure', 'Rating', 'Before you use it'].map(
          (title) => ({ title }),
        ),
        rows: rated.map(({ row, figure }) => [
          row.item.title,
          besideFigure(row),
          figure.figure,
          `${figure.rating}, ${figure.words}`,
          row.item.caution ?? '',
        ]),
      },
    },
  ];
}

/** How far one person's values reach; of several people, how often they counted differently. */
function headlineOf(measures: Measures, worksheets: readonly Worksheet[], date: string): string {
  const [only = { facts: {}, answers: {} }] = worksheets;
  const all = count(measures.items.length, 'measure');
  if (worksheets.length > 1) {
    const found = compareCounting(measures, worksheets).unsettled.length;
    return `Each person counted alone. Counted or entered differently: ${found} of ${all}.`;
  }
  const { moved } = movements(measures, only, date);
  return `${moved.length} of ${all} compared with an earlier value.`;
}

/**
 * The report of measures: movements and what to ask; then what every person entered. No grade. Of several
 * people it says where they counted differently, and shows the owner's own movements.
 *
 * @param figures the published figures that the instrument names; without them none are shown
 */
export const measuresReport = (
  measures: Measures,
  content: Content,
  date: string,
  figures: Figures = {},
): Report => {
  const given = worksheetsOf(content, measures);
  const comparison = compareItems(comparableCounting(measures), given, COUNTED_APART);
  const worksheets = comparison.respondents.flatMap(({ index }) => given[index] ?? []);
  const own = ownOf(content, given, comparison);
  const held = isWithheld(content);
  const names = callNames(comparison);
  const shell = shellOf(measures, content, date, comparison);
  return {
    ...shell,
    caveat: `${shell.caveat} It has no grade and no total.`,
    headline: held ? HELD_BACK : headlineOf(measures, given, date),
    sections: [
      ...(held
        ? []
        : [...(own ? resultSections(measures, own, date) : []), ...unsettled(measures, given)]),
      ...(held ? [] : bandsSection(measures, own, figures)),
      ...factsSection(measures.facts, given),
      ...worksheets.map((worksheet, at): Section => {
        const all = measures.items.map((item) => readMeasure(measures, item, worksheet, date));
        return {
          id: `answers-${at}`,
          title: `Values: ${names[at]}`,
          detail: 'everything',
          table: movementTable(measures.window, all, held),
        };
      }),
      ...said('method', 'Method', 'everything', [
        measures.stem,
        'Limits of a clear change are choices of this project, and nobody has validated them.',
      ]),
    ],
    items: items(measures, worksheets, names, held, date),
  };
};
