import { questionLines } from '#domain/ladder/open-questions.ts';
import { HIGHEST_SCORE } from '#domain/ladder/rows.ts';
import { assessTogether, type TogetherResult } from '#domain/ladder/together.ts';
import { count, score } from '#domain/number.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Content } from '#worksheet/types.ts';
import { isWithheld } from '#worksheet/withheld.ts';
import { longAnswers, wideAnswers } from './answers.ts';
import { factsSection } from './facts-section.ts';
import { sideLabel } from './groups.ts';
import {
  confidenceText,
  headlineOf,
  meaningOf,
  nextStep,
  reasons,
  ROUNDED,
  rowOf,
} from './ladder-words.ts';
import { roundsSection } from './parts.ts';
import { planSection } from './plan-section.ts';
import { CAVEAT, type Chart, type ReportBuilder, type Section, type Table } from './report.ts';
import { olderAnswers, runSections } from './run-sections.ts';
import { HELD_BACK, namesOf, worksheetsOf } from './respondents.ts';
import { heardIn, said, sidelessOf, topicsSection } from './shell.ts';

const OPEN = '';

function profile(ladder: Ladder, result: TogetherResult): Table {
  const edited = result.targets.edited.map(({ title }) => title).join(', ');
  const points = new Map(result.percent?.contributions.map((one) => [one.item.id, one.points]));
  return {
    caption: `Profile against targets, 0 to ${HIGHEST_SCORE}. Targets: ${result.targets.set.label}${edited && `; edited for ${edited}`}.`,
    columns: [
      { title: 'Practice' },
      { title: 'Row' },
      ...['Score', 'Target', 'Gap', 'Points'].map((title) => ({ title, numeric: true })),
    ],
    rows: result.profile.map((row) => [
      row.item.title,
      rowOf(ladder, row),
      row.reading.state === 'scored' ? score(row.reading.score) : OPEN,
      score(row.target),
      row.gap === undefined ? OPEN : score(row.gap),
      String(points.get(row.item.id) ?? OPEN),
    ]),
  };
}

function chart(ladder: Ladder, result: TogetherResult): Chart {
  return {
    title: `Profile against targets, 0 to ${HIGHEST_SCORE}`,
    rows: result.profile.map((row) => {
      const { item, reading, target } = row;
      const value = reading.state === 'scored' ? reading.score : undefined;
      const label = rowOf(ladder, row);
      return {
        label: item.title,
        ...(value !== undefined && { value }),
        target,
        max: HIGHEST_SCORE,
        text: `${label}${value === undefined ? '' : `, ${score(value)}`} (target ${score(target)})`,
      };
    }),
  };
}

const numeric = (title: string) => ({ title, numeric: true });
const orOpen = (value: number | undefined) => (value === undefined ? OPEN : score(value));

/** The median of each side and how far the answers lie apart; nothing where one person answered. */
function sides({ comparison: { respondents, items: compared } }: TogetherResult) {
  if (respondents.length < 2) return { columns: [], cellsOf: () => [] };
  const found = [...new Set(respondents.map(({ side }) => side))];
  return {
    columns: [
      ...found.map((side) => `Median: ${sideLabel(side)}`),
      ...['Sides apart', 'Answers apart'],
    ].map(numeric),
    cellsOf: (at: number) => {
      const { groups = [], difference, range } = compared[at] ?? {};
      return [...groups.map(({ median }) => median), difference, range].map(orOpen);
    },
  };
}

/**
 * What the practice comes to in front of the answers, for a spreadsheet: score, target and whether it is
 * edited, gap, points; of several people the medians, too.
 */
