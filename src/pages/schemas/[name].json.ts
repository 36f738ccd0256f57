import type { APIRoute, GetStaticPaths } from 'astro';
import { FILE_VERSIONS, fileSchema, type FileVersion } from '#exports/file-schema.ts';

/** `schemas/dossier-1.json` and one more for each version: what the file of a dossier may hold. */
export const getStaticPaths = (() =>
  FILE_VERSIONS.map((version) => ({
    params: { name: `dossier-${version}` },
    props: { version },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, url, site }) => {
  const schema = fileSchema(props['version'] as FileVersion, new URL(url.pathname, site).href);
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
