import type { Page } from '@playwright/test';
import type { Round } from '#worksheet/types.ts';
import { expect, test } from './fixtures.ts';
import {
  collectedOf,
  dossierOf,
  left,
  MATURITY,
  openPeople,
  openTool,
  PEOPLE,
  ready,
  stored,
  tabTo,
  work,
} from './steps.ts';

const meeting = (page: Page) => page.getByRole('dialog');
const rounds = async (page: Page): Promise<readonly Round[]> =>
  (await stored(page))[0]?.dossier.rounds ?? [];

/** The owner has no answers of her own and four collected. */
async function openTeam(page: Page) {
  await left(page, dossierOf(work('Eve', 1, []), collectedOf(PEOPLE)));
  await openTool(page, MATURITY);
  await openPeople(page);
}

test('a meeting by keyboard alone: reveal, talk, vote again, and both votes are kept', async ({
  page,
}) => {
  await openTeam(page);
  await tabTo(page, page.getByRole('button', { name: 'Start a meeting' }), 200);
  await page.keyboard.press('Enter');
  const heading = meeting(page).getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  await expect(heading).toContainText('Architecture discussions');
  // Hidden until revealed: nobody sees what the others said.
  await expect(meeting(page)).toContainText('4 people have answered');
  await expect(meeting(page).getByRole('table')).toHaveCount(0);
  await expect(meeting(page)).not.toContainText(/Cem|median/);
  expect(await rounds(page)).toEqual([]);

  await page.keyboard.press('r');
  await expect(meeting(page).getByRole('heading', { name: 'Answers' })).toBeFocused();
  await expect(meeting(page).getByRole('row', { name: /^Cem/ })).toContainText('Attends');
  await expect(meeting(page)).toContainText('Talk about it: the sides are 2 rows apart');
  expect(await rounds(page)).toMatchObject([
    { item: 4, first: [{ name: 'Ada' }, { name: 'Bo' }, { name: 'Cem' }, { name: 'Dee' }] },
  ]);

  const vote = meeting(page).getByRole('combobox', { name: 'New vote: Cem' });
  await tabTo(page, vote);
  await page.keyboard.type('Contributes');
  await expect(vote).toHaveValue('3');
  const often = meeting(page).getByRole('combobox', { name: 'How consistently: Cem' });
  await tabTo(page, often);
  await page.keyboard.type('Nearly');
  await expect(often).toHaveValue('3');
  // Nothing counts before it is kept, and nobody goes on without saying so.
  expect((await rounds(page))[0]?.second).toBeUndefined();
  await page.keyboard.press('Escape');
  await expect(meeting(page)).toContainText('These votes are not kept yet');
  await tabTo(page, meeting(page).getByRole('button', { name: 'Keep the new votes' }));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await rounds(page))[0]?.second?.length).toBe(4);
  const [round] = await rounds(page);
  expect(round?.first[2]).toEqual({ name: 'Cem', side: 2, answer: { answer: 2, consistency: 3 } });
  expect(round?.second?.[2]).toEqual({
    name: 'Cem',
    side: 2,
    answer: { answer: 3, consistency: 3 },
  });
  expect(round?.second?.map(({ answer }) => answer.answer)).toEqual([4, 4, 3, 2]);

  // The votes change nobody's own answers.
  const [own] = await stored(page);
  expect(own?.dossier.collected).toEqual(collectedOf(PEOPLE).collected);

  // On to the next practice and back by arrows, then out by Escape; focus returns.
  const sides = meeting(page).getByRole('button', { name: 'Each side' });
  await tabTo(page, sides);
  await page.keyboard.press('ArrowRight');
  await expect(heading).toContainText('Retrospectives');
  await expect(heading).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(heading).toContainText('Architecture discussions');
  await expect(vote).toHaveValue('3');
  await page.keyboard.press('Escape');
  await expect(meeting(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Start a meeting' })).toBeFocused();
  const table = page.getByRole('region', { name: 'Votes in meetings' }).getByRole('table').first();
  await expect(table.getByRole('row').nth(1)).toContainText('External side: 1 (median of 2)');
  await expect(table.getByRole('row').nth(1)).toContainText('External side: 1.5 (median of 2)');
});

test('a meeting that was left goes on where it stopped, and a second vote by side is kept', async ({
  page,
}) => {
  await openTeam(page);
  await page.getByRole('button', { name: 'Start a meeting' }).click();
  await meeting(page).getByRole('button', { name: 'Reveal' }).click();
  await meeting(page).getByRole('button', { name: 'Each side' }).click();
  await meeting(page).getByRole('combobox', { name: 'New vote: Client side' }).selectOption('3');
  await meeting(page).getByRole('button', { name: 'Keep the new votes' }).click();
  await expect
    .poll(async () => (await rounds(page))[0]?.second)
    .toEqual([{ side: 1, answer: { answer: 3 } }]);
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: /^Go on with the meeting of .* \(1 of 6\)$/ }).click();
  await expect(meeting(page).getByRole('heading', { level: 2 })).toContainText('Retrospectives');
  await expect(meeting(page)).toContainText('1 revealed');
  await meeting(page).getByRole('button', { name: 'Reveal' }).click();
  await expect.poll(async () => (await rounds(page)).map(({ item }) => item)).toEqual([4, 3]);
  await meeting(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await rounds(page)).map(({ item }) => item)).toEqual([4]);
  await expect(meeting(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
});

test('on a projector the answers can be read from the back, and the page behind is out of reach', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openTeam(page);
  await page.getByRole('button', { name: 'Start a meeting' }).click();
  await meeting(page).getByRole('button', { name: 'Reveal' }).click();
  const size = await meeting(page)
    .getByRole('rowheader', { name: /^Cem/ })
    .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(18);
  const box = await meeting(page).boundingBox();
  expect(box?.width).toBeGreaterThan(1200);
  // The Tab key goes round inside the dialog, and through the browser's own bar.
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(
      () =>
        document.activeElement === document.body ||
        document.querySelector('dialog[open]')!.contains(document.activeElement),
    );
    expect(isInside).toBe(true);
  }
});
