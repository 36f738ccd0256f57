import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { CHECKLIST, clause, copyMessage, openTool, ready, stored, tabTo } from './steps.ts';

const CAPS = 'Liability caps and exclusions';
const LIBRARY = '/governance/contract-clauses/';

const deal = (page: Page) => page.getByRole('region', { name: 'The whole deal' });
const meeting = (page: Page) => page.getByRole('dialog');
const stance = (page: Page, label: string): Locator =>
  clause(page, CAPS)
    .getByRole('radiogroup', { name: /^Your stance/ })
    .getByRole('radio', { name: label, exact: true });

async function unfold(of: Page | Locator, summary: string | RegExp) {
  await of.locator('summary').filter({ hasText: summary }).click();
}

/** Says who answers, and for which role. */
async function introduce(page: Page, name: string, role: string) {
  await page
    .getByRole('radiogroup', { name: 'Your role' })
    .getByRole('radio', { name: role, exact: true })
    .check();
  await page.getByLabel('Your name (optional)').fill(name);
}

/** Opens the part in which the roles come together. */
async function openRoles(page: Page) {
  await unfold(page, 'Ask the roles, collect their stances');
  const roles = page.getByRole('region', { name: 'Several roles' });
  await expect(roles.getByRole('heading', { name: 'Collect answers' })).toBeVisible();
  return roles;
}

