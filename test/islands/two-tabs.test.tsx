import { screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { openStore } from '#islands/ui/open-store.ts';
import type { Edit } from '#worksheet/edit.ts';
import { storageKeys } from '#worksheet/storage-keys.ts';
import type { DossierStore } from '#worksheet/store.ts';
import { maturity, site } from './instruments.ts';
import { answer, group, kept, openMaturity } from './page.tsx';

/** What another tab of the same browser does to the dossier that is open here. */
function inAnotherTab(change: (store: DossierStore, id: string) => void, key?: null) {
  const store = openStore(site.base);
  const { id } = [
    ...store.list(maturity.number),
    ...store.bin(maturity.number).map(({ dossier }) => dossier),
  ][0]!;
  change(store, id);
  const changed = key === undefined ? storageKeys(site.base).dossier(id) : key;
  void act(() => void window.dispatchEvent(new StorageEvent('storage', { key: changed })));
}
const elsewhere = (edit: Edit) => inAnotherTab((store, id) => store.edit(id, edit));

const leads = { set: 'answer', item: 2, field: 'answer', to: 4 } as const;

describe('two tabs', () => {
  test('what one writes appears in the other', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Attends');
    elsewhere(leads);
    const chosen = group('Backlog refinement').getByRole('radio', { checked: true });
    expect(chosen.closest('label')?.textContent).toMatch(/^Leads/);
  });

  test('neither overwrites the other', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Attends');
    elsewhere(leads);
    await answer(user, 'Retrospectives', 'None');
    expect(kept(maturity)[0]?.worksheet.answers).toEqual({
      1: { answer: 2 },
      2: { answer: 4 },
      3: { answer: 1 },
    });
  });

  test('undo takes back only what this tab did, and says what it left', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Attends');
    elsewhere({ ...leads, item: 1 });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(kept(maturity)[0]?.worksheet.answers).toEqual({ 1: { answer: 4 } });
    expect(screen.getByText(/Another tab has changed part of it since/)).toBeTruthy();
  });
});

describe('a dossier that another tab deletes', () => {
  const GONE = /for good, or the storage of this browser was cleared\. Only a link or a file/;

  test('is said to be under Deleted, until it is deleted for good', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Attends');
    inAnotherTab((store, id) => store.remove(id));
    expect(
      screen.getByText(/^Another tab deleted this dossier\. It is under Deleted/),
    ).toBeTruthy();
    inAnotherTab((store, id) => store.erase(id));
    expect(screen.getByText(GONE)).toBeTruthy();
    expect(screen.queryByText(/It is under Deleted/)).toBeNull();
    await answer(user, 'Retrospectives', 'None');
    expect(screen.queryByText(GONE)).toBeNull();
  });

  test('is said to be gone where all of storage was cleared', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Attends');
    inAnotherTab(() => localStorage.clear(), null);
    expect(screen.getByText(GONE)).toBeTruthy();
    expect(group('Sprint planning').queryByRole('radio', { checked: true })).toBeNull();
  });

  test('is no longer said to be deleted once it is restored', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Attends');
    inAnotherTab((store, id) => store.remove(id));
    inAnotherTab((store, id) => store.restore(id));
    expect(screen.queryByText(/^Another tab deleted/)).toBeNull();
  });
});
