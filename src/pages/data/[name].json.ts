import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { json } from './_json.ts';

/** `data/claims.json`, `data/sources.json`, `data/glossary.json`: the registers, for programs. */
export const getStaticPaths = (async () => {
  const registers = {
    claims: await getCollection('claims'),
    sources: await getCollection('sources'),
    glossary: await getCollection('terms'),
  };
  return Object.entries(registers).map(([name, entries]) => ({
    params: { name },
    props: { data: entries.map((entry) => entry.data) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => json(props['data']);
