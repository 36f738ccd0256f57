import type { ContentFiles } from '#integrations/content-files.ts';

/** A page that carries an element of a source article, and where on the page. */
export interface Place {
  /** Address of the page on the site, as `/risks/`. */
  readonly path: string;
  readonly anchor: string;
}

/** An element of the source articles with the places that carry it. */
export interface Covered {
  readonly element: ContentFiles['elements'][number];
  readonly places: readonly Place[];
}

/** Every element with its places, in the order of `content/elements.yaml`. */
export function coverageOf({
  elements,
  pages,
}: Pick<ContentFiles, 'elements' | 'pages'>): Covered[] {
  return elements.map((element) => ({
    element,
    places: pages.flatMap(({ path, head: { covers } }) => {
      const anchor = covers[element.id];
      return anchor === undefined ? [] : [{ path, anchor }];
    }),
  }));
}

const HEAD = `# Where each element of the source articles stands

Written by \`npm run coverage\` from \`content/elements.yaml\` and the \`covers\` field of the pages. \`npm test\` fails when an element has no page, when an anchor does not exist, and when this file is out of date.
`;

/** `docs/coverage.md`: one table a source, in the order of the list. */
export function coverageTable(rows: readonly Covered[]): string {
  const groups = Map.groupBy(rows, ({ element: { source } }) => source ?? 'disagreements');
  const sections = [...groups].map(([source, group]) => {
    const lines = group.map(({ element: { id, kind, what }, places }) => {
      const where = places.map(({ path, anchor }) => `\`${path}#${anchor}\``).join('<br>');
      return `| ${id} | ${kind} | ${what} | ${where || 'nowhere'} |`;
    });
    return [`## ${source}`, '', '| Element | Kind | What | Page and anchor |']
      .concat('| --- | --- | --- | --- |', lines)
      .join('\n');
  });
  return [HEAD, ...sections.map((section) => `${section}\n`)].join('\n');
}
