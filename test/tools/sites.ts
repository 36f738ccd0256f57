import { spawnSync } from 'node:child_process';

/** A built copy of the site that tests walk. */
export interface Site {
  readonly name: string;
  /** Folder, from the root of the project. */
  readonly folder: string;
  /** `/`, or the path the copy is built for, with slashes at both ends. */
  readonly base: string;
  /** Port that the browser tests serve it at. */
  readonly port: number;
}

/**
 * The site as most hosts serve it, and the same site below a path, as GitHub Pages does. Neither is
 * `dist/`: that one stays what `npm run build` made for the address it is published at.
 */
export const rootSite: Site = {
  name: 'root',
  folder: 'node_modules/.cache/site-at-root',
  base: '/',
  port: 4331,
};
export const baseSite: Site = {
  name: 'base path',
  folder: 'node_modules/.cache/site-under-base',
  base: '/handbook/team/',
  port: 4332,
};
export const sites = [rootSite, baseSite];

/** Origin that the built pages name as their own. */
export const originOf = (site: Site): string => `http://localhost:${site.port}`;

/**
 * Builds one copy into its folder.
 *
 * @throws Error when the build fails; the build's own output says why
 */
export function buildSite(site: Site): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site.folder],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        SITE_URL: originOf(site),
        BASE_PATH: site.base,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  if (status !== 0) throw new Error(`The build failed (${site.name}).`);
}

/** Builds every copy that the tests walk. */
export function buildSites(): void {
  for (const site of sites) {
    console.log(`Building the site (${site.name}) ...`);
    buildSite(site);
  }
}
