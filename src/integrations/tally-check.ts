import type { Tally } from '#schemas/tally.ts';

/**
 * What the schema of a tally cannot see: levels without a gap, exactly one Don't know, ranges that name
 * levels, and a last situation that always holds.
 *
 * @returns one sentence a problem, from the name of the list on
 */
export function checkTally(tally: Tally): string[] {
  const problems: string[] = [];
  const levels = tally.answers.flatMap((answer) => ('level' in answer ? [answer.level] : []));
  const sorted = [...levels].sort((a, b) => a - b);
  if (sorted.some((level, place) => level !== place + 1))
    problems.push('answers: levels must run from 1 on, each once');
  if (tally.answers.length - levels.length !== 1)
    problems.push('answers: exactly one must mean "unknown"');
  if (!tally.evidence.some(({ proves }) => proves)) problems.push('evidence: none proves');
  if (tally.needed > tally.items.length)
    problems.push(`needed: ${tally.needed} of ${tally.items.length} items`);
  if (tally.situations.at(-1)?.when)
    problems.push('situations: the last entry must stand without "when"');
  for (const { id, when } of tally.situations) {
    for (const name of ['usual', 'shown'] as const) {
      const range = when?.[name];
      if (range && (range.from > range.to || range.to > levels.length))
        problems.push(
          `situations: ${id}: when: ${name}: ${range.from} to ${range.to} is no range of levels`,
        );
    }
  }
  return problems;
}
