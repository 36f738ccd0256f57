import { screen, waitFor, within } from '@testing-library/preact';
import type userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { BackupPanel } from '#islands/ui/BackupPanel.tsx';
import { openStore } from '#islands/ui/open-store.ts';
import { writeBackup } from '#worksheet/backup.ts';
import { catchDownloads } from './downloads.ts';
import { clauses, maturity, site } from './instruments.ts';
import { all, content, sheet } from './maturity-people.ts';
import { focusIsOn, keepDossier, kept, open } from './page.tsx';

const openPanel = () => open('backup', <BackupPanel site={site} />);
const attends = sheet('client', all('attends always'));
const leads = sheet('client', all('leads always'));
const origin = { madeBy: site.madeBy, made: '2026-11-19T09:00:00.000Z' };

type User = ReturnType<typeof userEvent.setup>;
async function choose(user: User, text: string) {
  const file = new File([text], 'backup.json', { type: 'application/json' });
  await user.upload(screen.getByLabelText('Backup to restore'), file);
}

/** Everything that is here now, as a backup. */
const backup = () => writeBackup(openStore(site.base).everything(), origin);

describe('a backup', () => {
  test('holds every dossier of every tool, and comes back', async () => {
    keepDossier(content(attends));
    keepDossier({ ...content({ facts: {}, answers: {} }), instrument: clauses.number });
    const downloads = catchDownloads();
    const { user } = openPanel();
    await user.click(screen.getByRole('button', { name: 'Save a backup' }));
    expect(await screen.findByText('Saved 2 dossiers in one file.')).toBeTruthy();
    const [saved] = downloads;
    expect(saved?.name).toMatch(/^playbook-backup-\d{4}-\d\d-\d\d\.json$/);
    const text = await saved!.blob.text();
    localStorage.clear();
    await choose(user, text);
    expect(await screen.findByText(/2 not here, 0 the same as here, 0 different/)).toBeTruthy();
    expect(kept(maturity)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(kept(maturity)[0]?.worksheet).toEqual(attends);
    expect(kept(clauses)).toHaveLength(1);
  });

  test('of nothing is not made', async () => {
    const { user } = openPanel();
    await user.click(screen.getByRole('button', { name: 'Save a backup' }));
    expect(await screen.findByText(/^There is nothing to back up yet/)).toBeTruthy();
  });

  test('of one dossier, of another program, or cut short is named', async () => {
    const { user } = openPanel();
    await choose(user, '{"format":"something-else"}');
    expect(await screen.findByText(/^This is no backup\./)).toBeTruthy();
    keepDossier(content(attends));
    await choose(user, backup().slice(0, -20));
    expect(await screen.findByText(/^The file is cut short/)).toBeTruthy();
    expect(kept(maturity)).toHaveLength(1);
  });
});

describe('a dossier that differs from the one in the backup', () => {
  async function conflict() {
    const { id } = keepDossier(content(attends));
    const text = backup();
    openStore(site.base).edit(id, { set: 'name', to: 'Mine' });
    openStore(site.base).edit(id, { set: 'answer', item: 1, field: 'answer', to: 4 });
    const { user } = openPanel();
    await choose(user, text);
    const group = await screen.findByRole('group', { name: /^Team Atlas/ });
    return { user, group, id };
  }

  test('is kept beside it, unless the reader says otherwise', async () => {
    const { user, group } = await conflict();
    const both = within(group).getByRole<HTMLInputElement>('radio', { name: 'Keep both' });
    expect(both.checked).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(
      kept(maturity)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Mine', 'Team Atlas']);
  });

  test('is replaced only when the reader says so, and the whole restore is undone', async () => {
    const { user, group, id } = await conflict();
    await user.click(within(group).getByRole('radio', { name: 'Replace mine' }));
    await user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(kept(maturity).map(({ name }) => name)).toEqual(['Team Atlas']);
    const status = screen.getByText('Restored 0, replaced 1, skipped 0, the same already 0.');
    await focusIsOn(status);
    await user.click(screen.getByRole('button', { name: 'Undo the whole restore' }));
    expect(kept(maturity).map((dossier) => [dossier.id, dossier.name])).toEqual([[id, 'Mine']]);
  });

  test('is skipped, or nothing happens at all', async () => {
    const { user, group } = await conflict();
    await user.click(within(group).getByRole('radio', { name: 'Skip' }));
    await user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(kept(maturity).map(({ name }) => name)).toEqual(['Mine']);
  });

  test('a restore that is cancelled changes nothing', async () => {
    const { user } = await conflict();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(kept(maturity).map(({ name }) => name)).toEqual(['Mine']);
    await focusIsOn(screen.getByRole('button', { name: 'Restore from a backup' }));
  });
});

test('a damaged dossier among good ones is named, the others are taken', async () => {
  keepDossier(content(attends, { name: 'Good' }));
  keepDossier(content(leads, { name: 'Broken' }));
  const text = backup().replace(/("name":"Broken".*?)"side":1/, '$1"side":"<b>"');
  localStorage.clear();
  const { user } = openPanel();
  await choose(user, text);
  expect(await screen.findByText(/^Broken: something in it is wrong/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(kept(maturity).map(({ name }) => name)).toEqual(['Good']));
});
