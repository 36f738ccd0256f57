import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { element, type Element } from '#schemas/element.ts';

/** A page that carries an element of a source article, and where on the page. */
export interface Place {
  /** File of the page, as `content/docs/risks/index.mdx`. */
  readonly file: string;
  /** Address of the page on the site, as `/risks/`. */
  readonly path: string;
  readonly anchor: string;
}

/** Every element of the source articles with the places that carry it, in the order of the list. */
export interface Coverage {
  readonly rows: readonly { readonly element: Element; readonly places: readonly Place[] }[];
  /** Pages that name an element which is not in the list, one sentence each. */
  readonly problems: readonly string[];
}

const DOCS = 'content/docs';
const FRONTMATTER = /^---\n([\s\S]*?)\n---/;

/** The elements that a page says it carries. */
function placesOf(file: string, root: string): [id: string, place: Place][] {
  const head = FRONTMATTER.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '';
  const { covers = {} } = (parse(head) ?? {}) as { covers?: Record<string, string> };
  const path = `/${file.slice(DOCS.length + 1).replace(/(index)?\.mdx?$/, '')}/`.replace('//', '/');
  return Object.entries(covers).map(([id, anchor]) => [id, { file, path, anchor }]);
}

/**
 * Reads `content/elements.yaml` and the frontmatter of every page.
 *
 * @param root folder that holds `content/`
 * @throws ZodError where an element does not fit its schema
 */
export function readCoverage(root: string): Coverage {
  const elements = element
    .array()
    .parse(parse(readFileSync(join(root, 'content/elements.yaml'), 'utf8')));
  const places = readdirSync(join(root, DOCS), { recursive: true, encoding: 'utf8' })
    .map((file) => `${DOCS}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.mdx?$/.test(file))
    .sort()
    .flatMap((file) => placesOf(file, root));
  const known = new Set(elements.map(({ id }) => id));
  return {
    rows: elements.map((one) => ({
      element: one,
      places: places.filter(([id]) => id === one.id).map(([, place]) => place),
    })),
    problems: places
      .filter(([id]) => !known.has(id))
      .map(([id, { file }]) => `${file}: covers: unknown element "${id}"`),
  };
}

const HEAD = `# Where each element of the source articles stands

Written by \`npm run coverage\` from \`content/elements.yaml\` and the \`covers\` field of the pages. \`npm test\` fails when an element has no page, when an anchor does not exist, and when this file is out of date.
`;

/** `docs/coverage.md`: one table a source, in the order of the list. */
export function coverageTable({ rows }: Coverage): string {
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
