import type { Page } from '@playwright/test';

/** What makes the page wider than the screen; boxes that scroll by themselves may be wide inside. */
export const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const boxed = (element: Element | null): boolean =>
      !!element &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) ||
        boxed(element.parentElement));
    const sticksOut = (element: Element) =>
      element.getBoundingClientRect().right > clientWidth + 1 && !boxed(element.parentElement);
    return [...document.body.querySelectorAll('*')]
      .filter((element) => sticksOut(element) && !sticksOut(element.parentElement!))
      .map((element) => element.outerHTML.slice(0, 100))
      .slice(0, 10);
  });
