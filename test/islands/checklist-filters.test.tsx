import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Content } from '#worksheet/types.ts';
import { clauses, few } from './instruments.ts';
import { clause, focusIsOn, keepDossier, kept, openChecklist } from './page.tsx';

type User = ReturnType<typeof openChecklist>['user'];

const filters = () => within(screen.getByRole('search', { name: 'Show clauses' }));
const filter = (user: User, by: string, value: string) =>
  user.selectOptions(filters().getByRole('combobox', { name: by }), value);
const look = (user: User, text: string) =>
  user.type(filters().getByRole('searchbox', { name: 'Search in the clauses' }), text);
const only = (user: User, view: string) =>
  user.click(filters().getByRole('button', { name: view }));
const said = () => filters().getByRole('status').textContent;
/** Ids of the clauses in sight, in their order. */
const shown = () =>
  screen.queryAllByRole('article').map((one) => one.getAttribute('aria-labelledby'));
const headings = () =>
  screen
    .getAllByRole('heading', { level: 3 })
    .filter(({ id }) => id.startsWith('group-'))
    .map(({ textContent }) => textContent);

const work: Content = {
  ...{ instrument: 2, edition: 1, name: 'Vendor A' },
  worksheet: { side: 3, facts: {}, answers: {} },
  record: {
    4: { status: 1 },
    13: { status: 3, due: '2020-02-01' },
    24: { status: 1, due: '2020-02-01' },
    51: { status: 3, due: '2098-02-01', note: 'Ask Łukasz in March', ref: 'MSA 9.3' },
    52: { status: 5, reason: 'The parent company insures both', acceptedBy: 'CFO' },
  },
};

