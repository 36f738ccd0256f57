/**
 * `npm test`: builds the site at a root and under a base path, then runs every test over it. The
 * last line is `N passed, N failed`; the exit status is 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, versionOf } from './browser.ts';
import { buildSites } from './sites.ts';

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'playbook-tests-'));

function run(command: string, args: string[], env: Record<string, string> = {}): number {
  const script = join('node_modules', command);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

/** A runner that dies before it reports counts as one failure, so that it cannot pass for green. */
function read(file: string, count: (report: unknown) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function vitest(): Count {
  const file = join(reports, 'vitest.json');
  const status = run('vitest/vitest.mjs', [
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const result = read(file, (report) => {
    const { numPassedTests, numFailedTests } = report as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
  });
  return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

function playwright(browser: string): Count {
  const file = join(reports, 'playwright.json');
  const status = run(
    '@playwright/test/cli.js',
    ['test', '--config=test/e2e/playwright.config.ts', '--reporter=line,json'],
    { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  );
  const result = read(file, (report) => {
    const { stats } = report as { stats: Record<'expected' | 'unexpected' | 'flaky', number> };
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
  return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

try {
  const browser = findBrowser();
  console.log(
    `Browser: Chromium ${await versionOf(browser)} (${browser.path}, from ${browser.origin})`,
  );
  buildSites();
  const counts = [vitest(), playwright(browser.path)];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
