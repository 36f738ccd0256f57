import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { encodeInvitation, encodeLink, encodeQuestions } from '#worksheet/codec/link.ts';
import { lockLink } from '#worksheet/codec/lock.ts';
import type { Shared } from '#worksheet/types.ts';
import { CHECKLIST } from '../unit/worksheet/samples.ts';
import { clauses, few, maturity } from './instruments.ts';
import { focusIsOn, keep, kept, openChecklist, openMaturity, part } from './page.tsx';

const SECRET = 'panoramic nectar precut';
const SLOW = { timeout: 20_000 };
const [first, second] = few.items;

async function locked(fragment: string, passphrase = SECRET) {
  const result = await lockLink(fragment, passphrase, crypto);
  if (!result.ok) throw new Error(result.reason);
  return result.fragment;
}
const follow = (fragment: string) => history.replaceState(null, '', `#${fragment}`);
const prompt = async () =>
  within(await screen.findByRole('region', { name: 'This link is locked' }));

async function unlock(passphrase: string) {
  const shown = await prompt();
  const field = shown.getByLabelText<HTMLInputElement>('Passphrase');
  fireEvent.input(field, { target: { value: passphrase } });
  fireEvent.submit(field.closest('form')!);
  return shown;
}

describe('a locked link', () => {
  test('asks for its passphrase, and opens nothing of mine or of the sender before', async () => {
    keep({ ...CHECKLIST, name: 'My own deal' });
    const before = kept(clauses);
    follow(await locked(await encodeLink({ ...CHECKLIST, name: 'Vendor A' })));
    openChecklist(few);
    const shown = await prompt();
    await focusIsOn(shown.getByRole('heading', { name: 'This link is locked' }));
    expect(screen.queryByText(/Vendor A/)).toBeNull();
    expect(shown.getByLabelText<HTMLInputElement>('Passphrase').type).toBe('password');
    expect(kept(clauses)).toEqual(before);
  });

  test('says plainly that a passphrase is wrong, and opens with the right one after it', async () => {
    const fragment = await locked(await encodeLink({ ...CHECKLIST, name: 'Vendor A' }));
    follow(fragment);
    openChecklist(few);
    const shown = await unlock('panoramic nectar');
    expect(
      await shown.findByText(/^This passphrase does not open the link\./, {}, SLOW),
    ).toBeTruthy();
    expect(shown.getByLabelText('Passphrase').getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByRole('heading', { name: /^Shared with you/ })).toBeNull();
    await unlock(SECRET);
    const heading = await screen.findByRole('heading', { name: 'Shared with you: Vendor A' }, SLOW);
    await focusIsOn(heading);
    // What was behind the passphrase does not come into the history of the browser.
    expect(location.hash).toBe(`#${fragment}`);
    expect(kept(clauses)).toEqual([]);
  });

  test('asks for something to be typed first', async () => {
    follow(await locked(await encodeLink(CHECKLIST)));
    openChecklist(few);
    const shown = await unlock('  ');
    expect(shown.getByText('Type the passphrase first.')).toBeTruthy();
  });

  test('is left by Cancel, with my own work as it was', async () => {
    keep({ ...CHECKLIST, name: 'My own deal' });
    follow(await locked(await encodeLink(CHECKLIST)));
    const { user } = openChecklist(few);
    await user.click((await prompt()).getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('region', { name: 'This link is locked' })).toBeNull();
    expect(location.hash).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Name of this dossier').value).toBe(
      'My own deal',
    );
  });

  test('with an invitation in it goes on as an invitation', async () => {
    follow(await locked(await encodeInvitation({ ...CHECKLIST, name: 'Vendor A' })));
    openChecklist(few);
    await unlock(SECRET);
    await screen.findByRole('heading', { name: 'You are asked to answer: Vendor A' }, SLOW);
  });

  test('of another tool is sent there, still locked', async () => {
    const fragment = await locked(await encodeLink(CHECKLIST));
    follow(fragment);
    openMaturity();
    await unlock(SECRET);
    const link = await screen.findByRole('link', { name: 'Open it there' }, SLOW);
    expect(link.getAttribute('href')).toBe(`/tools/contract-clauses/#${fragment}`);
  });

  test('that was cut is refused before anybody is asked for a passphrase', async () => {
    follow((await locked(await encodeLink(CHECKLIST))).slice(0, -9));
    openChecklist(few);
    await screen.findByRole('alert', { name: 'This link was cut short' });
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
  });

  test('says why it cannot be opened where the page did not come by https', async () => {
    follow(await locked(await encodeLink(CHECKLIST)));
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    openChecklist(few);
    const shown = await prompt();
    expect(shown.getByText(/^This page cannot open the locked link\..*by https/)).toBeTruthy();
    expect(shown.queryByLabelText('Passphrase')).toBeNull();
  });
});

