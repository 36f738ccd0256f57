import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { compactTables } from '#components/compact-tables.ts';

/** `templates/adr.md`: a template as a Markdown file, without its frontmatter. */
export const getStaticPaths = (async () =>
  (await getCollection('templates')).map(({ id, body }) => ({
    params: { id },
    props: { body },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${compactTables(String(props['body']).trim())}\n`, {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
