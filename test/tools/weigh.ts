import type { Page, Request } from '@playwright/test';
import { networkIdle } from './network-idle.ts';

export interface Weight {
  readonly requests: number;
  readonly total: number;
  readonly html: number;
  readonly css: number;
  readonly js: number;
}

/** The requests of a page, or nothing where one of them has no end. */
async function load(page: Page, url: string): Promise<Request[] | undefined> {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(url);
  return (await networkIdle(page)) ? finished : undefined;
}

/** A page of another profile, which has loaded nothing either. */
async function another(page: Page): Promise<Page> {
  const context = await page.context().browser()?.newContext();
  if (!context) throw new Error('The page belongs to no browser.');
  return context.newPage();
}

/**
 * Loads a page in a fresh context and counts the body bytes that crossed the wire until the network
 * is idle. Scripts that the browser only preloads count too.
 *
 * @param page a page of a context that has loaded nothing yet
 */
export async function weigh(page: Page, url: string): Promise<Weight> {
  const finished = (await load(page, url)) ?? (await load(await another(page), url));
  if (!finished) throw new Error(`Twice a request of ${url} had no end: nothing can be weighed.`);
  const sizes = { total: 0, html: 0, css: 0, js: 0 };
  for (const request of finished) {
    if (!request.url().startsWith('http')) continue;
    const { responseBodySize: bytes } = await request.sizes();
    const type = (await request.response())?.headers()['content-type'] ?? '';
    sizes.total += bytes;
    if (type.includes('html')) sizes.html += bytes;
    else if (type.includes('css')) sizes.css += bytes;
    else if (type.includes('javascript')) sizes.js += bytes;
  }
  return { requests: finished.length, ...sizes };
}
