/**
 * Markdown with its tables on short lines: one space around a cell, three dashes below a heading. The
 * formatter of this project pads columns until they align. Where a line wraps, that padding tears the
 * rows apart. Other lines stay as they are.
 */
export function compactTables(markdown: string): string {
  return markdown.replace(/^\|.*\|[ \t]*$/gm, (row) =>
    row.trimEnd().replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---'),
  );
}
