import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { answer, CHECKLIST, clause, MATURITY, ready, stored } from './steps.ts';

/** Holds back the scripts of islands, as a slow connection does, until they are let through. */
async function slowScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('an answer given before the script arrives is kept', async ({ page }) => {
  const arrive = await slowScripts(page);
  await page.goto(MATURITY, { waitUntil: 'commit' });
  await answer(page, 'Sprint planning', 'Leads').check();
  await page.getByRole('radio', { name: /^External side/ }).check();
  await page.getByLabel('Your name (optional)').fill('Ada');
  await page
    .getByRole('group', { name: 'What kind of contract is it?' })
    .getByRole('radio', { name: /^Project outsourcing/ })
    .check();
  expect(await stored(page)).toEqual([]);
  arrive();
  await ready(page);
  await expect(answer(page, 'Sprint planning', 'Leads')).toBeChecked();
  await expect(page.getByRole('region', { name: 'Result' })).toContainText(
    'Answer 3 more practices',
  );
  await page.reload();
  await ready(page);
  const [own, ...others] = await stored(page);
  expect(others).toEqual([]);
  expect(own?.dossier.worksheet).toEqual({
    name: 'Ada',
    side: 2,
    mark: expect.stringMatching(/^[0-9a-z]{8}$/) as unknown as string,
    facts: { 1: [3] },
    answers: { 1: { answer: 4 } },
  });
});

test('stances, statuses, owners and notes given before the script arrives are kept', async ({
  page,
}) => {
  const arrive = await slowScripts(page);
  await page.goto(CHECKLIST, { waitUntil: 'commit' });
  const row = clause(page, 'Moral rights');
  await row.getByRole('radio', { name: 'Need help' }).check();
  await row.getByRole('radio', { name: 'In draft' }).check();
  await row.getByText('Owner, due date, reference, note').click();
  await row.getByLabel('Owner').selectOption('Legal');
  await row.getByLabel('Note').fill('Ask in Poland, too.');
  arrive();
  await ready(page);
  await expect(row.getByRole('radio', { name: 'In draft' })).toBeChecked();
  await page.reload();
  await ready(page);
  const [own] = await stored(page);
  expect(own?.dossier.record).toEqual({ 4: { status: 2, owner: 1, note: 'Ask in Poland, too.' } });
  expect(own?.dossier.worksheet.answers).toEqual({ 4: { answer: 4 } });
});

test('an answer given in the very moment the page comes alive is kept', async ({ page }) => {
  await page.addInitScript(() => {
    const click = () =>
      document.querySelector<HTMLInputElement>('[name="item-1-answer"][value="3"]')!.click();
    // The event does not bubble.
    document.addEventListener('astro:hydrate', click, { capture: true, once: true });
  });
  await page.goto(MATURITY);
  await ready(page);
  await expect(answer(page, 'Sprint planning', 'Contributes')).toBeChecked();
  await expect
    .poll(async () => (await stored(page))[0]?.dossier.worksheet.answers)
    .toEqual({ 1: { answer: 3 } });
});

test('the question on the home page carries on into the assessment', async ({ page }) => {
  await page.goto('/');
  const question = page.getByRole('radiogroup', { name: 'Architecture discussions' });
  await question.getByRole('radio', { name: /^Contributes/ }).check();
  await expect(page.getByText('is saved in this browser and waits for you')).toBeVisible();
  await page.getByRole('link', { name: 'Go on with the other 5 practices' }).click();
  await ready(page);
  await expect(answer(page, 'Architecture discussions', 'Contributes')).toBeChecked();
  await answer(page, 'Architecture discussions', 'Attends').check();
  await page.goto('/');
  await expect(question.getByRole('radio', { name: /^Attends/ })).toBeChecked();
});

test('who answers on the home page and leaves at once does not lose the answer', async ({
  page,
}) => {
  await page.goto('/');
  await page.locator('#home-question').scrollIntoViewIfNeeded();
  await expect(page.locator('#home-question astro-island:not([ssr])')).toBeAttached();
  // The code that opens storage is loaded with the first answer.
  const asked = page.waitForRequest(/_astro\/.*\.js$/);
  const arrive = await slowScripts(page);
  await page.getByRole('radio', { name: /^Leads/ }).check();
  await asked;
  await page.getByRole('link', { name: 'Go on with the other 5 practices' }).click();
  arrive();
  await expect(page).toHaveURL(`${MATURITY}#practices`);
  await ready(page);
  await expect(answer(page, 'Architecture discussions', 'Leads')).toBeChecked();
});
