import { screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { openStore } from '#islands/ui/open-store.ts';
import type { Edit } from '#worksheet/edit.ts';
import { maturity, site } from './instruments.ts';
import { answer, group, kept, openMaturity } from './page.tsx';

/** What another tab of the same browser does to the dossier that is open here. */
function elsewhere(edit: Edit) {
  const store = openStore(site.base);
  const [dossier] = store.list(maturity.number);
  store.edit(dossier!.id, edit);
  const key = Object.keys(localStorage).find((one) => one.endsWith(dossier!.id));
  void act(() => void window.dispatchEvent(new StorageEvent('storage', { key: key ?? null })));
}

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
