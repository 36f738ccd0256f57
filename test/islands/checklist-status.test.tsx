import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { clauses, few } from './instruments.ts';
import { clause, kept, named, openChecklist } from './page.tsx';

type User = ReturnType<typeof openChecklist>['user'];

const set = (user: User, title: string, status: string) =>
  user.click(clause(title).getByRole('radio', { name: status }));
const entry = (number: number) => kept(clauses)[0]?.record[number];
const progress = () => screen.getByRole('region', { name: 'Progress' });
/** The figures of a priority: settled, open, no status yet, total, not applicable. */
const figures = (priority: string) =>
  within(within(progress()).getByRole('row', { name: new RegExp(`^${priority}`) }))
    .getAllByRole('cell')
    .map((cell) => Number(cell.textContent));

const ASSIGNMENT = 'Present assignment of work product';

describe('the status of a clause', () => {
  test('is one of seven, in a group named by the clause', () => {
    openChecklist(few);
    const statuses = clause(ASSIGNMENT).getByRole('radiogroup', {
      name: `Status of the deal: ${ASSIGNMENT}`,
    });
    const labels = within(statuses).getAllByRole('radio');
    expect(labels).toHaveLength(7);
    for (const name of ['Agreed', 'In draft', 'Open', 'Missing', 'Not applicable', "Don't know"])
      within(statuses).getByRole('radio', { name });
  });

  test('is kept with one click, and changes the progress', async () => {
    const { user } = openChecklist(few);
    expect(figures('Must')).toEqual([0, 0, 6, 6, 0]);
    await set(user, ASSIGNMENT, 'Agreed');
    expect(entry(1)).toEqual({ status: 1 });
    expect(figures('Must')).toEqual([1, 0, 5, 6, 0]);
  });

  test("Don't know is open, and apart from a clause without a status", async () => {
    const { user } = openChecklist(few);
    await set(user, ASSIGNMENT, "Don't know");
    expect(figures('Must')).toEqual([0, 1, 5, 6, 0]);
    await user.click(screen.getByRole('button', { name: /^Clear status ?: Present/ }));
    expect(figures('Must')).toEqual([0, 0, 6, 6, 0]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(figures('Must')).toEqual([0, 1, 5, 6, 0]);
    expect(screen.getByText(`Undone: ${ASSIGNMENT}.`)).toBeTruthy();
  });
});

describe('a status that needs a reason', () => {
  test('Missing but accepted is settled only once the reason is written', async () => {
    const { user } = openChecklist(few);
    await set(user, ASSIGNMENT, 'Missing but accepted');
    expect(figures('Must')).toEqual([0, 1, 5, 6, 0]);
    expect(progress().textContent).toContain(
      '1 clause without the reason or name that the status asks for',
    );
    const reason = clause(ASSIGNMENT).getByRole('textbox', {
      name: named('Reason', ASSIGNMENT),
      description: '“Missing but accepted” counts as settled once the reason is written.',
    });
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    await user.type(reason, 'Covered by the law of the country.');
    expect(reason.getAttribute('aria-invalid')).toBeNull();
    // The gate asks who accepted it, and so does the row.
    expect(figures('Must')).toEqual([0, 1, 5, 6, 0]);
    const by = clause(ASSIGNMENT).getByRole('textbox', {
      name: named('Accepted by', ASSIGNMENT),
      description: '“Missing but accepted” counts as settled once it says who accepted it.',
    });
    await user.type(by, 'CFO');
    expect(figures('Must')).toEqual([1, 0, 5, 6, 0]);
    expect(by.getAttribute('aria-invalid')).toBeNull();
    expect(progress().textContent).not.toContain('without the reason');
  });

  test('Not applicable with a reason leaves both sides of the count', async () => {
    const { user } = openChecklist(few);
    await set(user, ASSIGNMENT, 'Not applicable');
    await user.type(clause(ASSIGNMENT).getByRole('textbox', { name: /^Reason/ }), 'No code.');
    expect(figures('Must')).toEqual([0, 0, 5, 5, 1]);
  });

  test('a reason is not lost when the status changes', async () => {
    const { user } = openChecklist(few);
    await set(user, ASSIGNMENT, 'Not applicable');
    await user.type(clause(ASSIGNMENT).getByRole('textbox', { name: /^Reason/ }), 'No code.');
    await set(user, ASSIGNMENT, 'Open');
    const reason = clause(ASSIGNMENT).getByRole('textbox', { name: /^Reason/ });
    expect((reason as HTMLInputElement).value).toBe('No code.');
  });
});

describe('beside the status', () => {
  test('a clause has a note and an owner', async () => {
    const { user } = openChecklist(few);
    const note = clause('Moral rights').getByRole('textbox', { name: 'Note: Moral rights' });
    await user.type(note, 'Ask in March.');
    const owner = clause('Moral rights').getByRole('combobox', { name: 'Owner: Moral rights' });
    expect(within(owner).getByRole('option', { name: 'Nobody yet (usually Legal)' })).toBeTruthy();
    await user.selectOptions(owner, 'Procurement');
    expect(entry(4)).toEqual({ note: 'Ask in March.', owner: 2 });
    expect(figures('Should')[2]).toBe(2);
  });

  test('progress names the musts left, and how many have no status yet', async () => {
    const { user } = openChecklist(few);
    await set(user, ASSIGNMENT, 'Agreed');
    await set(user, 'Named security baseline', 'Missing');
    expect(
      within(progress()).getAllByText(
        '1 of 6 musts settled, 5 left. 4 of them have no status yet.',
      ),
    ).not.toHaveLength(0);
    const left = within(progress())
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(left).toHaveLength(5);
    expect(left).toContain('Named security baseline');
    expect(left).not.toContain(ASSIGNMENT);
    const link = within(progress()).getByRole('link', { name: 'Named security baseline' });
    expect(link.getAttribute('href')).toBe('#sec-baseline');
  });

  test('a clause carries its question, strong answer, red flag, positions, proof and who looks', () => {
    openChecklist(few);
    const guide = clause('Insurance');
    for (const term of [
      ...['Ask the vendor', 'Strong answer', 'Red flag', 'Preferred', 'Acceptable fallback'],
      ...['Walk away', 'Proof', 'Verify', 'Stage'],
    ])
      expect(guide.getByText(term).nextElementSibling?.textContent, term).toBeTruthy();
    expect(guide.getByText('Who').nextElementSibling?.textContent).toBe(
      'Procurement leads. Also to look: Legal and Security.',
    );
    const link = guide.getByRole('link', { name: 'Sources and review date' });
    expect(link.getAttribute('href')).toBe('/governance/contract-clauses/#lia-insurance');
  });
});
