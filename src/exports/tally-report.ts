import { count } from '#domain/number.ts';
import { series } from '#domain/series.ts';
import { conditionText } from '#domain/tally/condition-text.ts';
import { tallyResult, type TallyResult } from '#domain/tally/result.ts';
import { compareTallies, type TallySide } from '#domain/tally/together.ts';
import type { Tally } from '#schemas/tally.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { isWithheld } from '#worksheet/withheld.ts';
import { longAnswers, wideAnswers } from './answers.ts';
import { factsSection } from './facts-section.ts';
import { sideLabel } from './groups.ts';
import { roundsSection } from './parts.ts';
import type { Chart, ReportBuilder, Section } from './report.ts';
import { ownOf, titleOf, type Own } from './own.ts';
import { HELD_BACK, worksheetsOf } from './respondents.ts';
import { peopleSection, plainComparison, said, shellOf, titlesOf } from './shell.ts';
import { ceilingOf, levelName, slotNames, tallyHeadline, usualOf } from './tally-words.ts';

function levelsSection({ levels, unknown, open }: TallyResult, own: Own): Section {
  return {
    id: 'levels',
    title: titleOf('Levels', own),
    detail: 'summary',
    table: {
      caption: 'Work items at each level; it rates work and no person',
      columns: [
        { title: 'Level' },
        { title: 'Work items', numeric: true },
        { title: 'With an artefact', numeric: true },
      ],
      rows: [
        ...levels.map(({ level, items, proven }) => [
          levelName(level),
          String(items.length),
          String(proven.length),
        ]),
        ["Don't know", String(unknown.length), ''],
        ['Not answered', String(open.length), ''],
      ],
    },
  };
}

/** Where usual level and ceiling come from. */
function reasons(tally: Tally, result: TallyResult): string[] {
  const { outcome, tagged, proven, unknown, unnamed } = result;
  const names = (items: Parameters<typeof slotNames>[1]) => slotNames(result, items).join('; ');
  const spread =
    outcome.kind === 'spread'
      ? [
          outcome.usual.length > 1
            ? `${series(outcome.usual.map(levelName))} tie with ${outcome.most} each, so no single level is usual.`
            : `The usual level has the most items: ${outcome.most} of ${tagged.length}.`,
          ...(outcome.close && outcome.usual.length === 1
            ? ['It is close: one item, tagged differently, could make it a tie or another level.']
            : []),
          outcome.ceiling
            ? `The ceiling is the highest level that an artefact shows: ${levelName(outcome.ceiling)}, by ${names(outcome.ceilingItems)}.`
            : 'The ceiling is the highest level that an artefact shows: here none.',
          ...(outcome.aboveCeiling.length > 0
            ? [`Tagged higher, without an artefact: ${names(outcome.aboveCeiling)}.`]
            : []),
          `“${outcome.situation.title}” is the first situation that fits: ${conditionText(outcome.situation, tally)}.`,
        ]
      : [];
  return [
    ...spread,
    `Evidence: ${proven.length} of ${count(tagged.length, 'tagged item')} with an artefact.`,
    ...(unknown.length > 0 ? [`Don't know enters no count of a level: ${names(unknown)}.`] : []),
    ...(unnamed.length > 0
      ? [`Without a name, so that nobody can check: ${titlesOf(unnamed)}.`]
      : []),
    'There is no average, because the levels are kinds of work and no quantities.',
  ];
}

function nextSection({ outcome }: TallyResult, own: Own): Section[] {
  if (outcome.kind !== 'spread') return [];
  const { title, meaning, action, proof, notYet } = outcome.situation;
  return said('next', titleOf('What to do next', own), 'summary', [
    `${title}. ${meaning}`,
    `First action, within two weeks: ${action}`,
    `What will prove it: ${proof}`,
    ...(notYet ? [`What not to do yet: ${notYet}`] : []),
  ]);
}

