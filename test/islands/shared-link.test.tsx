import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { encodeLink } from '#worksheet/codec/link.ts';
import type { Shared } from '#worksheet/types.ts';
import { ASSESSMENT, CHECKLIST } from '../unit/worksheet/samples.ts';
import { clauses, maturity } from './instruments.ts';
import {
  answer,
  clause,
  focusIsOn,
  followLink,
  group,
  kept,
  openChecklist,
  openMaturity,
  part,
} from './page.tsx';

const banner = async () => {
  const heading = await screen.findByRole('heading', { name: /^Shared with you/ });
  return within(screen.getByRole('region', { name: heading.textContent }));
};
const press = (name: string) => screen.getByRole('button', { name });
const chosen = (practice: string) =>
  group(practice).queryByRole('radio', { checked: true })?.closest('label')?.textContent;
const opened = () => screen.queryByRole('heading', { name: /^Shared with you/ });

async function openLink(
  content: Shared,
  open: () => ReturnType<typeof openMaturity> = openMaturity,
) {
  await followLink(content);
  const page = open();
  return { ...page, first: await banner() };
}

describe('the first screen of a link', () => {
  test('says what it is, from whom, how far it is filled in, what is asked, how to answer', async () => {
    const { first } = await openLink(ASSESSMENT);
    const heading = first.getByRole('heading', { name: 'Shared with you: Team Atlas, Q4' });
    await focusIsOn(heading);
    expect(first.getByText('Maturity self-assessment').parentElement?.textContent).toContain(
      'sent by Ada (as the link says). Shows how far external engineers take part',
    );
    for (const text of [
      "4 of 6 practices answered, 1 of them with Don't know.",
      /^What is asked of you/,
      /^To send it back/,
      /Nothing of your own work has changed/,
    ])
      expect(first.getByText(text, { ignore: false })).toBeTruthy();
  });

  test('of a checklist counts the clauses', async () => {
    const { first } = await openLink({ ...CHECKLIST, name: '' }, openChecklist);
    expect(first.getByRole('heading', { name: 'Shared with you' })).toBeTruthy();
    expect(first.getByText(/The link does not say who sent it/)).toBeTruthy();
    expect(first.getByText(/^\d+ of 59 clauses have a status\./)).toBeTruthy();
  });

  /** Edition 2: a practice went, and retrospectives take its answers; releases are new. */
  const second = {
    ...maturity,
    edition: 2,
    items: maturity.items.map((item) => (item.id === 'release' ? { ...item, since: 2 } : item)),
    retired: [
      { list: 'items', id: 'demo', number: 99, title: 'Demo', edition: 2, successor: 3 },
      { list: 'items', id: 'lunch', number: 98, title: 'Lunch', edition: 2 },
    ],
  };

  test('of an older edition says what is new and what is gone, and answers move on', async () => {
    const answers = { 99: { answer: 4 }, 98: { answer: 1 } };
    await followLink({ ...ASSESSMENT, worksheet: { facts: {}, answers } });
    const { user } = openMaturity(second);
    const first = await banner();
    expect(first.getByText(/made with edition 1; the page shows edition 2/)).toBeTruthy();
    expect(first.getAllByRole('listitem').map((entry) => entry.textContent)).toEqual([
      'New since then, and not answered: Release management.',
      'Demo is gone; its answer now stands under Retrospectives.',
      'Lunch is gone; its answer is kept, and no longer counts.',
    ]);
    expect(chosen('Retrospectives')).toMatch(/^Leads/);

    await user.click(press('Keep a copy'));
    await answer(user, 'Sprint planning', 'Attends');
    expect(kept(maturity)[0]).toMatchObject({
      edition: 2,
      worksheet: { answers: { 1: { answer: 2 }, 3: { answer: 4 }, 99: { answer: 4 } } },
    });
  });
});

