import type { Count } from '#schemas/count.ts';

/**
 * What the schema of a count cannot see: that every item has every row, and that its rows lead from
 * one pole over neither to the other, because a step of the result is one row.
 *
 * @returns one sentence a problem, from the name of the list on
 */
export function checkCount(count: Count): string[] {
  const rows = count.answers.filter(({ meaning }) => meaning === 'row').map(({ id }) => id);
  const problems = rows.length === 3 ? [] : ['answers: exactly three must mean "row"'];
  for (const { id, rows: given } of count.items) {
    const where = `items: ${id}: rows`;
    for (const answer of rows.filter((one) => !Object.hasOwn(given, one)))
      problems.push(`${where}: no row "${answer}"`);
    for (const answer of Object.keys(given).filter((one) => !rows.includes(one)))
      problems.push(`${where}: unknown answer "${answer}"`);
    const order = rows.map((answer) => given[answer]?.counts).join(' ');
    if (order !== 'against neither for' && order !== 'for neither against')
      problems.push(`${where}: must count from one pole over neither to the other, not ${order}`);
  }
  const signs = count.items.filter(({ part }) => part === 'sign').length;
  if (count.needed > signs) problems.push(`needed: ${count.needed} of ${signs} signs`);
  if (count.margin > signs) problems.push(`margin: ${count.margin} of ${signs} signs`);
  return problems;
}
