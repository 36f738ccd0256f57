import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

export interface Browser {
  readonly path: string;
  /** Where it came from, for the line that says which one was used. */
  readonly origin: string;
}

/** Chromium must not look for updates, and has no sandbox of its own when run as root. */
export const launchArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian's Chromium without a window: the same engine, and a page opens in half the time. */
const SHELL = 'chromium-headless-shell';

const SYSTEM = [
  `/usr/bin/${SHELL}`,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function installOnDebian(): Browser | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log('No Chromium found: installing the Debian package ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  for (const name of [SHELL, 'chromium']) {
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    const path = `/usr/bin/${name}`;
    if (executable(path)) return { path, origin: 'installed from Debian now' };
  }
  return undefined;
}

/**
 * Finds a Chromium: the one `CHROMIUM_PATH` names, the system's, Playwright's own; on Debian, as
 * root, it installs the package.
 *
 * @throws Error that names the one command that helps
 */
export function findBrowser(): Browser {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (executable(named)) return { path: named, origin: 'CHROMIUM_PATH' };
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run. Unset it or correct it.`);
  }
  const system = SYSTEM.find(executable);
  if (system) return { path: system, origin: 'the system' };
  const own = chromium.executablePath();
  if (own && executable(own)) return { path: own, origin: 'Playwright' };
  const installed = installOnDebian();
  if (installed) return installed;
  throw new Error('The tests need a Chromium. Install one with: npx playwright install chromium');
}

/**
 * Version of a browser, asked of the running one: on Windows `chrome --version` opens a window.
 *
 * @throws Error when it does not start
 */
export async function versionOf({ path }: Browser): Promise<string> {
  const browser = await chromium.launch({ executablePath: path, args: launchArguments });
  try {
    return browser.version();
  } finally {
    await browser.close();
  }
}
