/** A cell of a table; a number gets separators and stands on the right. */
export type Cell = string | number;

const written = (cell: Cell) =>
  typeof cell === 'number' ? cell.toLocaleString('en-GB', { maximumFractionDigits: 3 }) : cell;

/**
 * Prints a title and an aligned table in plain text. The first column stands on the left, all others
 * on the right.
 *
 * @param headers names of the columns, with their units
 */
export function printTable(title: string, headers: readonly string[], rows: readonly Cell[][]) {
  const lines = [headers, ...rows.map((row) => row.map(written))];
  const widths = headers.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const show = (line: readonly string[]) =>
    line
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [head = [], ...body] = lines;
  console.log(`\n${title}\n\n${[show(head), rule, ...body.map(show)].join('\n')}`);
}
