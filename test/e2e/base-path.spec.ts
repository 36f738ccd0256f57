import { baseSite, originOf, rootSite } from '../tools/sites.ts';
import { expect, test } from './fixtures.ts';
import { answer, copyMessage, MATURITY, openTool, ready } from './steps.ts';

const under = (path: string) => originOf(baseSite) + baseSite.base + path.slice(1);

test('below a path: answer, share, open the link, follow it home', async ({ page, stranger }) => {
  await openTool(page, under(MATURITY));
  await answer(page, 'Sprint planning', 'Leads').check();
  const { link } = await copyMessage(page);
  expect(link.startsWith(`${under(MATURITY)}#w2.`)).toBe(true);
  const other = await stranger();
  await other.goto(link);
  await other.getByRole('button', { name: 'Keep a copy' }).click();
  await ready(other);
  await expect(answer(other, 'Sprint planning', 'Leads')).toBeChecked();
  await other.getByRole('link', { name: 'data and privacy' }).first().click();
  await expect(other).toHaveURL(under('/reference/data-and-privacy/'));
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
});

test('below a path: the home page carries an answer on, and a clause leads to its sources', async ({
  page,
}) => {
  await page.goto(under('/'));
  await page
    .getByRole('radiogroup', { name: 'Architecture discussions' })
    .getByRole('radio', { name: /^Contributes/ })
    .check();
  await page.getByRole('link', { name: 'Go on with the other 5 practices' }).click();
  await expect(page).toHaveURL(under(`${MATURITY}#practices`));
  await expect(answer(page, 'Architecture discussions', 'Contributes')).toBeChecked();
  await openTool(page, under('/tools/contract-clauses/'));
  const row = page.getByRole('article', { name: 'Moral rights' });
  await row.getByText('Question, strong answer, red flag').click();
  await row.getByRole('link', { name: 'Sources and review date' }).click();
  await expect(page).toHaveURL(under('/governance/contract-clauses/#ip-moral-rights'));
});

test('below a path: search finds a clause and opens it there', async ({ page }) => {
  await page.goto(under('/start/how-to-use/'));
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('textbox').fill('moral rights');
  await page
    .getByRole('dialog', { name: 'Search' })
    .locator('a[href*="#ip-moral-rights"]')
    .first()
    .click();
  await expect(page).toHaveURL(under('/governance/contract-clauses/#ip-moral-rights'));
  await expect(page.getByRole('heading', { name: 'Moral rights' })).toBeInViewport();
});

test('two sites of one origin, at the root and below a path, keep their work apart', async ({
  page,
}) => {
  // One origin, as on a host that serves both.
  const beside = originOf(rootSite) + baseSite.base;
  await page.route(`${beside}**`, async (route) => {
    const url = route.request().url().replace(originOf(rootSite), originOf(baseSite));
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Leads').check();
  await openTool(page, `${beside}tools/maturity/`);
  await expect(answer(page, 'Sprint planning', 'Leads')).not.toBeChecked();
  await answer(page, 'Sprint planning', 'None').check();
  await openTool(page, MATURITY);
  await expect(answer(page, 'Sprint planning', 'Leads')).toBeChecked();
  const scopes = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.includes(':dossier:'))
      .map((key) => key.slice(0, key.indexOf(':dossier:')))
      .sort(),
  );
  expect(scopes).toEqual(['oep:/', 'oep:/handbook/team']);
});
