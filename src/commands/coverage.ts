/** `npm run coverage`: writes docs/coverage.md, the table of what the pages carry. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { checkContent } from '#integrations/content-check.ts';
import { readContent } from '#integrations/content-files.ts';
import { coverageOf, coverageTable } from './coverage-table.ts';

const content = readContent(process.cwd());
const problems = checkContent(content);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const rows = coverageOf(content);
writeFileSync('docs/coverage.md', await format(coverageTable(rows), { parser: 'markdown' }));
const missing = rows.filter(({ places }) => places.length === 0);
console.log(`docs/coverage.md: ${rows.length} elements, ${missing.length} without a page.`);
