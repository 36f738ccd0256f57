import { countSigns, type CountResult } from '#domain/count/result.ts';
import { compareSides } from '#domain/count/sides.ts';
import type { Tally } from '#domain/count/tally.ts';
import { count as counted } from '#domain/number.ts';
import type { Count } from '#schemas/count.ts';
import { isWithheld } from '#worksheet/withheld.ts';
import { longAnswers, wideAnswers } from './answers.ts';
import { factsSection } from './facts-section.ts';
import { between } from './groups.ts';
import { roundsSection } from './parts.ts';
import type { Chart, ReportBuilder, Section } from './report.ts';
import { callNames, HELD_BACK, worksheetsOf } from './respondents.ts';
import { said, shellOf, titlesOf, topicsSection } from './shell.ts';

function headlineOf(count: Count, { verdict, signs }: CountResult): string {
  const counts = `${count.poles.for}: ${signs.for.length} of ${signs.total}. ${count.poles.against}: ${signs.against.length} of ${signs.total}.`;
  if (verdict.kind === 'reading') return `${count.readings[verdict.reading].label}. ${counts}`;
  return verdict.answered === 0
    ? 'No sign is answered with a row, so nothing is counted.'
    : `${counts} A reading needs ${counted(verdict.needed, 'sign')}.`;
}

function reasons(count: Count, { verdict, signs, expected }: CountResult): string[] {
  if (verdict.kind === 'withheld') return [];
  const { lead, move, reading } = verdict;
  return [
    count.readings[reading].meaning,
    `${signs.for.length} minus ${signs.against.length} is ${lead}. From ${count.margin} on the first count leads, from -${count.margin} down the second.`,
    ...(move
      ? [
          `${counted(move.steps, 'step')} of one row would move it to "${count.readings[move.to].label}".`,
        ]
      : []),
    ...(expected === true ? [count.expected.text] : []),
    ...(expected === undefined && reading !== 'for' ? [count.expected.ask] : []),
  ];
}

/** What the client side did not give, and what that says of the reading. */
function mirrorSection({ mirror: words }: Count, { mirror, clientCause }: CountResult): Section[] {
  if (mirror.against.length === 0) return [];
  const meaning = clientCause ? words.cause : words.otherwise;
  return said('mirror', words.title, 'summary', [
    `Missing: ${titlesOf(mirror.against)}. ${meaning}`,
  ]);
}

const FIGURES = ['for', 'against', 'neither', 'unknown', 'excluded', 'open'] as const;
const figures = (tally: Tally) => FIGURES.map((name) => String(tally[name].length));

function countsSection(count: Count, together: ReturnType<typeof compareSides>): Section {
  const names = callNames(together.comparison);
  return {
    id: 'counts',
    title: 'The counts',
    detail: 'summary',
    paragraphs:
      together.missing.length > 0
        ? [`Not heard yet: ${together.missing.map(({ label }) => label).join(', ')}.`]
        : [],
    table: {
      caption: 'Signs of each person, counted; nothing is blended',
      columns: [
        { title: 'Who' },
        ...[
          count.poles.for,
          count.poles.against,
          'Neither',
          "Don't know",
          'Not possible here',
          'Not answered',
        ].map((title) => ({ title, numeric: true })),
        { title: `${count.mirror.title}: missing` },
      ],
      rows: together.people.map(({ result: { signs, mirror } }, at) => [
        names[at] ?? '',
        ...figures(signs),
        titlesOf(mirror.against),
      ]),
    },
  };
}

function chartOf(count: Count, { signs }: CountResult): Chart {
  return {
    title: 'The two counts of signs',
    rows: (['for', 'against'] as const).map((pole) => ({
      label: count.poles[pole],
      value: signs[pole].length,
      max: signs.total,
      text: `${signs[pole].length} of ${signs.total} signs`,
    })),
  };
}

/** The report of a count: the two counts, the mirror, what to do next; then every answer. */
export const countReport: ReportBuilder<Count> = (count, content, date) => {
  const worksheets = worksheetsOf(content, count);
  const together = compareSides(count, worksheets);
  const { comparison } = together;
  const [own = { facts: {}, answers: {} }] = worksheets;
  const result = countSigns(count, own);
  const held = isWithheld(content);
  const { next, verdict } = result;
  return {
    ...shellOf(count, content, date, comparison),
    headline: held ? HELD_BACK : headlineOf(count, result),
    sections: [
      ...(held
        ? []
        : [
            countsSection(count, together),
            ...said('why', 'What it says', 'summary', reasons(count, result)),
            ...mirrorSection(count, result),
            ...said(
              'next',
              'The next step',
              'summary',
              next ? [`${next.title}: ${next.action}`] : [],
            ),
            ...topicsSection(comparison, {
              noun: 'item',
              plural: 'items',
              discussion: count.discussion,
              figure: between([count.poles.against, 'Neither', count.poles.for]),
            }),
          ]),
      ...said('caution', 'Before you act on it', 'summary', [count.caution.text]),
      ...factsSection(count.facts, worksheets),
      {
        id: 'answers',
        title: 'Answers',
        detail: 'everything',
        paragraphs: [count.stem],
        table: longAnswers(comparison, { item: 'Item' }),
      },
      ...roundsSection(count, content.rounds, count.answers, count.sides),
      ...said('method', 'Method', 'everything', [
        count.interest,
        'Rows and limits are choices of this project, and nobody has validated them.',
      ]),
    ],
    items: wideAnswers(comparison, { item: 'Item' }),
    ...(!held && verdict.kind === 'reading' && { chart: chartOf(count, result) }),
  };
};
