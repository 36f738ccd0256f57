import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  answer,
  CHECKLIST,
  FILLED,
  MATURITY,
  openTool,
  practice,
  PRACTICES,
  ready,
  stored,
  tabTo,
} from './steps.ts';

test('the whole assessment is answered with Tab, arrows and Space, and is saved', async ({
  page,
}) => {
  await openTool(page, MATURITY);
  await tabTo(page, page.getByRole('radio', { name: /^Client side/ }));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^External side/ })).toBeChecked();
  await tabTo(page, page.getByLabel('Your name (optional)'));
  await page.keyboard.type('Ada');

  const rows = ['None', 'Attends', 'Contributes', 'Leads', "Don't know", 'Not possible here'];
  for (const [at, title] of PRACTICES.entries()) {
    await tabTo(page, practice(page, title).getByRole('radio').first());
    await page.keyboard.press('Space');
    for (let down = 0; down < at; down++) await page.keyboard.press('ArrowDown');
    await expect(answer(page, title, rows[at]!)).toBeChecked();
  }
  // Back up by one practice, from the last to the fourth, which asks how consistently.
  const often = page.getByRole('region', { name: 'Architecture discussions' });
  const first = often.getByRole('radio', { name: /^Once or twice/ });
  for (let presses = 0; presses < 20; presses++) {
    if (await first.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(often.getByRole('radio', { name: /^Nearly always/ })).toBeChecked();

  await page.reload();
  await ready(page);
  const [own] = await stored(page);
  expect(own?.dossier.worksheet).toMatchObject({
    name: 'Ada',
    side: 2,
    answers: {
      1: { answer: 1 },
      2: { answer: 2 },
      3: { answer: 3 },
      4: { answer: 4, consistency: 3 },
      5: { answer: 5 },
      6: { answer: 6 },
    },
  });
});

test('a link is copied, and a dossier made and deleted, without a mouse', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Attends').check();
  await tabTo(page, page.getByRole('button', { name: 'Copy message with link' }), 200);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied. Paste it into an e-mail or a chat.')).toBeVisible();
  await page.reload();
  await ready(page);
  const more = page.locator('summary', { hasText: 'Dossiers and files' });
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  // The list is loaded when it is opened; Tab would go past it before.
  await expect(page.getByRole('button', { name: 'New dossier' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'New dossier' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Delete/ })).toHaveCount(2);
});

/** What has the focus and cannot be seen, because something lies over it or it is out of sight. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    if (element === document.body) return 'the end';
    const { x, y, width, height } = element.getBoundingClientRect();
    const found = document.elementFromPoint(x + width / 2, y + height / 2);
    const seen = found && (element.contains(found) || found.contains(element));
    return seen ? undefined : `${element.outerHTML.slice(0, 120)} under ${found?.outerHTML}`;
  });

for (const path of [CHECKLIST, ...Object.keys(FILLED)]) {
  test(`what has the focus is in sight, at every stop of ${path}, there and back`, async ({
    page,
  }) => {
    await openTool(page, path);
    const hidden: string[] = [];
    for (const key of ['Tab', 'Shift+Tab'].flatMap((name) =>
      Array.from({ length: 80 }, () => name),
    )) {
      await page.keyboard.press(key);
      const problem = await covered(page);
      if (problem && problem !== 'the end') hidden.push(`${key}: ${problem}`);
    }
    expect(hidden).toEqual([]);
  });
}

test('the first stop of the Tab key leads past the header, to the text', async ({ page }) => {
  await page.goto('/start/how-to-use/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#_top$/);
});
