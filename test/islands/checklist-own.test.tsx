import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Content, OwnClause } from '#worksheet/types.ts';
import { clauses, few } from './instruments.ts';
import { clause, focusIsOn, followLink, keepDossier, kept, named, openChecklist } from './page.tsx';

type User = ReturnType<typeof openChecklist>['user'];

const TOOLS = 'Source code of build tools';
const own = () => kept(clauses)[0]!;
const [first] = few.items;

const work = (rest: Partial<Content['worksheet']> = {}): Content => ({
  ...{ instrument: 2, edition: 1, name: 'Vendor A', record: {} },
  worksheet: { side: 1, name: 'Ada', facts: {}, answers: {}, ...rest },
});
const clauseOf = (rest: Partial<OwnClause> = {}): OwnClause => ({ title: TOOLS, ...rest });

async function openForm() {
  // Happy DOM does not toggle a fold by its summary alone.
  const fold = screen.getByText('Add a clause of your own').closest('details')!;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  return within((await screen.findByLabelText('Title of the clause')).closest('form')!);
}

describe('a clause of my own', () => {
  test('is added with its question, role and priority, and takes stances and a status', async () => {
    const { user } = openChecklist(few);
    const form = await openForm();
    await user.type(form.getByLabelText('Title of the clause'), TOOLS);
    await user.type(form.getByLabelText('What it must settle'), 'Who owns the scripts.');
    await user.type(form.getByLabelText('Question to the vendor'), 'Do we get them?');
    await user.selectOptions(form.getByLabelText('Role that leads it'), 'Engineering');
    await user.selectOptions(form.getByLabelText('Priority of the clause'), 'Must');
    await user.click(form.getByRole('button', { name: 'Add the clause' }));
    const row = clause(TOOLS);
    expect(row.getByText('Must')).toBeTruthy();
    expect(row.getByText('Ask the vendor: Do we get them?')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Added clauses' })).toBeTruthy();
    expect(screen.getByText(`Added: ${TOOLS}.`)).toBeTruthy();
    await user.click(row.getByRole('radio', { name: 'Accept' }));
    await user.click(row.getByRole('radio', { name: 'Agreed' }));
    const [number] = Object.keys(own().worksheet.own!).map(Number);
    expect(number).toBeGreaterThanOrEqual(1000);
    expect(own().worksheet.own![number!]).toEqual({
      ...{ title: TOOLS, about: 'Who owns the scripts.', ask: 'Do we get them?' },
      ...{ lead: 4, priority: 1 },
    });
    expect(own().worksheet.answers[number!]).toEqual({ answer: 1 });
    expect(own().record[number!]).toEqual({ status: 1 });
    // The fields are empty for the next one.
    expect(screen.getByLabelText<HTMLInputElement>('Title of the clause').value).toBe('');
  });

  test('needs a title, and says so', async () => {
    const { user } = openChecklist(few);
    const form = await openForm();
    await user.click(form.getByRole('button', { name: 'Add the clause' }));
    const title = form.getByLabelText('Title of the clause');
    expect(title.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(title);
    expect(kept(clauses)).toEqual([]);
  });

  test('is worded anew in its row', async () => {
    keepDossier(work({ own: { 1500: clauseOf({ ask: 'Do we?' }) } }));
    const { user } = openChecklist(few);
    await user.click(clause(TOOLS).getByRole('button', { name: named('Edit', TOOLS) }));
    const title = await clause(TOOLS).findByLabelText('Title of the clause');
    await user.clear(title);
    await user.type(title, 'Build tools');
    await user.click(clause(TOOLS).getByRole('button', { name: 'Save the clause' }));
    expect(own().worksheet.own).toEqual({ 1500: { title: 'Build tools', ask: 'Do we?' } });
    expect(clause('Build tools').queryByRole('button', { name: 'Save the clause' })).toBeNull();
  });

  test('is removed with what was said of it, and one undo brings all of it back', async () => {
    const content = {
      ...work({ own: { 1500: clauseOf() }, answers: { 1500: { answer: 3, note: 'No.' } } }),
      record: { 1500: { status: 4, note: 'Ask.' } },
    };
    keepDossier(content);
    const { user } = openChecklist(few);
    await user.click(clause(TOOLS).getByRole('button', { name: named('Remove', TOOLS) }));
    expect(screen.queryByRole('article', { name: TOOLS })).toBeNull();
    expect(screen.getByText(`Removed: ${TOOLS}. Undo brings it back.`)).toBeTruthy();
    expect(own().worksheet).toEqual({ side: 1, name: 'Ada', facts: {}, answers: {} });
    expect(own().record).toEqual({});
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(own().worksheet).toEqual(content.worksheet);
    expect(own().record).toEqual(content.record);
    expect(clause(TOOLS).getByDisplayValue('No.')).toBeTruthy();
  });

  test('of somebody else says who added it, and every wording', () => {
    const received = '2026-11-02T09:30:00.000Z';
    const from = (id: string, name: string, side: number, text: OwnClause) => ({
      ...{ id, received, edition: 1, via: 'link' as const },
      worksheet: { name, side, facts: {}, answers: {}, own: { 1500: text } },
    });
    keepDossier({
      ...work(),
      collected: [
        from('a', 'Cem', 3, clauseOf({ priority: 1 })),
        from('b', 'Dee', 4, clauseOf({ ask: 'Where are they?' })),
      ],
    });
    openChecklist(few);
    const row = screen.getByRole('article', { name: TOOLS });
    expect(row.textContent).toContain('Added by Cem, Security.');
    expect(row.textContent).toContain(
      `Worded in another way by Dee, Engineering: ${TOOLS} · Where are they?`,
    );
    expect(within(row).queryByRole('button', { name: /^Edit/ })).toBeNull();
  });

  test('travels in a link, and its text stays text', async () => {
    await followLink(work({ own: { 1500: clauseOf({ title: '<img src=x> https://a.example' }) } }));
    openChecklist(few);
    const row = await screen.findByRole('article', { name: '<img src=x> https://a.example' });
    expect(row.querySelector('img, a')).toBeNull();
    expect(within(row).queryByRole('button')).toBeNull();
  });
});

describe('a clause that I hide', () => {
  const hide = async (user: User, reason: string) => {
    await user.click(
      clause(first!.title).getByRole('button', { name: named('Hide', first!.title) }),
    );
    const why = clause(first!.title).getByRole('textbox', {
      name: named('Why is this clause not for this deal?', first!.title),
    });
    await focusIsOn(why);
    await user.type(why, reason);
    await user.click(clause(first!.title).getByRole('button', { name: /^Hide it/ }));
  };

  test('needs a reason, leaves the list and the count, and is listed with the reason', async () => {
    const { user } = openChecklist(few);
    await hide(user, 'No code is written.');
    expect(own().worksheet.hidden).toEqual({ 1: 'No code is written.' });
    expect(screen.queryByRole('article', { name: first!.title })).toBeNull();
    expect(screen.getByText('All 8 clauses shown, 1 hidden by hand')).toBeTruthy();
    await focusIsOn(screen.getByRole('heading', { name: 'Moral rights' }));
    const list = within(screen.getByRole('region', { name: 'Hidden in this deal (1)' }));
    expect(list.getByRole('listitem').textContent).toContain('No code is written.');
    await user.click(list.getByRole('button', { name: named('Show again', first!.title) }));
    expect(own().worksheet.hidden).toBeUndefined();
    await focusIsOn(screen.getByRole('heading', { name: first!.title }));
    expect(clause(first!.title).getAllByRole('radio')).toHaveLength(12);
  });

  test('is not hidden without one', async () => {
    const { user } = openChecklist(few);
    await user.click(
      clause(first!.title).getByRole('button', { name: named('Hide', first!.title) }),
    );
    const submit = clause(first!.title).getByRole('button', { name: /^Hide it/ });
    await user.click(submit);
    expect(clause(first!.title).getByText(/^Write the reason first/)).toBeTruthy();
    await user.click(clause(first!.title).getByRole('button', { name: /^Keep it/ }));
    expect(kept(clauses)).toEqual([]);
  });

  test('keeps its status, which does not count', () => {
    keepDossier({ ...work({ hidden: { 1: 'Not for us.' } }), record: { 1: { status: 4 } } });
    openChecklist(few);
    const list = screen.getByRole('region', { name: 'Hidden in this deal (1)' });
    expect(list.textContent).toContain('Its status is kept and does not count: Missing.');
  });

  test('of somebody else stays, with a remark', () => {
    keepDossier({
      ...work(),
      collected: [
        {
          ...{ id: 'a', received: '2026-11-02T09:30:00.000Z', edition: 1, via: 'link' },
          worksheet: { name: 'Cem', side: 3, facts: {}, answers: {}, hidden: { 1: 'No code.' } },
        },
      ],
    });
    openChecklist(few);
    const row = screen.getByRole('article', { name: first!.title });
    expect(row.textContent).toContain('Cem, Security would leave this clause out: No code.');
    expect(screen.queryByRole('region', { name: /^Hidden in this deal/ })).toBeNull();
  });

  test('by the sender of a link is listed as theirs', async () => {
    await followLink(work({ hidden: { 1: 'Not for us.' } }));
    openChecklist(few);
    const list = await screen.findByRole('region', { name: 'Hidden by the sender (1)' });
    expect(list.textContent).toContain('Not for us.');
    expect(within(list).queryByRole('button')).toBeNull();
  });
});
