import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { json } from '../_json.ts';

/** `data/instruments/<id>.json`: an instrument as edited, for programs. */
export const getStaticPaths = (async () => {
  const instruments = await getCollection('instruments');
  return instruments.map((entry) => ({
    params: { id: entry.data.id },
    props: { data: entry.data },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => json(props['data']);
