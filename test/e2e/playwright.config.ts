import { defineConfig } from '@playwright/test';
import { launchArguments } from '../tools/browser.ts';
import { originOf, rootSite, sites } from '../tools/sites.ts';

/** Journeys in real Chromium over the built site. `npm test` builds it and names the browser. */
const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/test-results',
  // For two cores: while one browser waits for what a page will show, two others work.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  // Hundreds of journeys on a machine that may do other work. One that passes only when it runs again
  // is named as flaky at the end: look into it, it may be a race that a reader meets, too.
  retries: 1,
  timeout: 120_000,
  // A machine that does other work beside takes its time until a page comes alive.
  expect: { timeout: 20_000 },
  use: {
    baseURL: originOf(rootSite),
    // Pages live for seconds: to optimise their code takes twice the time that it saves.
    launchOptions: {
      args: [...launchArguments, '--js-flags=--no-opt'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  webServer: sites.map((site) => ({
    command: `node ../tools/serve.ts ${site.folder} ${site.port} ${site.base}`,
    cwd: import.meta.dirname,
    url: originOf(site) + site.base,
    reuseExistingServer: false,
  })),
});
