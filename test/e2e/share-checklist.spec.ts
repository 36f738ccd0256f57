import { expect, test } from './fixtures.ts';
import { CHECKLIST, clause, copyMessage, openTool, ready, stored } from './steps.ts';

const fact = (page: Parameters<typeof clause>[0], question: string) =>
  page.getByRole('group', { name: question });

test('a fact hides the clauses it rules out, and says why', async ({ page }) => {
  await openTool(page, CHECKLIST);
  await expect(page.getByText('All 59 clauses shown')).toBeVisible();
  await expect(clause(page, 'Subprocessors')).toBeVisible();
  await fact(page, "Can the vendor's people see personal data?")
    .getByRole('radio', { name: 'No', exact: true })
    .check();
  await expect(clause(page, 'Subprocessors')).toHaveCount(0);
  const hidden = page.getByRole('region', { name: /^Hidden because of the facts/ });
  await expect(hidden.getByRole('listitem').filter({ hasText: 'Subprocessors' })).toContainText(
    "Can the vendor's people see personal data? No.",
  );
  await fact(page, "Can the vendor's people see personal data?")
    .getByRole('radio', { name: 'Not known yet' })
    .check();
  await expect(clause(page, 'Subprocessors')).toBeVisible();
});

test('filters narrow the list to one role, and never change the work', async ({ page }) => {
  await openTool(page, CHECKLIST);
  await clause(page, 'Moral rights').getByRole('radio', { name: 'Open', exact: true }).check();
  const before = await stored(page);
  const filters = page.getByRole('search', { name: 'Show clauses' });
  await filters.getByLabel('Role').selectOption('Procurement');
  await expect(clause(page, 'Moral rights')).toHaveCount(0);
  await expect(clause(page, 'Named security baseline')).toBeVisible();
  await filters.getByLabel('Priority').selectOption('Must');
  await expect(filters.getByRole('status')).toContainText(/^\d+ of 59 clauses shown$/);
  await filters.getByRole('button', { name: 'Show all' }).click();
  await expect(
    clause(page, 'Moral rights').getByRole('radio', { name: 'Open', exact: true }),
  ).toBeChecked();
  expect(await stored(page)).toEqual(before);
});

test('a checklist with statuses, owners, a note and a reason reaches the lawyer whole', async ({
  page,
  stranger,
}) => {
  await openTool(page, CHECKLIST);
  await page.getByLabel('Your name (optional)').fill('Grace');
  await page.getByLabel('Name of this dossier').fill('Vendor A, MSA v2');
  await fact(page, "Will the vendor's own components become part of your product?")
    .getByRole('radio', { name: 'No', exact: true })
    .check();
  const assignment = clause(page, 'Present assignment of work product');
  await assignment.getByRole('radio', { name: 'Agreed' }).check();
  await assignment.getByText('Owner, due date, reference, note').click();
  await assignment.getByLabel('Owner').selectOption('Legal');
  await assignment.getByLabel('Due').fill('2031-02-01');
  await assignment.getByLabel('In the contract').fill('MSA 7.2');
  const caps = clause(page, 'Liability caps and exclusions');
  await caps.getByRole('radio', { name: 'Missing', exact: true }).check();
  await caps.getByText('Owner, due date, reference, note').click();
  await caps.getByLabel('Note').fill('The vendor refuses. Ask again in March. <b>');
  const insurance = clause(page, 'Insurance');
  await insurance.getByRole('radio', { name: 'Missing but accepted' }).check();
  const progress = page.getByRole('region', { name: 'Progress' });
  await expect(progress).toContainText(
    '1 clause without the reason or name that the status asks for: Insurance.',
  );
  await insurance.getByLabel('Reason').fill('The parent company insures both.');
  await insurance.getByLabel('Accepted by').fill('CFO');
  await expect(progress).not.toContainText('without the reason');
  await expect(
    page.getByRole('heading', { name: 'Hidden because of the facts (2)' }),
  ).toBeVisible();

  const { message, link } = await copyMessage(page);
  expect(message).toContain('Contract-clause checklist: Vendor A, MSA v2');
  expect(message).toContain('3 of 57 clauses have a status.');
  const lawyer = await stranger();
  await lawyer.goto(link);
  const banner = lawyer.getByRole('region', { name: 'Shared with you: Vendor A, MSA v2' });
  await expect(banner).toContainText(
    'Contract-clause checklist, sent by Grace (as the link says).',
  );
  await expect(banner).toContainText('3 of 57 clauses have a status.');
  await expect(banner).toContainText(
    'What is asked of you: look at the clauses that your role leads.',
  );
  await expect(banner).toContainText('To send it back:');
  const theirs = clause(lawyer, 'Liability caps and exclusions');
  await expect(theirs.getByLabel('Note')).toHaveValue(
    'The vendor refuses. Ask again in March. <b>',
  );
  await expect(theirs.getByLabel('Note')).toHaveAttribute('readonly');
  await expect(clause(lawyer, 'Insurance').getByLabel('Reason')).toHaveValue(
    'The parent company insures both.',
  );
  await expect(
    clause(lawyer, 'Present assignment of work product').getByText('due 1 Feb 2031 · MSA 7.2'),
  ).toBeVisible();
  await expect(clause(lawyer, 'Source-code escrow')).toHaveCount(0);

  await banner.getByRole('button', { name: 'Keep a copy' }).click();
  await ready(lawyer);
  await theirs.getByRole('radio', { name: 'In draft' }).check();
  await lawyer.reload();
  await ready(lawyer);
  const [sent] = await stored(page);
  const [own] = await stored(lawyer);
  const { name, worksheet, record } = sent!.dossier;
  const mark = expect.stringMatching(/^[0-9a-z]{8}$/) as unknown as string;
  expect(worksheet).toEqual({ name: 'Grace', mark, facts: { 11: [2] }, answers: {} });
  expect(record[51]).toEqual({ status: 4, note: 'The vendor refuses. Ask again in March. <b>' });
  // The copy is the lawyer's own: without the name and the mark of who sent it.
  expect(own?.dossier.name).toBe(`${name} (from Grace)`);
  expect(own?.dossier.worksheet).toEqual({ mark, facts: worksheet.facts, answers: {} });
  expect(own?.dossier.worksheet.mark).not.toBe(worksheet.mark);
  expect(own?.dossier.record).toEqual({ ...record, 51: { ...record[51], status: 2 } });
});
