import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { originOf, rootSite } from '../tools/sites.ts';

interface Journeys {
  /** Messages of scripts that are not ours, which the journey provokes on purpose. */
  expectedErrors: RegExp | undefined;
  /** Fails the journey when a profile of it was not clean. */
  clean: (context: BrowserContext) => void;
  /** A page in another profile: somebody else's browser, in which nothing is stored. */
  stranger: () => Promise<Page>;
}

/**
 * Every journey also proves that nothing leaves the site's own origin, that the policy blocks
 * nothing we ship, and that no script fails.
 */
export const test = base.extend<Journeys>({
  expectedErrors: [undefined, { option: true }],
  clean: [
    async ({ context, expectedErrors }, use) => {
      const outside: string[] = [];
      const errors: string[] = [];
      const note = (message: string) => {
        if (!expectedErrors?.test(message)) errors.push(message);
      };
      const watch = (watched: BrowserContext) => {
        watched.on('request', (request) => {
          const { protocol, origin } = new URL(request.url());
          if (protocol.startsWith('http') && !origin.startsWith('http://localhost:'))
            outside.push(request.url());
        });
        watched.on('weberror', (error) => note(error.error().message));
        watched.on('console', (message) => {
          if (message.type() === 'error') note(message.text());
        });
      };
      watch(context);
      await use(watch);
      expect(outside, 'requests to other origins').toEqual([]);
      expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
  stranger: async ({ browser, clean }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      clean(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

/** Address of a page of the root site. */
export const at = (path: string) => originOf(rootSite) + path;
