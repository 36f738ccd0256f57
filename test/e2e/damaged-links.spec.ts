import { encodeLink } from '#worksheet/codec/link.ts';
import type { Page } from '@playwright/test';
import golden from '../unit/worksheet/golden-links.json' with { type: 'json' };
import { ASSESSMENT, CHECKLIST as FILLED } from '../unit/worksheet/samples.ts';
import { expect, test } from './fixtures.ts';
import { answer, CHECKLIST, everything, MATURITY, openTool, ready } from './steps.ts';

const whole = await encodeLink(ASSESSMENT);
const middle = Math.floor(whole.length / 2);
const changed = whole[middle] === 'A' ? 'B' : 'A';

/** Work of the reader's own, which no link may touch. */
async function ownWork(page: Page): Promise<Record<string, string>> {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Attends').check();
  await page.getByLabel('Name of this dossier').fill('My own team');
  return everything(page);
}

const refused = [
  {
    title: 'a damaged link',
    fragment: whole.slice(0, middle) + changed + whole.slice(middle + 1),
    heading: 'This link is damaged',
    remedy: 'Ask the sender to send it again',
  },
  {
    title: 'a link cut short',
    fragment: whole.slice(0, -9),
    heading: 'This link was cut short',
    remedy: 'copy it whole, or ask the sender for the file',
  },
  {
    title: 'a link of a newer version',
    fragment: golden.refused.find(({ reason }) => reason === 'newer-version')!.link,
    heading: 'This link was made by a newer version of the playbook',
    remedy: 'Reload the page.',
  },
  {
    title: 'a link of a newer edition',
    fragment: await encodeLink({ ...ASSESSMENT, edition: 200 }),
    heading: 'This link was made by a newer version of the playbook',
    remedy: 'Reload the page.',
  },
  {
    title: 'a link of another tool',
    fragment: await encodeLink(FILLED),
    heading: 'This link belongs to another tool',
    remedy: 'It was made with the Contract-clause checklist.',
  },
  {
    title: 'a link of a tool that this site does not have',
    fragment: await encodeLink({ ...ASSESSMENT, instrument: 24 }),
    heading: 'This link belongs to a tool that this site does not have',
    remedy: 'Ask the sender for the address of the page it was made on.',
  },
];

test('a link that cannot be read leaves my own worksheet as it was, and says what to do', async ({
  page,
}) => {
  const before = await ownWork(page);
  for (const { title, fragment, heading, remedy } of refused)
    await test.step(title, async () => {
      await page.goto('about:blank');
      await page.goto(`${MATURITY}#${fragment}`);
      const notice = page.getByRole('alert', { name: heading });
      await expect(notice.getByRole('heading')).toBeFocused();
      await expect(notice).toContainText(remedy);
      await expect(notice).toContainText('your own work is as it was');
      await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();
      await expect(answer(page, 'Sprint planning', 'Attends')).toBeEnabled();
      await notice.getByRole('button', { name: 'Back to my own work' }).click();
      await expect(notice).toBeHidden();
      expect(await everything(page)).toEqual(before);
    });
  await page.reload();
  await ready(page);
  await expect(page.getByLabel('Name of this dossier')).toHaveValue('My own team');
  expect(await everything(page)).toEqual(before);
});

test('a link of another tool opens there with one tap', async ({ page }) => {
  await page.goto(`${MATURITY}#${await encodeLink(FILLED)}`);
  await page.getByRole('link', { name: 'Open it there' }).click();
  await expect(page).toHaveURL(new RegExp(`${CHECKLIST}#w1`));
  await expect(
    page.getByRole('heading', { name: `Shared with you: ${FILLED.name}` }),
  ).toBeVisible();
});

test('what a link says stays text: no markup, no script, no link that opens by itself', async ({
  page,
}) => {
  const name = '<img src=x onerror="document.title=1"> https://example.org/';
  await page.goto(`${MATURITY}#${await encodeLink({ ...ASSESSMENT, name })}`);
  const banner = page.getByRole('region', { name: `Shared with you: ${name}` });
  await expect(banner).toBeVisible();
  await expect(banner.getByRole('img')).toHaveCount(0);
  await expect(banner.getByRole('link')).toHaveCount(0);
});