describe('filters', () => {
  test('nothing is filtered at first', () => {
    openChecklist(few);
    expect(said()).toBe('All 9 clauses shown');
    expect(filters().queryByRole('button', { name: 'Show all' })).toBeNull();
  });

  test('Role shows the clauses that a role leads or must look at', async () => {
    const { user } = openChecklist(few);
    await filter(user, 'Role', 'Engineering');
    const theirs = few.items.filter(({ lead, look }) => [lead, ...look].includes('engineering'));
    expect(shown()).toEqual(theirs.map(({ id }) => id));
    expect(said()).toBe(`${theirs.length} of 9 clauses shown`);
  });

  test('Group and Stage show the clauses of one', async () => {
    const { user } = openChecklist(few);
    await filter(user, 'Group', 'Exit');
    expect(shown()).toEqual(['exit-transition', 'exit-escrow']);
    expect(headings()).toEqual(['Exit']);
    await filter(user, 'Group', 'All');
    await filter(user, 'Stage', 'Disputing');
    expect(shown()).toEqual(['lia-caps']);
  });

  test('Priority goes by what the facts leave possible', async () => {
    const { user } = openChecklist(few);
    await filter(user, 'Priority', 'Consider');
    expect(said()).toBe('1 of 9 clauses shown');
    await filter(user, 'Priority', 'Must');
    expect(said()).toBe('6 of 9 clauses shown');
  });

  test("Status keeps Don't know apart from what has no status yet", async () => {
    const { user } = openChecklist(few);
    await user.click(clause('Moral rights').getByRole('radio', { name: "Don't know" }));
    await user.click(clause('Subprocessors').getByRole('radio', { name: 'Agreed' }));
    await filter(user, 'Status', "Don't know");
    expect(shown()).toEqual(['ip-moral-rights']);
    await filter(user, 'Status', 'No status yet');
    expect(said()).toBe('7 of 9 clauses shown');
    await filter(user, 'Status', 'Everything left to do');
    expect(said()).toBe('8 of 9 clauses shown');
  });

  test('an owner moves a clause to the view of that role', async () => {
    const { user } = openChecklist(few);
    const owner = clause('Moral rights').getByRole('combobox', { name: /^Owner/ });
    await user.selectOptions(owner, 'Security');
    await filter(user, 'Role', 'Security');
    expect(shown()).toContain('ip-moral-rights');
  });

  test('one tap shows what is open, what is overdue, and what was added', async () => {
    keepDossier(work);
    const { user } = openChecklist(few);
    await only(user, 'Overdue');
    expect(await screen.findByText(/due 1 Feb 2020, overdue/)).toBeTruthy();
    // What is agreed is not overdue any more.
    expect(shown()).toEqual(['sec-baseline']);
    await only(user, 'Overdue');
    await only(user, 'Open');
    expect(shown()).not.toContain('lia-insurance');
    expect(shown()).toHaveLength(6);
    await only(user, 'Open');
    await only(user, 'Added');
    expect(shown()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(shown()).toHaveLength(9);
  });

  test('what waits for my role is shown once I have said which one it is', async () => {
    const { user } = openChecklist(few);
    expect(filters().queryByRole('button', { name: 'Waiting for my role' })).toBeNull();
    const roles = within(screen.getByRole('radiogroup', { name: 'Your role' }));
    await user.click(roles.getByRole('radio', { name: 'Security' }));
    await user.click(
      clause('Named security baseline').getByRole('radio', { name: 'Accept', exact: true }),
    );
    await only(user, 'Waiting for my role');
    expect(shown()).toContain('sec-logging');
    expect(shown()).not.toContain('ip-moral-rights');
    await only(user, 'Waiting for my role');
    await only(user, 'Waiting for my role');
    expect(shown()).not.toContain('sec-baseline');
  });

  test('filters narrow each other, and one button takes them all away', async () => {
    const { user } = openChecklist(few);
    await filter(user, 'Role', 'Engineering');
    await filter(user, 'Group', 'Liability and insurance');
    expect(said()).toBe('0 of 9 clauses shown');
    expect(screen.getByText(/^No clause fits the search and the filters/)).toBeTruthy();
    await user.click(filters().getByRole('button', { name: 'Show all' }));
    expect(said()).toBe('All 9 clauses shown');
  });

  test('filters and search change nothing in the work', async () => {
    const { user } = openChecklist(few);
    await filter(user, 'Role', 'Legal');
    await look(user, 'escrow');
    await filter(user, 'Order', 'By urgency');
    expect(kept(clauses)).toEqual([]);
  });

  test('a clause stays while its status is chosen, though the filter no longer fits it', async () => {
    const { user } = openChecklist(few);
    await filter(user, 'Status', 'No status yet');
    await user.click(clause('Moral rights').getByRole('radio', { name: 'Agreed' }));
    await user.keyboard('{ArrowRight}');
    const draft = clause('Moral rights').getByRole('radio', { name: 'In draft' });
    expect((draft as HTMLInputElement).checked).toBe(true);
    expect(document.activeElement).toBe(draft);
    await filter(user, 'Status', 'Everything left to do');
    await filter(user, 'Status', 'No status yet');
    expect(shown()).not.toContain('ip-moral-rights');
  });

  test('a filter gives way to a link that leads to a clause it hides', async () => {
    const { user } = openChecklist(few);
    await filter(user, 'Group', 'Exit');
    location.hash = 'sec-baseline';
    expect(await screen.findByRole('article', { name: 'Named security baseline' })).toBeTruthy();
    expect(said()).toBe('All 9 clauses shown');
  });
});

describe('search inside the checklist', () => {
  test('finds words of the guidance, of notes, reasons and references, without their accents', async () => {
    keepDossier(work);
    const { user } = openChecklist(few);
    const box = filters().getByRole('searchbox');
    for (const [words, found] of [
      ['lukasz march', ['lia-caps']],
      ['msa 9.3', ['lia-caps']],
      ['parent company', ['lia-insurance']],
      // Only its walk-away position says so.
      [few.items[0]!.positions.walkAway.slice(0, 40), ['ip-present-assignment']],
    ] as const) {
      await user.clear(box);
      await user.type(box, words);
      expect(shown(), words).toEqual(found);
    }
    expect(said()).toBe('1 of 9 clauses shown');
  });

  test('does not find every clause by a word of the form', async () => {
    const { user } = openChecklist(few);
    await look(user, 'walk away');
    expect(shown().length).toBeLessThan(9);
  });

  test('that finds nothing offers the way back', async () => {
    const { user } = openChecklist(few);
    await look(user, 'zzz');
    expect(shown()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(said()).toBe('All 9 clauses shown');
    expect(filters().getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });
});

describe('the order of the list', () => {
  test('by stage and by role puts other headings above the same clauses', async () => {
    const { user } = openChecklist(few);
    await filter(user, 'Order', 'By stage of the deal');
    expect(headings()).toEqual(['Before signing', 'Building', 'Changing', 'Disputing', 'Ending']);
    expect(shown()[0]).toBe('ip-present-assignment');
    expect(shown()).toHaveLength(9);
    await filter(user, 'Order', 'By role');
    expect(headings()).toEqual(['Legal', 'Procurement', 'Security']);
  });

  test('by urgency puts what is overdue first, and no clause moves while it is worked on', async () => {
    keepDossier(work);
    const { user } = openChecklist(few);
    await filter(user, 'Order', 'By urgency');
    expect(headings()).toEqual([
      ...['Overdue', 'Open musts', 'Other open clauses', 'Nothing left to do'],
    ]);
    expect(shown()[0]).toBe('sec-baseline');
    const before = shown();
    await user.click(clause('Named security baseline').getByRole('radio', { name: 'Agreed' }));
    expect(shown()).toEqual(before);
    await filter(user, 'Order', 'By group');
    await filter(user, 'Order', 'By urgency');
    expect(shown()[0]).not.toBe('sec-baseline');
  });
});

describe('one clause at a time', () => {
  const one = (user: User) => user.click(screen.getByRole('button', { name: 'One at a time' }));

  test('a link to a clause leads there', async () => {
    const { user } = openChecklist(few);
    await one(user);
    location.hash = 'sec-baseline';
    expect(await screen.findByRole('group', { name: 'clause 3 of 9' })).toBeTruthy();
    expect(shown()).toEqual(['sec-baseline']);
  });

  test('a filter stays where the clause of a link fits it', async () => {
    const { user } = openChecklist(few);
    await filter(user, 'Group', 'Exit');
    await one(user);
    location.hash = 'exit-escrow';
    const place = await screen.findByRole('group', { name: 'clause 2 of 2' });
    expect(within(place).getByRole('article', { name: 'Source-code escrow' })).toBeTruthy();
    await focusIsOn(place);
    expect(said()).toBe('2 of 9 clauses shown');
  });

  test('the same link leads to the same clause again', async () => {
    const { user } = openChecklist(few);
    await one(user);
    const [first] = few.items;
    const progress = within(screen.getByRole('region', { name: 'Progress' }));
    await user.click(progress.getByText(/musts left to settle$/));
    const link = progress.getByRole('link', { name: first!.title });
    await user.click(link);
    await focusIsOn(await screen.findByRole('group', { name: 'clause 1 of 9' }));
    await user.click(screen.getByRole('button', { name: 'Next clause' }));
    expect(screen.getByRole('group', { name: 'clause 2 of 9' })).toBeTruthy();
    await user.click(link);
    await focusIsOn(await screen.findByRole('group', { name: 'clause 1 of 9' }));
  });

  test('stays when the filter changes, with the guidance of each clause', async () => {
    const { user } = openChecklist(few);
    const button = screen.getByRole('button', { name: 'One at a time' });
    await user.click(button);
    await filter(user, 'Role', 'Engineering');
    await filter(user, 'Group', 'Liability and insurance');
    expect(screen.getByText('No clause fits the filter.')).toBeTruthy();
    await user.click(filters().getByRole('button', { name: 'Show all' }));
    expect([button.isConnected, button.getAttribute('aria-pressed')]).toEqual([true, 'true']);
    await user.click(screen.getByRole('button', { name: 'Next clause' }));
    expect(clause('Moral rights').getByText('Red flag').nextElementSibling?.textContent).toBe(
      few.items[1]!.redFlag,
    );
    expect(clause('Moral rights').getAllByRole('radio')).toHaveLength(12);
  });
});
