const data = (name: string) => `content/${name}.yaml`;
const CLAUSES = data('instruments/contract-clauses');
const MATURITY = data('instruments/maturity');
const TOOL = /^content\/docs\/tools\/([a-z0-9-]+)\.mdx$/;

/**
 * The data files that a page shows whole, by the file of the page; that of a tool follows from its
 * name. A figure or a term in running text does not count: else one new source would make every page
 * look new.
 */
export const pageData: Readonly<Record<string, readonly string[]>> = {
  'content/docs/index.mdx': [MATURITY, CLAUSES],
  'content/docs/governance/contract-clauses.mdx': [CLAUSES, data('sources')],
  'content/docs/reference/evidence.mdx': [data('claims'), data('sources')],
  'content/docs/reference/sources.mdx': [data('sources')],
  'content/docs/reference/glossary.mdx': [data('glossary')],
};

/** The page of a tool shows the instrument of its name. */
function dataOf(page: string): readonly string[] {
  const [, instrument] = TOOL.exec(page) ?? [];
  return instrument ? [data(`instruments/${instrument}`)] : (pageData[page] ?? []);
}

/**
 * Day a page last changed: the newest of its own file and of the data that it shows.
 *
 * @param page file of the page, from the root of the project
 * @param commits date of the last commit of each file
 * @returns undefined where the page itself has no commit yet
 */
export function lastChanged(page: string, commits: ReadonlyMap<string, Date>): Date | undefined {
  const own = commits.get(page);
  if (!own) return undefined;
  const dates = dataOf(page).flatMap((file) => commits.get(file) ?? []);
  return new Date(Math.max(...[own, ...dates].map(Number)));
}