/** Opens an invitation in a profile of its own, takes a stance, and sends it. */
async function answerAs(
  page: Page,
  invitation: string,
  [name, role, label, why]: readonly [string, string, string, string?],
) {
  await page.goto(invitation);
  await page.getByRole('button', { name: 'Start my answers' }).click();
  await introduce(page, name, role);
  // Nobody sees what others say, or where the deal stands, before sending.
  await expect(deal(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Several roles' })).toHaveCount(0);
  await stance(page, label).check();
  if (why) await clause(page, CAPS).getByLabel(/^Why/).fill(why);
  const { message } = await copyMessage(page);
  expect(message).toContain('These are my stances, as you asked.');
  return message;
}

test('four roles answer apart, a conflict is found and settled in a meeting by keyboard, and a milestone shows what moved', async ({
  page,
  stranger,
}) => {
  test.setTimeout(180_000);
  await openTool(page, CHECKLIST);
  await page.getByLabel('Name of this dossier').fill('Vendor A, MSA v3');
  await introduce(page, 'Olga', 'Legal');
  await stance(page, 'Reject').check();
  await clause(page, CAPS).getByLabel(/^Why/).fill('The cap is below our insurance.');

  // One invitation for all of them.
  const roles = await openRoles(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await roles.getByRole('button', { name: 'Copy the invitation', exact: true }).click();
  await expect(roles.getByText('Copied. Paste it into an e-mail or a chat.')).toBeVisible();
  const asked = await page.evaluate(() => navigator.clipboard.readText());
  expect(asked).not.toContain('below our insurance');
  const invitation = asked.split('\n').find((line) => line.startsWith('http'))!;

  const messages: string[] = [];
  for (const who of [
    ['Pia', 'Procurement', 'Accept'],
    ['Sam', 'Security', 'Not mine'],
    ['Eve', 'Engineering', 'Accept the fallback', 'Fine for us.'],
  ] as const)
    messages.push(await answerAs(await stranger(), invitation, who));

  // All of them at once, with the mails around them.
  await roles.getByRole('textbox', { name: 'Messages with links' }).fill(messages.join('\n\n'));
  await roles.getByRole('button', { name: 'Collect', exact: true }).click();
  await expect(roles.getByText('3 taken, 0 not taken.')).toBeVisible();
  await expect(deal(page).getByText('1 must stands against signing.')).toBeVisible();
  await expect(deal(page).getByText('1 conflict, musts first')).toBeVisible();
  await expect(deal(page)).toContainText('Rejected by Olga, Legal');

  // A milestone before the meeting.
  await unfold(page, 'Several deals: copy, keep a milestone, compare');
  await page.getByLabel('Name of the milestone', { exact: true }).fill('Before the meeting');
  await page.getByRole('button', { name: 'Keep this milestone' }).click();
  await expect(page.getByText('“Before the meeting” is kept.')).toBeVisible();

  // The meeting, by keyboard alone.
  await unfold(page, 'Meeting over the open points');
  const start = page.getByRole('button', { name: 'Start a meeting' });
  await start.focus();
  await page.keyboard.press('Enter');
  const heading = meeting(page).getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  await expect(heading).toContainText(CAPS);
  await expect(
    meeting(page).getByRole('combobox', { name: 'Stance now: Pia, Procurement' }),
  ).toHaveValue('1');
  await expect(meeting(page)).toContainText('The cap is below our insurance.');
  await expect(meeting(page).getByText('Walk away')).toBeVisible();
  const olga = meeting(page).getByRole('combobox', { name: 'Stance now: Olga, Legal' });
  await tabTo(page, olga);
  await page.keyboard.type('Accept the');
  await expect(meeting(page)).toContainText('All agree on the fallback');
  await page.keyboard.press('Escape');
  await expect(heading).toBeFocused();
  await page.keyboard.press('1');
  await expect(meeting(page).getByRole('button', { name: 'Agreed' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('r');
  await page.keyboard.type('The vendor raised the cap.');
  await page.keyboard.press('Enter');
  await expect(heading).toBeFocused();
  await expect(meeting(page)).toContainText('1 decided');
  await page.keyboard.press('ArrowRight');
  await expect(heading).not.toContainText(CAPS);
  await page.keyboard.press('Escape');
  await expect(meeting(page)).toBeHidden();
  await expect(start).toBeFocused();
  await expect(deal(page).getByText('Roles are in conflict on no clause.')).toBeVisible();

  // The clause tells who changed what, and from where.
  await unfold(clause(page, CAPS), 'History');
  const history = clause(page, CAPS).getByRole('listitem').filter({ hasText: '→' });
  await expect(history).toHaveCount(7);
  await expect(history.nth(0)).toContainText('Reason: nothing → “The vendor raised the cap.”');
  await expect(history.nth(0)).toContainText('Olga, Legal, in a meeting');
  await expect(
    history.filter({ hasText: 'Stance of Procurement: nothing → Accept' }),
  ).toContainText('Pia, Procurement, from a link');

  // And what moved since the milestone.
  const compared = page.getByRole('region', { name: 'Compare two' });
  await expect(compared.getByText(/^1 of \d+ clauses differs: 1 better/)).toBeVisible();
  const row = compared.getByRole('row').nth(1);
  await expect(row).toContainText('Status: no status → Agreed (better)');
  await expect(row).toContainText('Legal: Reject → Accept the fallback');

  // A meeting that was left goes on where it stopped.
  await page.reload();
  await ready(page);
  await unfold(page, 'Meeting over the open points');
  await page
    .getByRole('button', { name: /^Go on with the meeting of .* \(1 of \d+ decided\)$/ })
    .click();
  await expect(meeting(page)).toContainText('1 decided');
  await expect(heading).toBeFocused();
  await expect(heading).not.toContainText(CAPS);
});

test('the clause library shows where the deal at hand stands, and nothing to whoever has none', async ({
  page,
}) => {
  await page.goto(LIBRARY);
  await expect(page.getByText('In your deal')).toHaveCount(0);
  await openTool(page, CHECKLIST);
  await page.getByLabel('Name of this dossier').fill('Vendor A');
  await clause(page, CAPS).getByRole('radio', { name: 'In draft' }).check();
  await stance(page, 'Need help').check();
  const before = await stored(page);
  await page.goto(LIBRARY);
  await expect(
    page.getByText('In your deal (Vendor A): status In draft, your stance Need help.'),
  ).toBeVisible();
  await page.getByRole('link', { name: new RegExp(`^Change it ?: ${CAPS}$`) }).click();
  await expect(page).toHaveURL(/\/tools\/contract-clauses\/#/);
  await expect(clause(page, CAPS)).toBeInViewport();
  expect(await stored(page)).toEqual(before);
});

test('at 320 pixels nothing of the deal or the meeting runs off the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openTool(page, CHECKLIST);
  await introduce(page, 'Olga', 'Legal');
  await stance(page, 'Accept').check();
  await unfold(page, 'What each role says of each clause');
  await unfold(page, 'Several deals: copy, keep a milestone, compare');
  await unfold(page, 'Meeting over the open points');
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect(page.getByRole('region', { name: 'Compare two' })).toBeVisible();
  expect(await width()).toBeLessThanOrEqual(320);
  await page.getByRole('button', { name: 'Start a meeting' }).click();
  await expect(meeting(page)).toBeVisible();
  const inside = await meeting(page).evaluate(({ scrollWidth }) => scrollWidth);
  expect(inside).toBeLessThanOrEqual(320);
});
