import { movement } from '#domain/ladder/movement.ts';
import { HIGHEST_SCORE } from '#domain/ladder/rows.ts';
import { trend, type Trend } from '#domain/ladder/trend.ts';
import { score } from '#domain/number.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Content } from '#worksheet/types.ts';
import { confidenceText } from './ladder-words.ts';
import type { Section } from './report.ts';
import {
  bandMovedText,
  certaintyText,
  CHANGE_RULE,
  editionsText,
  movedText,
  movementText,
  sidesText,
  signedRows,
} from './run-words.ts';
import { askAgainText, reusedText } from './reused-words.ts';
import { newestTwo, NOW, runsOf, type ChosenRun } from './runs.ts';
import { writtenDay } from './written-day.ts';

const nameOf = ({ id, name }: ChosenRun) => (id === NOW ? 'Now' : name || 'Without a name');
const dayOf = ({ at }: ChosenRun) => writtenDay(at.slice(0, 10));

function listSection({ runs: found }: Trend, runs: readonly ChosenRun[]): Section {
  const isOlder = runs.some(({ reused }) => reused);
  const olderOf = (text: string) => (isOlder ? [text] : []);
  return {
    id: 'runs',
    title: 'Runs over time',
    detail: 'everything',
    table: {
      caption: 'Every run that was kept, and the answers as they stand now',
      columns: [
        { title: 'Run', width: isOlder ? 15 : 20 },
        { title: 'Date', width: 14 },
        { title: 'Edition', width: 10, numeric: true },
        { title: 'People by side', width: isOlder ? 17 : 24 },
        { title: 'Overall result', width: isOlder ? 15 : 18 },
        { title: 'Confidence', width: 14 },
        ...(isOlder ? [{ title: 'Older worksheets', width: 15 }] : []),
      ],
      rows: found.map(({ run, band, confidence, voices }, at) => {
        const chosen = runs[at];
        const heard = voices.sides.filter(({ people }) => people > 0);
        const sides = heard.map(({ side, people }) => `${side.label}: ${people}`);
        const without = voices.withoutSide > 0 ? [`Side not given: ${voices.withoutSide}`] : [];
        return [
          ...(chosen ? [nameOf(chosen), dayOf(chosen)] : ['', '']),
          String(run.edition),
          [...sides, ...without].join('; ') || 'Nobody',
          band?.label ?? 'None',
          confidenceText(confidence),
          ...olderOf(chosen?.reused ? reusedText(chosen.reused) : 'None'),
        ];
      }),
    },
  };
}

function scoresSection({ lines }: Trend, runs: readonly ChosenRun[]): Section {
  return {
    id: 'runs-scores',
    title: 'Scores of each run',
    detail: 'everything',
    table: {
      caption: `Score by practice, 0 to ${HIGHEST_SCORE}. An empty cell has no score.`,
      columns: [
        { title: 'Run' },
        ...lines.map(({ item }) => ({ title: item.title, numeric: true })),
      ],
      rows: runs.map((run, at) => [
        `${nameOf(run)}, ${dayOf(run)}`,
        ...lines.map(({ scores }) => (scores[at] === undefined ? '' : score(scores[at]))),
      ]),
    },
  };
}

function movementSection(ladder: Ladder, before: ChosenRun, after: ChosenRun): Section {
  const found = movement(ladder, before, after);
  const { band, confidence, verdict, editions, practices } = found;
  const [first, ...rest] = movementText(found);
  const apart = editionsText(editions);
  const bySide = practices.some(({ sides }) => sides);
  const sidesCell = (text: string) => (bySide ? [text] : []);
  const shown = (value: number | undefined) => (value === undefined ? '' : score(value));
  return {
    id: 'runs-movement',
    title: 'Movement between the last two runs',
    detail: 'everything',
    paragraphs: [
      `${first}. From ${nameOf(before)}, ${dayOf(before)}, to ${nameOf(after)}, ${dayOf(after)}.`,
      ...rest,
      ...[before, after].flatMap((run) =>
        run.reused ? [`${nameOf(run)}: ${askAgainText(run.reused)}`] : [],
      ),
      ...(apart ? [apart] : []),
    ],
    table: {
      caption: `Movement by practice, in rows. ${CHANGE_RULE}`,
      columns: [
        { title: 'Practice' },
        ...['Before', 'After', 'Rows'].map((title) => ({ title, numeric: true })),
        { title: 'Verdict' },
        ...(bySide ? [{ title: 'Each side' }] : []),
      ],
      rows: [
        ...practices.map((moved) => [
          moved.item.title,
          shown(moved.before),
          shown(moved.after),
          moved.rows === undefined ? '' : signedRows(moved.rows),
          movedText(moved),
          ...sidesCell(sidesText(moved).join('\n')),
        ]),
        [
          'Overall result',
          band.before?.label ?? 'None',
          band.after?.label ?? 'None',
          '',
          bandMovedText(band, verdict),
          ...sidesCell(''),
        ],
        [
          'Confidence',
          confidenceText(confidence.before),
          confidenceText(confidence.after),
          '',
          certaintyText(confidence),
          ...sidesCell(''),
        ],
      ],
    },
  };
}

/**
 * The runs of a dossier: each with who was heard, band and scores; then what the last two differ by,
 * under the rule for a change. The last two are those that were kept; one alone is compared with now.
 *
 * @param date day of the report: the dossier as it stands
 * @returns nothing while no run is kept
 */
export function runSections(ladder: Ladder, content: Content, date: string): Section[] {
  if ((content.snapshots ?? []).length === 0) return [];
  const runs = runsOf(ladder, content, date);
  const found = trend(ladder, runs);
  const [before, after] = newestTwo(runs);
  return [
    listSection(found, runs),
    scoresSection(found, runs),
    ...(before && after ? [movementSection(ladder, before, after)] : []),
  ];
}

/** Which answers of the dossier as it stands are those of the run before; nothing where none is. */
export function olderAnswers(ladder: Ladder, content: Content, date: string): string[] {
  const { reused } = runsOf(ladder, content, date).find(({ id }) => id === NOW) ?? {};
  return reused ? [`${reusedText(reused)}.`] : [];
}
