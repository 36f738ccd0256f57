/** `npm run coverage`: writes docs/coverage.md, the table of what the pages carry. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { coverageTable, readCoverage } from '#integrations/coverage.ts';

const coverage = readCoverage(process.cwd());
if (coverage.problems.length > 0) {
  console.error(coverage.problems.join('\n'));
  process.exit(1);
}
writeFileSync('docs/coverage.md', await format(coverageTable(coverage), { parser: 'markdown' }));
const missing = coverage.rows.filter(({ places }) => places.length === 0);
console.log(
  `docs/coverage.md: ${coverage.rows.length} elements, ${missing.length} without a page.`,
);
