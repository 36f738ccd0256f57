import { getCollection } from 'astro:content';
import type { ToolSite } from '#islands/ui/tool.ts';
import packageJson from '../../../package.json' with { type: 'json' };

/** What the islands need to know of the site they stand in. */
export async function toolSite(): Promise<ToolSite> {
  const instruments = await getCollection('instruments');
  return {
    base: import.meta.env.BASE_URL,
    tools: instruments.map(({ data: { number, title, page } }) => ({ number, title, page })),
    madeBy: `Offshore Engineering Playbook ${packageJson.version}`,
  };
}
