import type { Page } from '@playwright/test';

/** The event from which a wait is measured. */
export type Started = 'click' | 'keydown' | 'change';

/** In the page: notes how long each event waits for the paint that follows it, in ms. */
function watch(type: Started) {
  const waits: number[] = [];
  Object.assign(window, { benchWaits: waits });
  addEventListener(
    type,
    ({ timeStamp, target }) => {
      // The label is clicked, and clicks its field by itself.
      if (type === 'click' && target instanceof HTMLInputElement) return;
      requestAnimationFrame(() => {
        // A message is read after the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => waits.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    },
    true,
  );
}

/** Watches events of one kind, on every page that is opened from here on. */
export const watchBefore = (page: Page, type: Started) => page.addInitScript(watch, type);

/** Watches events of one kind from now on, and of no other kind. */
export const watchNow = (page: Page, type: Started) => page.evaluate(watch, type);

/** Waits until as many events have been painted, and the page has come to rest: as a reader does. */
export const painted = (page: Page, count: number) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const look = () =>
          (window as unknown as { benchWaits: number[] }).benchWaits.length >= wanted
            ? requestIdleCallback(() => resolve(), { timeout: 2000 })
            : requestAnimationFrame(look);
        look();
      }),
    count,
  );

/**
 * Taps the middle of an element as a finger does. The tool that drives the browser would look through a
 * long page first, and lay it out while the tap is on its way.
 */
export async function tap(page: Page, selector: string, text?: string): Promise<void> {
  const place = await page.evaluate(
    ([wanted, says]) => {
      const found = [...document.querySelectorAll<HTMLElement>(wanted)].find(
        (one) => says === undefined || one.textContent?.trim() === says,
      );
      if (!found) return undefined;
      const target = found.closest('label') ?? found;
      const { top, bottom } = target.getBoundingClientRect();
      if (top < 80 || bottom > innerHeight - 20) target.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = target.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    [selector, text] as const,
  );
  if (!place) throw new Error(`Nothing to tap: ${selector} ${text ?? ''}`);
  // Scrolling has been painted, too.
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
  // A finger stays for a moment; the page answers when it leaves.
  await page.mouse.click(place.x, place.y, { delay: 100 });
}

/** What was noted so far, in ms. */
export const waitsOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { benchWaits: number[] }).benchWaits);

export const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? NaN;
