import type { Page } from '@playwright/test';
import { encodeLink } from '#worksheet/codec/link.ts';
import { ASSESSMENT, CHECKLIST as FILLED } from '../unit/worksheet/samples.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { answer, CHECKLIST, clause, MATURITY, openTool, PRACTICES } from './steps.ts';

const link = await encodeLink(ASSESSMENT);
const checklist = await encodeLink(FILLED);

/** Opens what is folded, so that axe sees it; of the 59 clauses, which are all alike, only some. */
const unfold = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main details')]
      .slice(0, 20)
      .forEach((fold) => fold.setAttribute('open', '')),
  );

/** The same page in the other theme, which changes nothing but colours. */
async function expectAccessibleInTheDark(page: Page) {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page, ['color-contrast', 'link-in-text-block']);
}

/** States of the tools that a page of the sitemap does not show by itself. */
const states: { title: string; reach: (page: Page) => Promise<void> }[] = [
  {
    title: 'an assessment, half filled in, with a reason missing',
    reach: async (page) => {
      await openTool(page, MATURITY);
      await answer(page, 'Sprint planning', 'Leads').check();
      await answer(page, 'Retrospectives', "Don't know").check();
      await answer(page, 'Release management', 'Not possible here').check();
      await expect(page.getByText('One line is enough')).toBeVisible();
    },
  },
  {
    title: 'a full result, with a list of dossiers and a message to share',
    reach: async (page) => {
      await openTool(page, MATURITY);
      for (const title of PRACTICES) {
        await answer(page, title, 'Contributes').check();
        const more = page.getByRole('region', { name: title });
        await more.getByRole('radio', { name: /^Nearly always/ }).check();
        await more.getByRole('radio', { name: 'Artefact' }).check();
      }
      await expect(page.getByRole('region', { name: 'Result' })).toContainText('6 of 6 practices');
      await page.getByRole('button', { name: 'Show the message' }).click();
    },
  },
  {
    title: 'a practice at a time',
    reach: async (page) => {
      await openTool(page, MATURITY);
      await page.getByRole('button', { name: 'One at a time' }).click();
      await page.getByRole('button', { name: 'Next practice' }).click();
      await expect(page.getByText('2 of 6', { exact: true })).toBeVisible();
    },
  },
  {
    title: 'an assessment that came by link',
    reach: async (page) => {
      await page.goto(`${MATURITY}#${link}`);
      await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible();
    },
  },
  {
    title: 'a link that is refused',
    reach: async (page) => {
      await page.goto(`${MATURITY}#${link.slice(0, -5)}`);
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    title: 'a checklist, half filled in, with hidden clauses and a reason missing',
    reach: async (page) => {
      await openTool(page, CHECKLIST);
      await page
        .getByRole('group', { name: "Can the vendor's people see personal data?" })
        .getByRole('radio', { name: 'No', exact: true })
        .check();
      await clause(page, 'Insurance').getByRole('radio', { name: 'Missing but accepted' }).check();
      await clause(page, 'Moral rights').getByRole('radio', { name: 'Agreed' }).check();
      await expect(page.getByRole('heading', { name: /^Hidden because/ })).toBeVisible();
    },
  },
  {
    title: 'a checklist that came by link',
    reach: async (page) => {
      await page.goto(`${CHECKLIST}#${checklist}`);
      await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible();
    },
  },
];

for (const { title, reach } of states) {
  test(`axe finds nothing in ${title}, in light and dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await reach(page);
    await unfold(page);
    await expectAccessible(page);
    await expectAccessibleInTheDark(page);
  });
}

test('axe finds nothing in the search dialog, in light and dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto('/models/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('textbox').fill('assignment');
  await expect(
    page.getByRole('dialog', { name: 'Search' }).getByRole('link').first(),
  ).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleInTheDark(page);
});
