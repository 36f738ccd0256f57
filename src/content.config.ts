import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { parse } from 'yaml';
import { claim } from './schemas/claim.ts';
import { instrument } from './schemas/instruments.ts';
import { page } from './schemas/page.ts';
import { source } from './schemas/source.ts';
import { template } from './schemas/template.ts';
import { term } from './schemas/term.ts';

/**
 * A list of entries in one file. Read with the parser of the content check: Astro's own turns an
 * unquoted `2026-11-20` into a Date.
 */
const register = (name: string) =>
  file(`./content/${name}.yaml`, { parser: (text) => parse(text) as Record<string, unknown>[] });

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content/docs', pattern: '**/[^_]*.{md,mdx}' }),
    schema: docsSchema({ extend: page }),
  }),
  instruments: defineCollection({
    loader: glob({ base: './content/instruments', pattern: '*.yaml' }),
    schema: instrument,
  }),
  templates: defineCollection({
    loader: glob({ base: './content/templates', pattern: '*.md' }),
    schema: template,
  }),
  claims: defineCollection({ loader: register('claims'), schema: claim }),
  sources: defineCollection({ loader: register('sources'), schema: source }),
  terms: defineCollection({ loader: register('glossary'), schema: term }),
};