describe('questions to a vendor', () => {
  const asked = {
    ...{ instrument: 2, edition: 1, items: [first!.number, second!.number] },
    own: [{ title: 'Build tools <b>', ask: 'Who owns https://example.org/x?' }],
  };
  const view = async () =>
    within(await screen.findByRole('region', { name: '3 questions for you as the vendor' }));

  test('show the questions, numbered, and nothing of a dossier beside them', async () => {
    keep({ ...CHECKLIST, name: 'My own deal' });
    follow(await encodeQuestions(asked));
    openChecklist(few);
    const shown = await view();
    await focusIsOn(shown.getByRole('heading', { level: 2 }));
    const items = shown.getAllByRole('listitem').map((item) => item.textContent);
    expect(items).toEqual([
      `${first!.title}${first!.ask}`,
      `${second!.title}${second!.ask}`,
      'Build tools <b>Who owns https://example.org/x?',
    ]);
    expect(shown.queryByRole('link')).toBeNull();
    expect(shown.getByText(/^This page sends nothing/)).toBeTruthy();
    for (const text of [first!.strong, first!.redFlag, first!.positions.walkAway, 'My own deal'])
      expect(document.body.textContent).not.toContain(text);
    for (const name of ['Share', 'Clauses', 'Print and export', 'Dossiers'])
      expect(screen.queryByRole('region', { name })).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('are copied as text to answer in, and printed', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    follow(await encodeQuestions(asked));
    const { user } = openChecklist(few);
    const shown = await view();
    await user.click(shown.getByRole('button', { name: 'Copy the questions' }));
    await shown.findByText(/^Copied\. Paste them into your reply/);
    const text = await navigator.clipboard.readText();
    expect(text).toContain(`1. ${first!.title}\n   ${first!.ask}\n   Answer:`);
    expect(text).toContain('3. Build tools <b>');
    await user.click(shown.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
  });

  test('give way to my own work, which stayed as it was', async () => {
    keep({ ...CHECKLIST, name: 'My own deal' });
    const before = kept(clauses);
    follow(await encodeQuestions(asked));
    const { user } = openChecklist(few);
    await user.click((await view()).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /questions for/ })).toBeNull());
    expect(screen.getByLabelText<HTMLInputElement>('Name of this dossier').value).toBe(
      'My own deal',
    );
    expect(screen.getByRole('article', { name: first!.title }).textContent).toContain(first!.ask);
    expect(kept(clauses)).toEqual(before);
  });

  test('on the page of another tool lead to theirs; of no tool that asks vendors they are refused', async () => {
    const fragment = await encodeQuestions(asked);
    follow(fragment);
    const page = openMaturity();
    const link = await screen.findByRole('link', { name: 'Open it there' });
    expect(link.getAttribute('href')).toBe(`/tools/contract-clauses/#${fragment}`);
    page.unmount();
    follow(await encodeQuestions({ ...asked, instrument: maturity.number }));
    openMaturity();
    await screen.findByRole('alert', { name: 'This link is damaged' });
  });

  test('of a newer edition, cut or damaged are refused as every link is', async () => {
    const fragment = await encodeQuestions(asked);
    const changed = fragment.slice(0, 20) + (fragment[20] === 'A' ? 'B' : 'A') + fragment.slice(21);
    for (const [given, name] of [
      [await encodeQuestions({ ...asked, edition: 9 }), /^This link was made by a newer version/],
      [fragment.slice(0, -4), 'This link was cut short'],
      [changed, 'This link is damaged'],
    ] as const) {
      follow(given);
      const page = openChecklist(few);
      await screen.findByRole('alert', { name });
      page.unmount();
    }
  });
});

describe('locked links among what was collected', () => {
  const said = (name: string, side: number): Shared => ({
    ...{ instrument: 2, edition: 1, name: 'Vendor A', record: {} },
    worksheet: { name, side, facts: {}, answers: { [first!.number]: { answer: 1 } } },
  });
  const people = () => kept(clauses)[0]?.collected?.map(({ worksheet }) => worksheet.name);

  test('are named, opened right there with their passphrase, and taken back in one', async () => {
    keep(said('Olga', 1));
    const { user } = openChecklist(few);
    const fold = (await screen.findByText(/^Ask the roles, collect/)).closest('details')!;
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    const field = await screen.findByLabelText('Messages with links', {}, SLOW);
    const links = [
      await encodeLink(said('Pia', 2)),
      await locked(await encodeLink(said('Sam', 3))),
      await locked(await encodeLink(said('Eve', 4)), 'another one'),
    ];
    fireEvent.input(field, {
      target: { value: links.map((link) => `http://localhost:3000/#${link}`).join('\n') },
    });
    const collect = part('Collect answers');
    await user.click(collect.getByRole('button', { name: 'Collect' }));
    await collect.findByText('1 taken, 2 not taken.', {}, SLOW);
    expect(collect.getAllByText(/: locked\. Type its passphrase below/)).toHaveLength(2);
    const secret = await collect.findByLabelText<HTMLInputElement>('Passphrase of 2 locked links');
    const send = (value: string) => {
      fireEvent.input(secret, { target: { value } });
      fireEvent.submit(secret.closest('form')!);
    };
    send('wrong');
    await collect.findByText(/^This passphrase opens none of the links/, {}, SLOW);
    expect(people()).toEqual(['Pia']);
    send(SECRET);
    await collect.findByText('2 taken, 1 not taken.', {}, SLOW);
    expect(people()).toEqual(['Pia', 'Sam']);
    await collect.findByLabelText('Passphrase of 1 locked link');
    await user.click(collect.getByRole('button', { name: /^Undo/ }));
    expect(people()).toBeUndefined();
  });
});
