import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { clauses } from './instruments.ts';
import { clause, focusIsOn, kept, openChecklist } from './page.tsx';

type User = ReturnType<typeof openChecklist>['user'];

const filters = () => within(screen.getByRole('group', { name: 'Show clauses' }));
const filter = (user: User, by: string, value: string) =>
  user.selectOptions(filters().getByRole('combobox', { name: by }), value);
const said = () => filters().getByRole('status').textContent;
const shown = () => screen.queryAllByRole('article').length;

describe('filters', () => {
  test('nothing is filtered at first', () => {
    openChecklist();
    expect(said()).toBe('All 59 clauses shown');
    expect(filters().queryByRole('button', { name: 'Show all' })).toBeNull();
  });

  test.each([
    [
      'Role',
      'Security',
      (id: string) => {
        const clause = clauses.items.find((one) => one.id === id);
        return clause?.lead === 'security' || clause?.look.includes('security') === true;
      },
    ],
    ['Group', 'Exit', (id: string) => id.startsWith('exit-')],
  ])('%s shows the clauses of %s and says how many', async (by, value, belongs) => {
    const { user } = openChecklist();
    await filter(user, by, value);
    const fitting = clauses.items.filter(({ id }) => belongs(id));
    expect(
      screen.getAllByRole('article').map((one) => one.getAttribute('aria-labelledby')),
    ).toEqual(fitting.map(({ id }) => id));
    expect(said()).toBe(`${fitting.length} of 59 clauses shown`);
  });

  test('Priority goes by what the facts leave possible', async () => {
    const { user } = openChecklist();
    await filter(user, 'Priority', 'Consider');
    expect(said()).toBe('2 of 59 clauses shown');
    await filter(user, 'Priority', 'Must');
    expect(said()).toBe('50 of 59 clauses shown');
  });

  test("Status keeps Don't know apart from what nobody has looked at", async () => {
    const { user } = openChecklist();
    await user.click(clause('Moral rights').getByRole('radio', { name: "Don't know" }));
    await user.click(clause('Subprocessors').getByRole('radio', { name: 'Agreed' }));
    await filter(user, 'Status', "Don't know");
    expect(shown()).toBe(1);
    await filter(user, 'Status', 'Nobody has looked');
    expect(said()).toBe('57 of 59 clauses shown');
    await filter(user, 'Status', 'Everything left to do');
    expect(said()).toBe('58 of 59 clauses shown');
  });

  test('an owner moves a clause to the view of that role', async () => {
    const { user } = openChecklist();
    await user.selectOptions(
      clause('Moral rights').getByRole('combobox', { name: 'Owner' }),
      'Security',
    );
    await filter(user, 'Role', 'Security');
    expect(clause('Moral rights').getByRole('radio', { name: 'Agreed' })).toBeTruthy();
  });

  test('filters narrow each other, and one button takes them all away', async () => {
    const { user } = openChecklist();
    await filter(user, 'Role', 'Engineering');
    await filter(user, 'Group', 'Confidentiality');
    expect(said()).toBe('0 of 59 clauses shown');
    expect(screen.getByText('No clause fits the filter.')).toBeTruthy();
    await user.click(filters().getByRole('button', { name: 'Show all' }));
    expect(said()).toBe('All 59 clauses shown');
  });

  test('filters change nothing in the work', async () => {
    const { user } = openChecklist();
    await filter(user, 'Role', 'Legal');
    expect(kept(clauses)).toEqual([]);
  });

  test('a clause stays while its status is chosen, though the filter no longer fits it', async () => {
    const { user } = openChecklist();
    await filter(user, 'Status', 'Nobody has looked');
    await user.click(clause('Moral rights').getByRole('radio', { name: 'Agreed' }));
    await user.keyboard('{ArrowRight}');
    const draft = clause('Moral rights').getByRole('radio', { name: 'In draft' });
    expect((draft as HTMLInputElement).checked).toBe(true);
    expect(document.activeElement).toBe(draft);
    await filter(user, 'Status', 'Everything left to do');
    await filter(user, 'Status', 'Nobody has looked');
    expect(screen.queryByRole('article', { name: 'Moral rights' })).toBeNull();
  });

  test('a filter gives way to a link that leads to a clause it hides', async () => {
    const { user } = openChecklist();
    await filter(user, 'Group', 'Exit');
    location.hash = 'sec-baseline';
    expect(await screen.findByRole('article', { name: 'Named security baseline' })).toBeTruthy();
    expect(said()).toBe('All 59 clauses shown');
  });

  test('a link to a clause leads there one at a time, too', async () => {
    const { user } = openChecklist();
    await user.click(screen.getByRole('button', { name: 'One at a time' }));
    location.hash = 'sec-baseline';
    expect(await screen.findByRole('group', { name: 'clause 13 of 59' })).toBeTruthy();
    expect(shown()).toBe(1);
  });

  test('a filter stays where the clause of a link fits it, one at a time, too', async () => {
    const { user } = openChecklist();
    await filter(user, 'Group', 'Exit');
    await user.click(screen.getByRole('button', { name: 'One at a time' }));
    const last = clauses.items.filter(({ group }) => group === 'exit').at(-1)!;
    location.hash = last.id;
    const place = await screen.findByRole('group', { name: 'clause 4 of 4' });
    expect(within(place).getByRole('article', { name: last.title })).toBeTruthy();
    await focusIsOn(place);
    expect(said()).toBe('4 of 59 clauses shown');
  });

  test('the same link leads to the same clause again', async () => {
    const { user } = openChecklist();
    await user.click(screen.getByRole('button', { name: 'One at a time' }));
    const [first] = clauses.items;
    const progress = within(screen.getByRole('region', { name: 'Progress' }));
    await user.click(progress.getByText(/musts left to settle$/));
    const link = progress.getByRole('link', { name: first!.title });
    await user.click(link);
    const place = await screen.findByRole('group', { name: 'clause 1 of 59' });
    await focusIsOn(place);
    await user.click(screen.getByRole('button', { name: 'Next clause' }));
    expect(screen.getByRole('group', { name: 'clause 2 of 59' })).toBeTruthy();
    await user.click(link);
    await focusIsOn(await screen.findByRole('group', { name: 'clause 1 of 59' }));
  });

  test('how clauses are shown stays when the filter changes', async () => {
    const { user } = openChecklist();
    const one = screen.getByRole('button', { name: 'One at a time' });
    await user.click(one);
    await filter(user, 'Role', 'Engineering');
    await filter(user, 'Group', 'Confidentiality');
    expect(screen.getByText('No clause fits the filter.')).toBeTruthy();
    await user.click(filters().getByRole('button', { name: 'Show all' }));
    expect([one.isConnected, one.getAttribute('aria-pressed'), shown()]).toEqual([true, 'true', 1]);
  });

  test('clauses come one at a time, within the filter', async () => {
    const { user } = openChecklist();
    await filter(user, 'Group', 'Exit');
    await user.click(screen.getByRole('button', { name: 'One at a time' }));
    expect(shown()).toBe(1);
    expect(screen.getByRole('group', { name: 'clause 1 of 4' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next clause' }));
    expect(clause('Exit plan and help with the transition').getAllByRole('radio')).toHaveLength(7);
  });
});
