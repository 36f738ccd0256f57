import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { claim, type Claim } from '#schemas/claim.ts';
import { element, type Element } from '#schemas/element.ts';
import { instrument, type Instrument } from '#schemas/instruments.ts';
import { pageHead, type PageHead } from '#schemas/page.ts';
import { source, type Source } from '#schemas/source.ts';
import { template, type Template } from '#schemas/template.ts';
import { term, type Term } from '#schemas/term.ts';
import type { Registry } from './instrument-registry.ts';
import { parseYaml, readTexts, validate, type TextFile } from './text-files.ts';

/** A page with its address on the site, as `/risks/`. */
export type PageFile = TextFile<PageHead> & { readonly path: string };

/** Everything under `content/`, read and checked against its schema. */
export interface ContentFiles {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly elements: readonly Element[];
  readonly templates: readonly (TextFile<Template> & { readonly id: string })[];
  readonly pages: readonly PageFile[];
  readonly registry: Registry;
  /** One sentence for each thing that does not fit, naming file, item and field. */
  readonly problems: readonly string[];
}

const DOCS = 'content/docs';

/** Address of a page: `content/docs/risks/index.mdx` stands at `/risks/`. */
export function pathOf(file: string): string {
  const slug = file.slice(DOCS.length + 1).replace(/\.mdx?$/, '');
  const path = slug.replace(/(^|\/)index$/, '');
  return path === '' ? '/' : `/${path}/`;
}

/**
 * Reads the files of a content folder.
 *
 * @param root folder that holds `content/`
 * @throws where a file cannot be read; what does not fit is told in `problems`
 */
export function readContent(root: string): ContentFiles {
  const problems: string[] = [];
  const parse = (file: string) => parseYaml(readFileSync(join(root, file), 'utf8'), file, problems);
  const list = <T>(file: string, schema: z.ZodType<T>): T[] => {
    const data = parse(file);
    if (data === undefined) return [];
    return validate(schema.array(), data, file, problems) ?? [];
  };

  const instruments = new Map<string, Instrument>();
  for (const name of readdirSync(join(root, 'content/instruments')).sort()) {
    const file = `content/instruments/${name}`;
    if (!name.endsWith('.yaml')) {
      problems.push(`${file}: only .yaml files belong here`);
      continue;
    }
    const data = parse(file);
    const read = data === undefined ? undefined : validate(instrument, data, file, problems);
    if (read) instruments.set(file, read);
  }

  return {
    instruments,
    claims: list('content/claims.yaml', claim),
    sources: list('content/sources.yaml', source),
    terms: list('content/glossary.yaml', term),
    elements: list('content/elements.yaml', element),
    templates: readTexts(root, 'content/templates', template, problems).map((one) => ({
      ...one,
      id: basename(one.file, '.md'),
    })),
    pages: readTexts(root, DOCS, pageHead, problems).map((one) => ({
      ...one,
      path: pathOf(one.file),
    })),
    registry: (parse('content/registry.yaml') ?? {}) as Registry,
    problems,
  };
}
