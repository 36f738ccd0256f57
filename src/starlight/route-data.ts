import { execFileSync } from 'node:child_process';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { lastChanged } from './page-data.ts';

/**
 * Date of the last commit of every file, read from git once. Starlight looks for pages in
 * `src/content/docs` only, so its own `lastUpdated` stays silently empty here.
 */
const lastCommits = (() => {
  const dates = new Map<string, Date>();
  try {
    const log = execFileSync(
      'git',
      ['log', '--format=%x00%cI', '--name-only', '--no-renames', '--', 'content'],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    for (const commit of log.split('\0').slice(1)) {
      const [date, ...files] = commit.split('\n').filter(Boolean);
      for (const file of files) if (!dates.has(file)) dates.set(file, new Date(date!));
    }
  } catch {
    // An exported archive has no git history: pages then carry no date.
  }
  return dates;
})();

export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const date = route.entry.filePath && lastChanged(route.entry.filePath, lastCommits);
  if (date) route.lastUpdated ??= date;
  // PageTitle.astro draws the contents; Starlight's column and its script stay away.
  route.toc = undefined;
});
