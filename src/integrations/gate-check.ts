import { leavesOf } from '#domain/gate/rules.ts';
import type { Gate, GateRule } from '#schemas/gate.ts';

/** What a gate's rules and texts refer to, against what it has. */
function checkRule(gate: Gate, rule: GateRule | undefined, where: string): string[] {
  return (rule ? leavesOf(rule) : []).flatMap(({ items, is, atLeast = 1 }) => [
    ...items
      .filter((id) => !gate.items.some((item) => item.id === id))
      .map((id) => `${where}: unknown item "${id}"`),
    ...is
      .filter((id) => !gate.answers.some((answer) => answer.id === id))
      .map((id) => `${where}: unknown answer "${id}"`),
    ...(atLeast > items.length ? [`${where}: atLeast ${atLeast} of ${items.length} items`] : []),
  ]);
}

const LAST = 'the last entry must stand without "when"';

/** Texts by the id of an answer: one for each answer that needs it, and none for any other. */
function checkTexts(texts: Readonly<Record<string, string>>, wanted: readonly string[]): string[] {
  return [
    ...wanted.filter((id) => !Object.hasOwn(texts, id)).map((id) => `no text for "${id}"`),
    ...Object.keys(texts)
      .filter((id) => !wanted.includes(id))
      .map((id) => `no text is needed for "${id}"`),
  ];
}

/**
 * What the schema of a gate cannot see: references from rules and texts to items and answers.
 *
 * @returns one sentence a problem, from the name of the list on
 */
export function checkGate(gate: Gate): string[] {
  const answers = (...meanings: string[]) =>
    gate.answers.filter(({ meaning }) => meanings.includes(meaning)).map(({ id }) => id);
  const problems = (['unmet', 'part', 'met', 'unknown'] as const)
    .filter((meaning) => answers(meaning).length !== 1)
    .map((meaning) => `answers: exactly one must mean "${meaning}"`);
  for (const item of gate.items) {
    const anchors = checkTexts(item.anchors, answers('unmet', 'part', 'met'));
    const first = checkTexts(item.first, answers('unmet', 'part', 'unknown'));
    problems.push(...anchors.map((problem) => `items: ${item.id}: anchors: ${problem}`));
    problems.push(...first.map((problem) => `items: ${item.id}: first: ${problem}`));
  }
  if (gate.outcomes.at(-1)?.when) problems.push(`outcomes: ${LAST}`);
  for (const { id, when } of gate.outcomes)
    problems.push(...checkRule(gate, when, `outcomes: ${id}: when`));
  for (const { id, fits } of gate.models) {
    if (fits.at(-1)?.when) problems.push(`models: ${id}: fits: ${LAST}`);
    for (const { when } of fits) problems.push(...checkRule(gate, when, `models: ${id}: fits`));
  }
  return problems;
}
