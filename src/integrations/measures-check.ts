import type { Measures } from '#schemas/measures.ts';

const MEANINGS = ['defined', 'own', 'changed', 'unknown'];

/**
 * What the schema of an instrument of measures cannot see.
 *
 * @param claims the claims of the site, by id
 * @returns one sentence a problem, without the file
 */
export function checkMeasures(measures: Measures, claims: readonly { id: string }[]): string[] {
  const problems: string[] = [];
  const missing = (list: readonly { id: string }[], id: string | undefined) =>
    id !== undefined && !list.some((entry) => entry.id === id);
  for (const item of measures.items) {
    const where = `items: ${item.id}`;
    if (missing(measures.groups, item.group))
      problems.push(`${where}: group: unknown group "${item.group}"`);
    if (missing(claims, item.bands))
      problems.push(`${where}: bands: unknown claim "${item.bands}"`);
    if (item.unit === '%' && item.most > 100)
      problems.push(`${where}: most: a share cannot be above 100`);
  }
  for (const { id, claim } of measures.groups)
    if (missing(claims, claim)) problems.push(`groups: ${id}: claim: unknown claim "${claim}"`);
  for (const { id, when } of measures.pairs) {
    const named = Object.keys(when);
    if (named.length < 2) problems.push(`pairs: ${id}: when: names fewer than two measures`);
    for (const item of named.filter((name) => missing(measures.items, name)))
      problems.push(`pairs: ${id}: when: unknown item "${item}"`);
  }
  for (const meaning of MEANINGS)
    if (!measures.answers.some((answer) => answer.meaning === meaning))
      problems.push(`answers: none means "${meaning}"`);
  // A value that was counted by a definition that is gone is not the value of another measure.
  for (const { id, list, successor } of measures.retired)
    if (list === 'items' && successor !== undefined)
      problems.push(`retired: items: ${id}: the values of a measure go to no successor`);
  return problems;
}