describe('a shared link', () => {
  test('is read-only', async () => {
    await openLink(ASSESSMENT);
    expect(chosen('Sprint planning')).toMatch(/^Leads/);
    for (const radio of group('Sprint planning').getAllByRole('radio'))
      expect((radio as HTMLInputElement).disabled).toBe(true);
    const note = part('Sprint planning').getByRole('textbox', { name: 'Link or short note' });
    expect((note as HTMLInputElement).readOnly).toBe(true);
    for (const name of [/^Clear/, 'Undo', 'Copy message with link'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  test('of a checklist is read-only too', async () => {
    await openLink(CHECKLIST, openChecklist);
    const row = clause('Present assignment of work product');
    expect(row.getByRole<HTMLInputElement>('radio', { name: 'Agreed' }).disabled).toBe(true);
    expect(row.getByRole<HTMLSelectElement>('combobox', { name: /^Owner/ }).disabled).toBe(true);
  });

  test('leaves own work as it was when it is closed', async () => {
    const first = openMaturity();
    await answer(first.user, 'Sprint planning', 'None');
    const before = kept(maturity);
    first.unmount();
    const { user } = await openLink(ASSESSMENT);
    await user.click(press('Close'));
    expect(opened()).toBeNull();
    expect(chosen('Sprint planning')).toMatch(/^None/);
    expect(kept(maturity)).toEqual(before);
    expect(location.hash).toBe('');
  });

  test('is kept as a dossier of its own, beside the work that is there', async () => {
    const first = openMaturity();
    await answer(first.user, 'Sprint planning', 'None');
    first.unmount();
    const { user } = await openLink(ASSESSMENT);
    await user.click(press('Keep a copy'));
    expect(opened()).toBeNull();
    expect(chosen('Sprint planning')).toMatch(/^Leads/);
    expect(kept(maturity).map(({ name }) => name)).toContain('Team Atlas, Q4 (from Ada)');
    expect(kept(maturity)).toHaveLength(2);
    await answer(user, 'Sprint planning', 'Attends');
    expect(chosen('Sprint planning')).toMatch(/^Attends/);
  });

  test("a copy is nobody's until the reader says whose: it must not go back under the sender's name", async () => {
    const { user } = await openLink(ASSESSMENT);
    await user.click(press('Keep a copy'));
    expect(kept(maturity)[0]?.worksheet).not.toHaveProperty('name');
    expect(kept(maturity)[0]?.worksheet).not.toHaveProperty('side');
  });

  test('a copy of a checklist keeps the record, and not the stances of who sent it', async () => {
    const worksheet = {
      ...CHECKLIST.worksheet,
      side: 1,
      answers: { 1: { answer: 3, note: 'No.' } },
    };
    const { user } = await openLink({ ...CHECKLIST, worksheet }, openChecklist);
    await user.click(press('Keep a copy'));
    expect(await screen.findByText(/The stances of the sender are not in it/)).toBeTruthy();
    expect(kept(clauses)[0]).toMatchObject({ record: CHECKLIST.record });
    expect(kept(clauses)[0]?.worksheet.answers).toEqual({});
  });

  test('is kept in a browser that held nothing', async () => {
    const { user } = await openLink({ ...CHECKLIST, name: '' }, openChecklist);
    await user.click(press('Keep a copy'));
    expect(kept(clauses)[0]).toMatchObject({ name: clauses.title, record: CHECKLIST.record });
  });

  test('opens when it is pasted into a page that is open, and gives way to own work after it', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'None');
    location.hash = await encodeLink(ASSESSMENT);
    await banner();
    expect(chosen('Sprint planning')).toMatch(/^Leads/);
    location.hash = await encodeLink({ ...ASSESSMENT, name: 'Team Borealis' });
    expect(await screen.findByRole('heading', { name: /Team Borealis$/ })).toBeTruthy();
    location.hash = '';
    await waitFor(() => expect(opened()).toBeNull());
    expect(chosen('Sprint planning')).toMatch(/^None/);
  });

  test('stays open while the reader follows an anchor inside the page', async () => {
    await openLink(CHECKLIST, openChecklist);
    location.hash = 'sec-baseline';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(opened()).not.toBeNull();
    expect(kept(clauses)).toEqual([]);
  });

  test('an anchor alone opens nothing', async () => {
    history.replaceState(null, '', '#sec-baseline');
    openChecklist();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([opened(), screen.queryByRole('alert')]).toEqual([null, null]);
  });
});