function items(result: TogetherResult, held: boolean): Table {
  const wide = wideAnswers(result.comparison, {
    item: 'Practice',
    value: held ? undefined : 'Score',
  });
  if (held) return wide;
  const [first = { title: '' }, ...columns] = wide.columns;
  const points = new Map(result.percent?.contributions.map((one) => [one.item, one.points]));
  const bySide = sides(result);
  return {
    ...wide,
    columns: [
      first,
      ...['Score', 'Target', 'Gap'].map(numeric),
      { title: 'Target edited' },
      numeric('Points'),
      ...bySide.columns,
      ...columns,
    ],
    rows: result.profile.map(({ item, reading, target, gap }, at) => {
      const [title = '', ...cells] = wide.rows[at] ?? [];
      const own = reading.state === 'scored' ? score(reading.score) : OPEN;
      return [
        ...[title, own, score(target), orOpen(gap)],
        result.targets.edited.includes(item) ? 'Yes' : 'No',
        orOpen(points.get(item)),
        ...bySide.cellsOf(at),
        ...cells,
      ];
    }),
  };
}

function resultSections(
  ladder: Ladder,
  content: Content,
  result: TogetherResult,
  several: boolean,
  date: string,
): Section[] {
  const { headline, percent } = result;
  return [
    {
      id: 'profile',
      title: 'Profile',
      detail: 'summary',
      paragraphs: [
        ...olderAnswers(ladder, content, date),
        ...(headline.kind === 'band' ? [meaningOf(headline.band, result)] : []),
        ...(percent ? [`Targets reached: ${percent.percent}%. ${ROUNDED}`] : []),
      ],
      table: profile(ladder, result),
    },
    { id: 'next', title: 'The next step', detail: 'summary', list: nextStep(ladder, result) },
    ...topicsSection(result.comparison, {
      noun: 'practice',
      plural: 'practices',
      discussion: () => ladder.discussion,
      figure: score,
    }),
    ...planSection(ladder, result, content.plan),
    ...said(
      'outcomes',
      'Check it against outcomes',
      'summary',
      ladder.outcomes
        ? [`${ladder.outcomes.text} ${ladder.outcomes.link}: ${ladder.outcomes.page}`]
        : [],
    ),
    {
      id: 'why',
      title: 'Why this result',
      detail: 'everything',
      list: reasons(ladder, result, several),
    },
  ];
}

/** The report of a ladder: profile, next step, disagreement, plan; then the reasons and every answer. */
export const ladderReport: ReportBuilder<Ladder> = (ladder, content, date) => {
  const worksheets = worksheetsOf(content, ladder);
  const result = assessTogether(ladder, worksheets, { targets: content.targets });
  const { comparison, voices, confidence } = result;
  const held = isWithheld(content);
  const heard = voices.sides.filter(({ people }) => people > 0).map(({ side }) => side.label);
  const questions = questionLines(result.dontKnow.questions);
  const { id, title, edition, page, window } = ladder;
  return {
    instrument: { id, title, edition, page },
    dossier: content.name,
    date,
    sides: heard,
    sideless: sidelessOf(heardIn(comparison)),
    respondents: { count: voices.people, names: namesOf(comparison.respondents) },
    ...(!held && confidence.people > 0 && { confidence: confidenceText(confidence) }),
    headline: held ? HELD_BACK : headlineOf(result),
    caveat: `This describes ${window.toLowerCase()}, as ${count(voices.people, 'person', 'people')} answered. ${CAVEAT}`,
    sections: [
      ...(held ? [] : resultSections(ladder, content, result, worksheets.length > 1, date)),
      ...(questions.length > 0
        ? [{ id: 'open', title: 'Open questions', detail: 'everything', list: questions } as const]
        : []),
      ...(held ? [] : runSections(ladder, content, date)),
      ...factsSection(ladder.facts, worksheets),
      {
        id: 'answers',
        title: 'Answers',
        detail: 'everything',
        paragraphs: [ladder.stem],
        table: longAnswers(comparison, { item: 'Practice', value: held ? undefined : 'Score' }),
      },
      ...roundsSection(ladder, content.rounds, ladder.answers, ladder.sides),
      {
        id: 'method',
        title: 'Method',
        detail: 'everything',
        paragraphs: [
          'The matrix comes from an article of one vendor. Anchors, targets and weights are choices of this project, and nobody has validated them.',
        ],
      },
    ],
    items: items(result, held),
    ...(!held && result.coverage.scored.length > 0 && { chart: chart(ladder, result) }),
  };
};
