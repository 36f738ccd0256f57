import { expect, test } from './fixtures.ts';
import {
  answer,
  copyMessage,
  everything,
  MATURITY,
  openTool,
  PRACTICES,
  practice,
  ready,
  stored,
} from './steps.ts';

test('six answers give a result that explains itself and is still there after a reload', async ({
  page,
}) => {
  await openTool(page, MATURITY);
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('Answer 4 practices to see an overall result.');
  for (const title of PRACTICES) {
    await answer(page, title, 'Contributes').check();
    const more = page.getByRole('region', { name: title });
    await more.getByRole('radio', { name: /^Nearly always/ }).check();
  }
  await answer(page, 'Incident response', 'Attends').check();
  await expect(result.getByText('Leading', { exact: true })).toBeVisible();
  // What is read out comes a moment after what is shown.
  await expect(result).toContainText('6 of 6 practices scored');
  await expect(
    result.getByRole('table').getByRole('row', { name: /Incident response/ }),
  ).toContainText('Attends');
  await expect(result.getByRole('heading', { name: /^Incident response: reach/ })).toBeVisible();

  const told = await result.innerText();
  await page.reload();
  await ready(page);
  await expect(answer(page, 'Incident response', 'Attends')).toBeChecked();
  await expect.poll(() => result.innerText()).toBe(told);
});

test('an assessment goes to a colleague as one message, and the colleague keeps a copy', async ({
  page,
  stranger,
}) => {
  await openTool(page, MATURITY);
  await page.getByRole('radio', { name: /^Client side/ }).check();
  await page.getByLabel('Your name (optional)').fill('Ada');
  await page.getByLabel('Name of this dossier').fill('Team Atlas, Q4');
  await page.getByRole('radio', { name: /^Dedicated team/ }).check();
  await answer(page, 'Sprint planning', 'Leads').check();
  await answer(page, 'Retrospectives', "Don't know").check();
  const { message, link } = await copyMessage(page);
  expect(message).toContain('Maturity self-assessment: Team Atlas, Q4');
  expect(message).toContain('From Ada');
  expect(message).toContain("2 of 6 practices answered, 1 of them with Don't know.");
  expect(message).toContain('What I ask:');
  expect(message).toContain('How to send it back:');

  const colleague = await stranger();
  await colleague.goto(link);
  const banner = colleague.getByRole('region', { name: 'Shared with you: Team Atlas, Q4' });
  await expect(banner.getByRole('heading')).toBeFocused();
  await expect(banner).toContainText('Maturity self-assessment, sent by Ada (as the link says).');
  await expect(banner).toContainText("2 of 6 practices answered, 1 of them with Don't know.");
  await expect(banner).toContainText('What is asked of you: give your own answers');
  await expect(banner).toContainText('To send it back: choose Copy message with link');
  await expect(answer(colleague, 'Sprint planning', 'Leads')).toBeChecked();
  await expect(answer(colleague, 'Sprint planning', 'Leads')).toBeDisabled();
  expect(await everything(colleague)).toEqual({});

  await banner.getByRole('button', { name: 'Keep a copy' }).click();
  await ready(colleague);
  await expect(banner).toBeHidden();
  expect(new URL(colleague.url()).hash).toBe('');
  await expect(colleague.getByLabel('Name of this dossier')).toHaveValue(
    'Team Atlas, Q4 (from Ada)',
  );
  await answer(colleague, 'Backlog refinement', 'Attends').check();
  await colleague.reload();
  await ready(colleague);
  const [own] = await stored(colleague);
  expect(own?.dossier).toMatchObject({
    name: 'Team Atlas, Q4 (from Ada)',
    worksheet: { facts: { 1: [2] } },
  });
  // The copy is the colleague's, who may be of the other side.
  expect(own?.dossier.worksheet).not.toHaveProperty('name');
  expect(own?.dossier.worksheet).not.toHaveProperty('side');
  expect(own?.dossier.worksheet.answers).toEqual({
    1: { answer: 4 },
    2: { answer: 2 },
    3: { answer: 5 },
  });
  // The sender's own work does not follow what the colleague does.
  await expect(
    practice(page, 'Backlog refinement').getByRole('radio', { checked: true }),
  ).toHaveCount(0);
});

test('a reader who closes a link gives own answers on an empty page', async ({
  page,
  stranger,
}) => {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Leads').check();
  const { link } = await copyMessage(page);
  const colleague = await stranger();
  await colleague.goto(link);
  await expect(answer(colleague, 'Sprint planning', 'Leads')).toBeChecked();
  await colleague.getByRole('button', { name: 'Close' }).click();
  await ready(colleague);
  await expect(answer(colleague, 'Sprint planning', 'Leads')).not.toBeChecked();
  await expect(answer(colleague, 'Sprint planning', 'Leads')).toBeEnabled();
  await colleague.reload();
  await ready(colleague);
  expect(await everything(colleague)).toEqual({});
});
