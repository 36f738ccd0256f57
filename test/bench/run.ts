/**
 * `npm run bench`: prints what the site weighs, how fast it loads, builds and finds, as plain text.
 * It asserts nothing: times depend on the machine, and the budgets have a test of their own
 * (`test/e2e/budgets.spec.ts`).
 */
import { availableParallelism, cpus } from 'node:os';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser, launchArguments, versionOf } from '../tools/browser.ts';
import { siteServer } from '../tools/serve.ts';
import { benchBuild, benchSite, freePort } from './build.ts';
import { benchClicks } from './clicks.ts';
import { benchCodec } from './codec.ts';
import { benchComparison } from './comparison.ts';
import { benchDeal } from './deal.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchOffice } from './office.ts';
import { benchRecall } from './recall.ts';
import { benchRows } from './rows.ts';
import { benchRules } from './rules.ts';
import { readInstruments } from './sample.ts';
import { benchSearch } from './search.ts';
import { benchWeights } from './weights.ts';

/** Runs a task with a browser that Lighthouse can reach, and closes it whatever happens. */
async function withBrowser(
  executablePath: string,
  task: (browser: Browser, debuggingPort: number) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const args = [...launchArguments, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({
    executablePath,
    args,
    // Playwright switches this cache off; readers have it, and Lighthouse asks for it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    await task(browser, port);
  } finally {
    await browser.close();
  }
}

try {
  const found = findBrowser();
  console.log(`Browser: Chromium ${await versionOf(found)} (from ${found.origin})`);
  console.log(`Node: ${process.version}, ${availableParallelism()} x ${cpus()[0]?.model.trim()}`);

  const { checklist, ladder } = readInstruments();
  await benchCodec(checklist);
  await benchRules(checklist, ladder);
  await benchComparison(ladder);
  await benchDeal(checklist);

  const site = await benchSite();
  benchBuild(site);
  const server = siteServer(site.folder, site.base).listen(site.port);
  try {
    await withBrowser(found.path, (browser) => benchWeights(browser, site));
    await withBrowser(found.path, (browser) => benchClicks(browser, site, ladder));
    await withBrowser(found.path, (browser) => benchRows(browser, site, checklist));
    await withBrowser(found.path, (browser) => benchOffice(browser, site, checklist));
    await withBrowser(found.path, (browser) => benchSearch(browser, site, server));
    await withBrowser(found.path, (browser) => benchRecall(browser, site));
    await withBrowser(found.path, (_browser, port) => benchLighthouse(site, port));
  } finally {
    server.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
