import { test as base, expect } from '@playwright/test';
import { originOf, rootSite } from '../tools/sites.ts';

/**
 * Every journey also proves that nothing leaves the site's own origin, that the policy blocks
 * nothing we ship, and that no script fails.
 */
export const test = base.extend<{ clean: void }>({
  clean: [
    async ({ page }, use) => {
      const outside: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && !origin.startsWith('http://localhost:'))
          outside.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use();
      expect(outside, 'requests to other origins').toEqual([]);
      expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Address of a page of the root site. */
export const at = (path: string) => originOf(rootSite) + path;