/** How the sides tagged, where there are several people: the distributions, and what differs. */
function sidesSection(tally: Tally, worksheets: readonly Worksheet[]): Section[] {
  if (worksheets.length < 2) return [];
  const { sides, usualApart, ceilingApart } = compareTallies(tally, worksheets);
  const row = (title: string, of: (side: TallySide) => string) => [title, ...sides.map(of)];
  return [
    {
      id: 'sides',
      title: 'How the sides tagged',
      detail: 'summary',
      paragraphs: [
        ...(usualApart ? [`The usual levels differ. ${tally.apart.usual}`] : []),
        ...(ceilingApart ? [`The ceilings differ. ${tally.apart.ceiling}`] : []),
      ],
      table: {
        caption:
          'Tags at each level, in brackets those with an artefact; the people of a side are added up',
        columns: [
          { title: 'Level' },
          ...sides.map(({ side, people }) => ({ title: `${sideLabel(side)} (${people})` })),
        ],
        rows: [
          ...(sides[0]?.levels ?? []).map(({ level }, place) =>
            row(levelName(level), ({ levels }) => {
              const { items = 0, proven = 0 } = levels[place] ?? {};
              return `${items} (${proven})`;
            }),
          ),
          row("Don't know", ({ unknown }) => String(unknown)),
          row('Usual level', usualOf),
          row('Ceiling shown', ceilingOf),
        ],
      },
    },
  ];
}

function chartOf({ levels, tags }: TallyResult): Chart {
  return {
    title: 'Work items at each level',
    rows: levels.map(({ level, items, proven }) => ({
      label: levelName(level),
      value: items.length,
      max: tags.length,
      text: `${count(items.length, 'item')}, ${proven.length} with an artefact`,
    })),
  };
}

/** What each side says, in one line: nothing is blended across sides. */
const sidesLine = (sides: readonly TallySide[]): string =>
  sides
    .map((side) => {
      const said =
        side.usual.length === 0
          ? 'too few tags'
          : `usual level ${usualOf(side)}, ceiling shown ${ceilingOf(side)}`;
      return `${sideLabel(side.side)}: ${said}.`;
    })
    .join(' ');

function chartOfSides(sides: readonly TallySide[]): Chart {
  return {
    title: 'Work items at each level, by side',
    rows: sides.flatMap(({ side, levels, tagged }) =>
      levels.map(({ level, items, proven }) => ({
        label: `${sideLabel(side)}: ${levelName(level)}`,
        value: items,
        max: tagged,
        text: `${items} of ${count(tagged, 'tag')}, ${proven} with an artefact`,
      })),
    ),
  };
}

/** What the report says of all: the result of the only person, or what each side says. */
function resultOf(tally: Tally, worksheets: readonly Worksheet[]) {
  const [only = { facts: {}, answers: {} }] = worksheets;
  if (worksheets.length < 2) {
    const result = tallyResult(tally, only);
    return {
      headline: tallyHeadline(result),
      chart: result.tagged.length > 0 ? chartOf(result) : undefined,
    };
  }
  const sides = compareTallies(tally, worksheets).sides.filter(({ tagged }) => tagged > 0);
  return {
    headline:
      sides.length > 0 ? sidesLine(sides) : 'No work item is tagged, so there is no result.',
    chart: sides.length > 0 ? chartOfSides(sides) : undefined,
  };
}

/**
 * The report of a tally: levels, what to do next; then the reasons and every work item. Of several people
 * it says what each side tagged, and what the owner's own tags say.
 */
export const tallyReport: ReportBuilder<Tally> = (tally, content, date) => {
  const worksheets = worksheetsOf(content, tally);
  const comparison = plainComparison(tally, worksheets);
  const own = ownOf(content, worksheets, comparison);
  const result = own && tallyResult(tally, own.worksheet);
  const { headline, chart } = resultOf(tally, worksheets);
  const held = isWithheld(content);
  return {
    ...shellOf(tally, content, date, comparison),
    headline: held ? HELD_BACK : headline,
    sections: [
      ...(held
        ? []
        : [
            ...(result ? [levelsSection(result, own), ...nextSection(result, own)] : []),
            ...peopleSection(comparison, worksheets, (one) =>
              tallyHeadline(tallyResult(tally, one)),
            ),
            ...sidesSection(tally, worksheets),
            ...(result
              ? said('why', titleOf('Why this result', own), 'everything', reasons(tally, result))
              : []),
          ]),
      ...factsSection(tally.facts, worksheets),
      {
        id: 'answers',
        title: 'Work items',
        detail: 'everything',
        paragraphs: [tally.stem],
        table: longAnswers(comparison, { item: 'Item' }),
      },
      ...roundsSection(tally, content.rounds, tally.answers, tally.sides),
      ...said('method', 'Method', 'everything', [
        tally.interest,
        'Nobody has validated the scale, and no share of any level is normal.',
      ]),
    ],
    items: wideAnswers(comparison, { item: 'Item' }),
    ...(!held && chart && { chart }),
  };
};
