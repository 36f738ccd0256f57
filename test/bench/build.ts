import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { pagesOf } from '../site/pages.ts';
import { buildSite, type Site } from '../tools/sites.ts';
import { printTable } from './table.ts';

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** A copy of the site of its own, so that a bench disturbs neither `dist/` nor a server that runs. */
export const benchSite = async (): Promise<Site> => ({
  name: 'bench',
  folder: 'node_modules/.cache/bench-site',
  base: '/',
  port: await freePort(),
});

/**
 * Builds the site without any cache of Astro's, and prints how long it took.
 *
 * @throws Error when the build fails; its own output says why
 */
export function benchBuild(site: Site): void {
  for (const folder of ['.astro', 'node_modules/.astro', site.folder])
    rmSync(folder, { recursive: true, force: true });
  const start = performance.now();
  buildSite(site);
  const total = performance.now() - start;
  const pages = pagesOf(site).length;
  printTable(
    'Build, cold, one run',
    ['', 'pages', 'total ms', 'ms/page'],
    [['astro build', pages, Math.round(total), Math.round(total / pages)]],
  );
}
