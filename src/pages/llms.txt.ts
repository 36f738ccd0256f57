import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { withBase } from '#integrations/base-path.ts';

/** `llms.txt`: what the site holds, one line a page, for programs that read it. */
export const GET: APIRoute = async ({ site }) => {
  const address = (path: string) => new URL(withBase(path, import.meta.env.BASE_URL), site).href;
  const pages = await getCollection('docs');
  const lines = [
    '# Offshore Engineering Playbook',
    '',
    '> How to build one engineering team across borders. Every figure carries a rating from A (strong evidence) to E (opinion), or X (do not use as stated). Text: CC BY 4.0. Not legal advice.',
    '',
    '## Pages',
    '',
    ...pages.map((page) => {
      const path = page.id === 'index' ? '/' : `/${page.id.replace(/\/index$/, '')}/`;
      return `- [${page.data.title}](${address(path)}): ${page.data.description ?? ''}`;
    }),
    '',
    '## Data',
    '',
    ...(await getCollection('instruments')).map(
      (entry) =>
        `- [${entry.data.title}](${address(`/data/instruments/${entry.data.id}.json`)}): edition ${entry.data.edition}`,
    ),
    ...['claims', 'sources', 'glossary'].map(
      (name) => `- [${name}](${address(`/data/${name}.json`)})`,
    ),
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain' } });
};
