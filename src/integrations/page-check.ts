import type { ContentFiles } from './content-files.ts';

/** The ids that the parts of a page name, by collection. What is commented out names none. */
function idsUsed(pages: ContentFiles['pages']) {
  const used = { claims: new Set<string>(), templates: new Set<string>() };
  for (const { body } of pages) {
    const text = body.replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
    for (const [, claim, series] of text.matchAll(
      /<(?:Claim\b[^<>]*?\bid|CaseChart\b[^<>]*?\bclaim)=(?:"([^"]+)"|'([^']+)')/g,
    ))
      used.claims.add(claim ?? series!);
    for (const [, id, other] of text.matchAll(/<Template\b[^<>]*?\bid=(?:"([^"]+)"|'([^']+)')/g))
      used.templates.add(id ?? other!);
  }
  return used;
}

/** Every address inside the site that a data file names, with the place where it stands. */
function addressesOf({ terms, instruments }: ContentFiles): { where: string; page: string }[] {
  const found: { where: string; page: string | undefined }[] = [
    ...terms.map(({ id, page }) => ({ where: `content/glossary.yaml: ${id}: page`, page })),
    ...[...instruments].flatMap(([file, instrument]) => [
      { where: `${file}: page`, page: instrument.page },
      ...(instrument.kind === 'ladder' ? instrument.items : []).map(({ id, page }) => ({
        where: `${file}: items: ${id}: page`,
        page,
      })),
    ]),
  ];
  return found.flatMap(({ where, page }) => (page === undefined ? [] : [{ where, page }]));
}

/**
 * Pages and templates against the data: elements that nobody knows, addresses without a page,
 * templates and claims that no page uses.
 *
 * @returns one sentence a problem, naming file, item and field
 */
export function checkPages(content: ContentFiles): string[] {
  const problems: string[] = [];
  const elements = new Set(content.elements.map(({ id }) => id));
  for (const { file, head } of content.pages) {
    for (const id of Object.keys(head.covers).filter((one) => !elements.has(one)))
      problems.push(`${file}: covers: unknown element "${id}"`);
  }
  const paths = new Set(content.pages.map(({ path }) => path));
  for (const { where, page } of addressesOf(content)) {
    if (!paths.has(page.replace(/#.*$/, ''))) problems.push(`${where}: there is no page "${page}"`);
  }
  const used = idsUsed(content.pages);
  for (const { file, id, body } of content.templates) {
    if (body === '') problems.push(`${file}: no text under the fields`);
    if (!used.templates.has(id)) problems.push(`${file}: no page uses it`);
  }
  for (const { id, unused } of content.claims) {
    const where = `content/claims.yaml: ${id}`;
    if (unused === undefined && !used.claims.has(id))
      problems.push(`${where}: no page uses it; say why under unused, or delete it`);
    if (unused !== undefined && used.claims.has(id))
      problems.push(`${where}: unused: a page uses it`);
  }
  return problems;
}
