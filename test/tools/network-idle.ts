import { errors, type Page } from '@playwright/test';

/** Milliseconds after which a request is taken for one whose end Chromium does not tell. */
const LIMIT = 20_000;

/**
 * Waits until a page has asked for nothing and got nothing for half a second.
 *
 * @returns false where a request had no end within 20 seconds: now and then Chromium does not tell it
 */
export const networkIdle = (page: Page): Promise<boolean> =>
  page.waitForLoadState('networkidle', { timeout: LIMIT }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof errors.TimeoutError) return false;
      throw error;
    },
  );
