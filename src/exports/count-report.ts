import { countSigns, type CountResult } from '#domain/count/result.ts';
import { compareSides, type SidesCompared } from '#domain/count/sides.ts';
import type { Tally } from '#domain/count/tally.ts';
import { count as counted } from '#domain/number.ts';
import type { Count } from '#schemas/count.ts';
import { isWithheld } from '#worksheet/withheld.ts';
import { longAnswers, wideAnswers } from './answers.ts';
import { polesOf, talkOf } from './count-poles.ts';
import { countHeadline, movesText, openSigns, readingName } from './count-words.ts';
import { factsSection } from './facts-section.ts';
import { between } from './groups.ts';
import { roundsSection } from './parts.ts';
import type { Chart, ReportBuilder, Section } from './report.ts';
import { ownOf, titleOf, type Own } from './own.ts';
import { callNames, HELD_BACK, worksheetsOf } from './respondents.ts';
import { heardIn, said, shellOf, titlesOf, topicsSection } from './shell.ts';

function reasons(count: Count, result: CountResult): string[] {
  const { verdict, signs, expected } = result;
  if (verdict.kind === 'withheld') return [];
  const { lead, reading } = verdict;
  return [
    count.readings[reading].meaning,
    ...openSigns(result),
    `${signs.for.length} minus ${signs.against.length} is ${lead}. From ${count.margin} on the first count leads, from -${count.margin} down the second.`,
    ...movesText(count, result),
    ...(expected === true ? [count.expected.text] : []),
    ...(expected === undefined && reading !== 'for' ? [count.expected.ask] : []),
  ];
}

/** What the client side did not give, and what that says of the reading. */
function mirrorSection(
  { mirror: words }: Count,
  { mirror, clientCause }: CountResult,
  own: Own,
): Section[] {
  if (mirror.against.length === 0) return [];
  const meaning = clientCause ? words.cause : words.otherwise;
  return said('mirror', titleOf(words.title, own), 'summary', [
    `Missing: ${titlesOf(mirror.against)}. ${meaning}`,
  ]);
}

const FIGURES = ['for', 'against', 'neither', 'unknown', 'excluded', 'open'] as const;
const figures = (tally: Tally) => FIGURES.map((name) => String(tally[name].length));

function countsSection(count: Count, together: SidesCompared): Section {
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

/** How many of several people have each reading; nobody without an answer is among them. */
function byReading(count: Count, people: readonly CountResult[]) {
  const names = READINGS.flatMap((reading) => {
    const { label } = count.readings[reading];
    return [label, `${label} so far`];
  });
  return [...names, undefined]
    .map((name) => ({
      label: name ?? 'No reading yet',
      people: people.filter((one) => readingName(count, one) === name).length,
    }))
    .filter((one) => one.people > 0);
}

const READINGS = ['for', 'mixed', 'against'] as const;

function chartOfSeveral(count: Count, people: readonly CountResult[]): Chart {
  return {
    title: 'People by what their counts say',
    rows: byReading(count, people).map(({ label, people: some }) => ({
      label,
      value: some,
      max: people.length,
      text: `${some} of ${counted(people.length, 'person', 'people')}`,
    })),
  };
}

/** What one person's counts say, and what to do next. */
function ownSections(count: Count, own: Own): Section[] {
  const result = countSigns(count, own.worksheet);
  const { next } = result;
  return [
    ...said('why', titleOf('What it says', own), 'summary', reasons(count, result)),
    ...mirrorSection(count, result, own),
    ...said(
      'next',
      titleOf('The next step', own),
      'summary',
      next ? [`${next.title}: ${next.action}`] : [],
    ),
  ];
}

/**
 * What the report says of all: the counts of one person, or how many of several people have which
 * reading, because nothing is blended.
 */
function resultOf(count: Count, together: SidesCompared, isSeveral: boolean) {
  const heard = heardIn(together.comparison);
  const people = together.people.filter(({ respondent }) => heard.includes(respondent));
  const results = people.map(({ result }) => result);
  const [only = countSigns(count, { facts: {}, answers: {} })] = results;
  if (!isSeveral)
    return {
      headline: countHeadline(count, only),
      chart: only.verdict.kind === 'reading' ? chartOf(count, only) : undefined,
    };
  const readings = byReading(count, results).map(
    ({ label, people: some }) => `${label}: ${counted(some, 'person', 'people')}.`,
  );
  return {
    headline: ['Each person is counted alone.', ...readings].join(' '),
    chart: results.length > 0 ? chartOfSeveral(count, results) : undefined,
  };
}

/**
 * The report of a count: the two counts, the mirror, what to do next; then every answer. Of several people
 * nothing is blended: it says how many have which reading, and what the owner's own counts say.
 */
export const countReport: ReportBuilder<Count> = (count, content, date) => {
  const worksheets = worksheetsOf(content, count);
  const together = compareSides(count, worksheets);
  const { comparison } = together;
  const own = ownOf(content, worksheets, comparison);
  const { headline, chart } = resultOf(count, together, worksheets.length > 1);
  const held = isWithheld(content);
  return {
    ...shellOf(count, content, date, comparison),
    headline: held ? HELD_BACK : headline,
    sections: [
      ...(held
        ? []
        : [
            countsSection(count, together),
            ...(own ? ownSections(count, own) : []),
            ...topicsSection(comparison, {
              noun: 'item',
              plural: 'items',
              discussion: (item) => talkOf(count, item),
              figure: (value, item) => between(polesOf(count, item))(value),
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
    ...(!held && chart && { chart }),
  };
};
