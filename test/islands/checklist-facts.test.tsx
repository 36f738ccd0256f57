import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { clauses } from './instruments.ts';
import { clause, kept, know, openChecklist } from './page.tsx';

const all = () => screen.getAllByRole('article').length;
const hidden = () => screen.queryByRole('region', { name: /^Hidden because of the facts/ });
const priority = (title: string) => clause(title).getByText(/^(Must|Should|Consider)/).textContent;

const PERSONAL_DATA = "Can the vendor's people see personal data?";

describe('facts of the engagement', () => {
  test('an unknown fact hides nothing', () => {
    openChecklist();
    expect(all()).toBe(59);
    expect(hidden()).toBeNull();
    expect(screen.getByText('0 of 14 known')).toBeTruthy();
  });

  test('a known fact hides a clause and lists it with the reason', async () => {
    const { user } = openChecklist();
    await know(user, "Will the vendor's own components become part of your product?", 'No');
    expect(screen.queryByRole('article', { name: 'Source-code escrow' })).toBeNull();
    expect(all()).toBe(57);
    const list = screen.getByRole('region', { name: 'Hidden because of the facts (2)' });
    const reasons = within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(reasons).toContain(
      "Source-code escrow: Will the vendor's own components become part of your product? No.",
    );
  });

  test('a fact that is not known after all brings the clauses back', async () => {
    const { user } = openChecklist();
    await know(user, PERSONAL_DATA, 'No');
    expect(screen.queryByRole('article', { name: 'Subprocessors' })).toBeNull();
    await know(user, PERSONAL_DATA, 'Not known yet');
    expect(clause('Subprocessors').getByRole('radio', { name: 'Agreed' })).toBeTruthy();
    expect(kept(clauses)[0]?.worksheet.facts).toEqual({});
  });

  test('what a hidden clause holds is kept, and counts in no sum', async () => {
    const { user } = openChecklist();
    await user.click(clause('Subprocessors').getByRole('radio', { name: 'Agreed' }));
    const progress = screen.getByRole('region', { name: 'Progress' });
    expect(progress.textContent).toContain('1 of 50 musts settled');
    await know(user, PERSONAL_DATA, 'No');
    expect(progress.textContent).toContain('0 of 47 musts settled');
    await know(user, PERSONAL_DATA, 'Yes');
    const agreed = clause('Subprocessors').getByRole('radio', { name: 'Agreed' });
    expect((agreed as HTMLInputElement).checked).toBe(true);
  });

  test('an open fact keeps the stricter priority and says that it may fall', async () => {
    const { user } = openChecklist();
    expect(priority('AI-assisted development')).toBe('Must, until an open fact is known');
    await know(user, "May the vendor's people use AI coding tools?", /^No, and a control/);
    expect(priority('AI-assisted development')).toBe('Should');
  });

  test('a question with several answers takes them all', async () => {
    const { user } = openChecklist();
    const countries = within(
      screen.getByRole('group', { name: 'In which countries do the external engineers work?' }),
    );
    await user.click(countries.getByRole('checkbox', { name: 'India' }));
    await user.click(countries.getByRole('checkbox', { name: 'United States' }));
    expect(kept(clauses)[0]?.worksheet.facts).toEqual({ 5: [1, 4] });
    await user.click(countries.getByRole('checkbox', { name: 'India' }));
    expect(screen.getByText('1 of 14 known')).toBeTruthy();
    expect(screen.queryByRole('article', { name: 'Moral rights' })).toBeNull();
  });
});
