import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { FakeStorage } from '../unit/worksheet/fake-storage.ts';
import { maturity } from './instruments.ts';
import { answer, group, keep, kept, openMaturity, part } from './page.tsx';

type User = ReturnType<typeof openMaturity>['user'];

const panel = () => part('Your dossiers');
const nameField = () => panel().getByRole('textbox', { name: 'Name of this dossier' });
const nameNow = () => (nameField() as HTMLInputElement).value;
const press = (user: User, name: string | RegExp) =>
  user.click(panel().getByRole('button', { name }));
const names = () => kept(maturity).map(({ name }) => name);
async function openList(user: User) {
  await user.click(screen.getByText('Dossiers and files'));
  await panel().findByRole('button', { name: 'New dossier' });
}
const chosen = (practice: string) => group(practice).queryByRole('radio', { checked: true });

async function rename(user: User, name: string) {
  await user.clear(nameField());
  await user.type(nameField(), name);
}

describe('a dossier', () => {
  test('is made and named with the first edit, not before', async () => {
    const { user } = openMaturity();
    expect([nameNow(), names()]).toEqual(['', []]);
    await answer(user, 'Sprint planning', 'Attends');
    expect(nameNow()).toMatch(/^Team, \d{1,2} \w+ \d{4}$/);
    expect(names()).toEqual([nameNow()]);
  });

  test('is renamed in place', async () => {
    const { user } = openMaturity();
    await rename(user, 'Team Atlas, Q4');
    expect(names()).toEqual(['Team Atlas, Q4']);
    await press(user, 'Undo');
    expect(names()).not.toContain('Team Atlas, Q4');
  });

  test('is there again when the page is opened next', async () => {
    const first = openMaturity();
    await answer(first.user, 'Sprint planning', 'Leads');
    first.unmount();
    openMaturity();
    expect(chosen('Sprint planning')?.closest('label')?.textContent).toMatch(/^Leads/);
  });

  test('gives way to a new one, and stays in the list', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Leads');
    await rename(user, 'Team Atlas');
    await openList(user);
    await press(user, 'New dossier');
    expect(chosen('Sprint planning')).toBeNull();
    expect(names()).toHaveLength(2);
    await press(user, /^Open ?Team Atlas/);
    expect(chosen('Sprint planning')).not.toBeNull();
    expect(nameNow()).toBe('Team Atlas');
  });

  test('is duplicated with all it holds; the copy goes its own way', async () => {
    const { user } = openMaturity();
    await rename(user, 'Team Atlas');
    await answer(user, 'Sprint planning', 'Leads');
    await openList(user);
    await press(user, 'Duplicate');
    expect(nameNow()).toBe('Team Atlas (copy)');
    await answer(user, 'Sprint planning', 'None');
    const rows = kept(maturity).map(({ name, worksheet }) => [name, worksheet.answers[1]?.answer]);
    expect(Object.fromEntries(rows)).toEqual({ 'Team Atlas': 4, 'Team Atlas (copy)': 1 });
  });

  test('keeps its own undo', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Leads');
    await openList(user);
    await press(user, 'New dossier');
    const undo = panel().getByRole('button', { name: 'Undo' });
    expect((undo as HTMLButtonElement).disabled).toBe(true);
  });
});

describe('a deleted dossier', () => {
  async function withTwo() {
    keep({ ...EMPTY, name: 'Team Borealis' });
    keep({ ...EMPTY, name: 'Team Atlas' });
    const { user } = openMaturity();
    await openList(user);
    return user;
  }
  const EMPTY = {
    ...{ instrument: maturity.number, edition: 1, name: '', record: {} },
    worksheet: { facts: {}, answers: { 1: { answer: 4 } } },
  };

  test('comes back with Undo', async () => {
    const user = await withTwo();
    await press(user, /^Delete ?Team Atlas/);
    expect(names()).toEqual(['Team Borealis']);
    expect(nameNow()).toBe('Team Borealis');
    const said = screen.getByText(/^Deleted “Team Atlas”\./);
    await user.click(within(said).getByRole('button', { name: 'Undo' }));
    expect(nameNow()).toBe('Team Atlas');
    expect(screen.getByText('“Team Atlas” is back.')).toBeTruthy();
  });

  test('waits in the list of deleted ones, and is restored from there', async () => {
    const user = await withTwo();
    await press(user, /^Delete ?Team Atlas/);
    await user.click(screen.getByText('Deleted (1)'));
    await press(user, /^Restore ?Team Atlas/);
    expect(names().sort()).toEqual(['Team Atlas', 'Team Borealis']);
    expect(nameNow()).toBe('Team Atlas');
    expect(screen.queryByText(/^Deleted \(/)).toBeNull();
  });

  test('can be deleted for good', async () => {
    const user = await withTwo();
    await press(user, /^Delete ?Team Atlas/);
    await press(user, /^Delete for good ?: Team Atlas/);
    await press(user, 'Keep');
    expect(Object.values(localStorage).join()).toContain('Team Atlas');
    await press(user, /^Delete for good ?: Team Atlas/);
    await press(user, 'Yes, delete');
    await waitFor(() => expect(screen.queryByText(/^Deleted \(/)).toBeNull());
    expect(screen.getByText('Deleted “Team Atlas” for good.')).toBeTruthy();
    expect(Object.values(localStorage).join()).not.toContain('Team Atlas');
  });

  test('that cannot be deleted for good is told', async () => {
    const storage = new FakeStorage();
    vi.stubGlobal('localStorage', storage);
    const user = await withTwo();
    await press(user, /^Delete ?Team Atlas/);
    vi.spyOn(storage, 'removeItem').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await press(user, /^Delete for good ?: Team Atlas/);
    await press(user, 'Yes, delete');
    expect(await screen.findByText(/^“Team Atlas” could not be deleted\./)).toBeTruthy();
    expect(screen.getByText('Deleted (1)')).toBeTruthy();
  });

  test('leaves an empty page when it was the only one, and the next edit starts afresh', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Leads');
    await openList(user);
    await press(user, /^Delete ?Team/);
    expect([chosen('Sprint planning'), names()]).toEqual([null, []]);
    await answer(user, 'Retrospectives', 'Attends');
    expect(kept(maturity)[0]?.worksheet.answers).toEqual({ 3: { answer: 2 } });
  });
});
