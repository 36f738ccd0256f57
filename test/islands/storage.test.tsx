import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { ASSESSMENT } from '../unit/worksheet/samples.ts';
import { FakeStorage } from '../unit/worksheet/fake-storage.ts';
import { catchDownloads } from './downloads.ts';
import { maturity } from './instruments.ts';
import { answer, focusIsOn, followLink, group, keep, kept, openMaturity, result } from './page.tsx';

const NOT_SAVED = /Not saved\./;
const warning = async (text: RegExp) => within((await screen.findByText(text)).closest('div')!);

/** The one file that the reader takes away. */
async function takeAway(press: () => Promise<void>) {
  const files = catchDownloads();
  await press();
  await waitFor(() => expect(files).toHaveLength(1));
  return { name: files[0]!.name, text: await files[0]!.blob.text() };
}

describe('storage that takes nothing', () => {
  const noStorage = () =>
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
  const refusing = () => {
    const storage = new FakeStorage();
    storage.blocked = true;
    vi.stubGlobal('localStorage', storage);
  };

  test.each([
    ['is missing', noStorage],
    ['refuses', refusing],
  ])('which %s: the reader is told, works on, and takes the work away', async (_, block) => {
    block();
    const { user } = openMaturity();
    expect(await screen.findByText(/does not let the page save anything/)).toBeTruthy();
    await answer(user, 'Sprint planning', 'Leads');
    expect(within(result()).getByRole('row', { name: /^Sprint planning Leads/ })).toBeTruthy();
    const saveAsFile = (await warning(NOT_SAVED)).getByRole('button', { name: 'Save as a file' });
    const file = await takeAway(() => user.click(saveAsFile));
    expect(JSON.parse(file.text)).toMatchObject({ worksheet: { answers: { 1: { answer: 4 } } } });
  });

  test('does not keep a link from being opened and worked on', async () => {
    await followLink(ASSESSMENT);
    noStorage();
    const { user } = openMaturity();
    await user.click(await screen.findByRole('button', { name: 'Keep a copy' }));
    await answer(user, 'Sprint planning', 'Attends');
    expect(within(result()).getByRole('row', { name: /^Backlog refinement Attends/ })).toBeTruthy();
    expect(screen.getByText(NOT_SAVED)).toBeTruthy();
  });

  test('which is full: the reader is told, and the work is saved once there is room', async () => {
    const storage = new FakeStorage();
    vi.stubGlobal('localStorage', storage);
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Leads');
    expect(screen.queryByText(NOT_SAVED)).toBeNull();
    storage.quota = 10;
    await answer(user, 'Retrospectives', 'Leads');
    expect(await screen.findByText(/The storage of this browser is full/)).toBeTruthy();
    expect(kept(maturity)[0]?.worksheet.answers).toEqual({ 1: { answer: 4 } });
    const saveAsFile = (await warning(NOT_SAVED)).getByRole('button', { name: 'Save as a file' });
    const file = await takeAway(() => user.click(saveAsFile));
    expect(JSON.parse(file.text)).toMatchObject({
      worksheet: { answers: { 1: { answer: 4 }, 3: { answer: 4 } } },
    });
    storage.quota = Infinity;
    await answer(user, 'Backlog refinement', 'None');
    expect(screen.queryByText(NOT_SAVED)).toBeNull();
    expect(Object.keys(kept(maturity)[0]?.worksheet.answers ?? {})).toEqual(['1', '2', '3']);
  });
});

describe('saved work that cannot be read', () => {
  const corrupt = '{"v":1,"dossier":{"name":"Team At';

  test('is told, set aside as it was found, and can be taken away or deleted', async () => {
    localStorage.setItem('oep:/:dossier:broken', corrupt);
    const { user } = openMaturity();
    const notice = await warning(/could not be read: it was damaged/);
    const file = await takeAway(() =>
      user.click(notice.getByRole('button', { name: 'Save it as a file' })),
    );
    expect(file.text).toBe(corrupt);
    await user.click(notice.getByRole('button', { name: 'Delete it' }));
    await focusIsOn(notice.getByRole('button', { name: 'Keep' }));
    await user.keyboard('{Enter}');
    await focusIsOn(notice.getByRole('button', { name: 'Delete it' }));
    expect(Object.values(localStorage)).toContain(corrupt);
    await user.keyboard('{Enter}');
    await user.click(notice.getByRole('button', { name: 'Yes, delete' }));
    expect(screen.queryByText(/could not be read/)).toBeNull();
    expect(Object.values(localStorage)).not.toContain(corrupt);
  });

  test('that the browser does not delete is told', async () => {
    const storage = new FakeStorage();
    vi.stubGlobal('localStorage', storage);
    localStorage.setItem('oep:/:dossier:broken', corrupt);
    const { user } = openMaturity();
    const notice = await warning(/could not be read: it was damaged/);
    vi.spyOn(storage, 'removeItem').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await user.click(notice.getByRole('button', { name: 'Delete it' }));
    await user.click(notice.getByRole('button', { name: 'Yes, delete' }));
    expect(await notice.findByText(/^The browser could not delete it/)).toBeTruthy();
  });

  test('does not stand in the way of other work', async () => {
    keep(ASSESSMENT);
    localStorage.setItem('oep:/:dossier:broken', corrupt);
    openMaturity();
    expect(group('Sprint planning').getByRole('radio', { checked: true })).toBeTruthy();
    expect(await screen.findByText(/could not be read/)).toBeTruthy();
  });

  test('of a newer version is left as it was, and cannot be deleted here', async () => {
    const newer = '{"v":4,"dossier":{}}';
    localStorage.setItem('oep:/:dossier:newer', newer);
    openMaturity();
    const notice = await warning(/made by a newer version of the playbook/);
    expect(notice.queryByRole('button', { name: 'Delete it' })).toBeNull();
    expect(localStorage.getItem('oep:/:dossier:newer')).toBe(newer);
  });
});
