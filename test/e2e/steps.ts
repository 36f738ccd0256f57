import type { Locator, Page } from '@playwright/test';
import type { Dossier } from '#worksheet/types.ts';
import { expect } from './fixtures.ts';

export const MATURITY = '/tools/maturity/';
export const CHECKLIST = '/tools/contract-clauses/';

/** Titles of the practices, in the order of the page. */
export const PRACTICES = [
  'Sprint planning',
  'Backlog refinement',
  'Retrospectives',
  'Architecture discussions',
  'Incident response',
  'Release management',
];

/** Waits until a tool has taken over the page and has opened storage. */
export const ready = (page: Page) =>
  expect(page.getByRole('button', { name: 'Copy message with link' })).toBeVisible();

/** Opens a tool, and waits until it can keep what is filled in. */
export async function openTool(page: Page, path: string) {
  await page.goto(path);
  await ready(page);
}

/** The radio group of a practice. */
export const practice = (page: Page, title: string): Locator =>
  page.getByRole('radiogroup', { name: title, exact: true });

/** An answer to a practice, as `Leads`. */
export const answer = (page: Page, title: string, label: string): Locator =>
  practice(page, title).getByRole('radio', { name: new RegExp(`^${label}`) });

/** The row of a clause in the checklist. */
export const clause = (page: Page, title: string): Locator =>
  page.getByRole('article', { name: title, exact: true });

interface Stored {
  readonly binned?: string;
  readonly dossier: Dossier;
}

/** Dossiers in the storage of this browser as they are kept there, those in the bin too. */
export function stored(page: Page): Promise<Stored[]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => /^oep:.*:dossier:/.test(key))
      .map((key) => JSON.parse(localStorage.getItem(key)!) as Stored),
  );
}

/** Every key of the site in storage, with its value: to show that nothing has changed. */
export function everything(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('oep:'))),
  );
}

/** Copies the message, and reads it from the clipboard. */
export async function copyMessage(page: Page): Promise<{ message: string; link: string }> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy message with link' }).click();
  await expect(page.getByText('Copied. Paste it into an e-mail or a chat.')).toBeVisible();
  const message = await page.evaluate(() => navigator.clipboard.readText());
  const link = message.split('\n').find((line) => line.startsWith('http')) ?? '';
  return { message, link };
}
