import type { Page, Request } from '@playwright/test';

export interface Weight {
  readonly requests: number;
  readonly total: number;
  readonly html: number;
  readonly css: number;
  readonly js: number;
}

/**
 * Loads a page in a fresh context and counts the body bytes that crossed the wire until the network
 * is idle. Scripts that the browser only preloads count too.
 *
 * @param page a page of a context that has loaded nothing yet
 */
export async function weigh(page: Page, url: string): Promise<Weight> {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(url);
  await page.waitForLoadState('networkidle');
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
