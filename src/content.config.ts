import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { checklist } from './schemas/checklist.ts';
import { claim } from './schemas/claim.ts';
import { ladder } from './schemas/ladder.ts';
import { source } from './schemas/source.ts';
import { term } from './schemas/term.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content/docs', pattern: '**/[^_]*.{md,mdx}' }),
    schema: docsSchema(),
  }),
  instruments: defineCollection({
    loader: glob({ base: './content/instruments', pattern: '*.yaml' }),
    schema: z.discriminatedUnion('kind', [ladder, checklist]),
  }),
  claims: defineCollection({ loader: file('./content/claims.yaml'), schema: claim }),
  sources: defineCollection({ loader: file('./content/sources.yaml'), schema: source }),
  terms: defineCollection({ loader: file('./content/glossary.yaml'), schema: term }),
};
