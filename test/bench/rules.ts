import { viewClauses } from '#domain/checklist/clauses.ts';
import { progress } from '#domain/checklist/progress.ts';
import { assess } from '#domain/ladder/result.ts';
import { knownFacts } from '#domain/rules.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { timeOf } from './measure.ts';
import { allFacts, fullChecklist } from './sample.ts';
import { printTable } from './table.ts';

const CALLS = 200;
const MICROSECONDS = 1000;

/** Every practice answered with its second row, now and then. */
function halfway(ladder: Ladder): Worksheet {
  const answers = ladder.items.map(
    ({ number }) => [number, { answer: 3, consistency: 1 }] as const,
  );
  return { facts: allFacts(ladder.facts), answers: Object.fromEntries(answers) };
}

/** Prints what one change costs: everything here runs again with each answer. */
export async function benchRules(checklist: Checklist, ladder: Ladder): Promise<void> {
  const { record, worksheet } = fullChecklist(checklist, 0);
  const known = knownFacts(checklist.facts, worksheet.facts);
  const views = viewClauses(checklist, known);
  const assessment = halfway(ladder);
  const clauses = `${checklist.items.length} clauses`;
  const time = async (act: () => unknown) => (await timeOf(CALLS, act)) * MICROSECONDS;
  printTable(
    'Rules and scoring, one call, median of 5 rounds',
    ['', 'µs'],
    [
      [`viewClauses, ${clauses}`, Math.round(await time(() => viewClauses(checklist, known)))],
      [`progress, ${clauses}`, Math.round(await time(() => progress(checklist, views, record)))],
      [
        `assess, ${ladder.items.length} practices`,
        Math.round(await time(() => assess(ladder, assessment))),
      ],
    ],
  );
}
