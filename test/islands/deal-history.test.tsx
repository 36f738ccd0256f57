import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { changeText, whoText } from '#islands/deal/history.ts';
import { decodeLink, encodeLink } from '#worksheet/codec/link.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { ASSIGNMENT, dealChecklist, OPEN, sheet } from '../unit/checklist/deal.ts';
import { entry, keepDeal, keptDeal, openDeal, region, unfold } from './deal-page.tsx';

const history = () => region('History');
const lines = () =>
  history()
    .queryAllByRole('listitem')
    .map((item) => item.textContent);
const note = () => screen.getByRole('textbox', { name: 'A note' });

describe('the history of a clause', () => {
  test('says that nothing was changed', () => {
    openDeal();
    expect(history().getByText(/^Nothing was changed yet/)).toBeTruthy();
  });

  test('keeps a text that was typed as one change, with who typed it; undo takes it back at once', async () => {
    keepDeal([], { [ASSIGNMENT]: { note: 'Cap' } });
    const { user } = openDeal();
    await user.type(note(), ' too low');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toContain('Note: “Cap” → “Cap too low”');
    expect(lines()[0]).toContain('Olga, Legal, entered here');
    await user.click(screen.getByRole('button', { name: 'Undo the last edit' }));
    expect(entry(ASSIGNMENT)?.note).toBe('Cap');
    expect(lines()).toEqual([]);
  });

  test('puts back what was there before, as a change of its own', async () => {
    keepDeal([], { [ASSIGNMENT]: { note: 'Cap', status: OPEN } });
    const { user } = openDeal();
    await user.type(note(), ' too low');
    await user.click(history().getByRole('button', { name: /^Put back ?: Note/ }));
    expect(entry(ASSIGNMENT)).toEqual({ note: 'Cap', status: OPEN });
    expect(lines()).toHaveLength(2);
    expect(lines()[0]).toContain('Note: “Cap too low” → “Cap”');
    expect(lines()[0]).toContain('put back');
    expect(history().getByText(/^Put back\. Note: “Cap too low” → “Cap”\.$/)).toBeTruthy();
  });

  test('says which stance came from a link, and from whom', async () => {
    keepDeal([]);
    const { user } = openDeal();
    await unfold(user, /^Ask the roles, collect their stances/);
    const bo = sheet('security', { [ASSIGNMENT]: ['reject', 'cap too low'] }, { name: 'Bo' });
    const shared = {
      ...{ instrument: dealChecklist.number, edition: 1, name: 'Vendor A', record: {} },
      worksheet: bo,
    };
    const field = await screen.findByRole('textbox', { name: 'Messages with links' });
    await user.click(field);
    await user.paste(`https://playbook.example/tools/small/#${await encodeLink(shared)}`);
    await user.click(screen.getByRole('button', { name: 'Collect' }));
    await screen.findByText('1 taken, 0 not taken.');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toContain('Stance of Security: nothing → reject (“cap too low”)');
    expect(lines()[0]).toMatch(/Bo, Security, from a link$/);
    expect(keptDeal()?.collected).toHaveLength(1);
    expect(history().queryByRole('button', { name: /^Put back/ })).toBeNull();
  });
});

test('a stance of somebody without a role, from a link, is not mine to put back', async () => {
  keepDeal([], {}, { worksheet: { facts: {}, answers: { [ASSIGNMENT]: { answer: 1 } } } });
  const { user } = openDeal();
  await unfold(user, /^Ask the roles, collect their stances/);
  const worksheet = { facts: {}, answers: { [ASSIGNMENT]: { answer: 3, note: 'too low' } } };
  const shared = {
    ...{ instrument: dealChecklist.number, edition: 1, name: 'Vendor A', record: {} },
    worksheet: { ...worksheet, name: 'Ada' },
  };
  const field = await screen.findByRole('textbox', { name: 'Messages with links' });
  await user.click(field);
  await user.paste(`https://playbook.example/tools/small/#${await encodeLink(shared)}`);
  await user.click(screen.getByRole('button', { name: 'Collect' }));
  await screen.findByText('1 taken, 0 not taken.');
  expect(lines()[0]).toMatch(/Ada, from a link$/);
  expect(history().queryByRole('button', { name: /^Put back/ })).toBeNull();
});

describe('what the owner says of a clause', () => {
  const owned = (worksheet: Partial<Worksheet>) =>
    keepDeal([], {}, { worksheet: { ...sheet('legal', {}, { name: 'Olga' }), ...worksheet } });

  test('hiding it is kept with its reason, and is put back', async () => {
    owned({});
    const { user } = openDeal();
    await user.click(screen.getByRole('button', { name: 'Hide it' }));
    expect(lines()[0]).toContain('Hidden: nothing → “No staff there”');
    expect(lines()[0]).toContain('Olga, Legal, entered here');
    await user.click(history().getByRole('button', { name: /^Put back ?: Hidden/ }));
    expect(keptDeal()?.worksheet.hidden).toBeUndefined();
  });

  test('a stance of their own is put back with its reason', async () => {
    owned({ answers: { [ASSIGNMENT]: { answer: 3, note: 'cap too low' } } });
    const { user } = openDeal();
    await user.click(screen.getByRole('button', { name: 'Accept it' }));
    expect(lines()[0]).toContain('Stance of Legal: reject (“cap too low”) → accept');
    await user.click(history().getByRole('button', { name: /^Put back ?: Stance/ }));
    expect(keptDeal()?.worksheet.answers[ASSIGNMENT]).toEqual({ answer: 3, note: 'cap too low' });
  });
});

describe('asking a role', () => {
  test('copies a message that says what the role leads, and a link without a stance', async () => {
    keepDeal([], { [ASSIGNMENT]: { status: OPEN, note: 'secret' } });
    const { user } = openDeal();
    await unfold(user, /^Ask the roles, collect their stances/);
    const who = await screen.findByRole('combobox', { name: 'The message is for' });
    await user.selectOptions(who, 'Security');
    await user.click(await screen.findByRole('button', { name: 'Copy the invitation' }));
    const message = await navigator.clipboard.readText();
    expect(message).toContain('check that the role is Security');
    expect(message).toContain('Security leads 0 and must look at 2 more');
    expect(message).toContain('You do not see what others say');
    expect(message).not.toMatch(/secret|score/);
    expect(message).toMatch(/#i\d\./);
    expect(message).not.toContain('added');
    expect(screen.getByText(/^Nobody yet\./)).toBeTruthy();
  });

  test('copies nothing before the link of the role that was chosen last is written', async () => {
    keepDeal([]);
    const { user } = openDeal();
    await unfold(user, /^Ask the roles, collect their stances/);
    const name = 'Copy the invitation';
    const copy = await screen.findByRole<HTMLButtonElement>('button', { name });
    await waitFor(() => expect(copy.disabled).toBe(false));
    const who = screen.getByRole<HTMLSelectElement>('combobox', { name: 'The message is for' });
    fireEvent.change(who, { target: { value: '3' } });
    expect(copy.disabled).toBe(true);
    await waitFor(() => expect(copy.disabled).toBe(false));
    await user.click(copy);
    const message = await navigator.clipboard.readText();
    expect(message).toContain('check that the role is Security');
    const fragment = new URL(message.split('\n').at(-1)!).hash.slice(1);
    expect(await decodeLink(fragment)).toMatchObject({ shared: { worksheet: { side: 3 } } });
  });

  test('sends the clauses that were added or hidden along, and says how many', async () => {
    const own = { 1007: { title: 'Escrow' }, 1008: { title: 'Travel costs' } };
    keepDeal(
      [],
      {},
      { worksheet: { ...sheet('legal', {}, { name: 'Olga' }), own, hidden: { 3: 'No.' } } },
    );
    const { user } = openDeal();
    await unfold(user, /^Ask the roles, collect their stances/);
    await screen.findByText(
      /the facts above, 2 clauses that were added and 1 clause that is hidden with the reason\./,
    );
    const copy = await screen.findByRole<HTMLButtonElement>('button', {
      name: 'Copy the invitation',
    });
    await waitFor(() => expect(copy.disabled).toBe(false));
    await user.click(copy);
    const message = await navigator.clipboard.readText();
    expect(message).toContain(
      'The link holds the name of this work, my name, the facts of the deal, 2 clauses that were added and 1 clause that is hidden with the reason. It holds no stance,',
    );
  });

  test('names what the link holds in one sentence: the role that is asked, and no name that nobody gave', async () => {
    keepDeal([], {}, { name: '', worksheet: sheet('legal') });
    const { user } = openDeal();
    await unfold(user, /^Ask the roles, collect their stances/);
    const who = await screen.findByRole('combobox', { name: 'The message is for' });
    await user.selectOptions(who, 'Security');
    expect(screen.getByText(/holds the facts above and the role that is asked\./)).toBeTruthy();
    const copy = screen.getByRole<HTMLButtonElement>('button', { name: 'Copy the invitation' });
    await waitFor(() => expect(copy.disabled).toBe(false));
    await user.click(copy);
    expect(await navigator.clipboard.readText()).toContain(
      'The link holds the facts of the deal and the role that is asked. It holds no stance, no status and no note.',
    );
  });
});

test('a day stands in the history as the page writes it', () => {
  const change = { id: 'c', at: '2026-11-20T09:00:00Z', item: ASSIGNMENT, field: 'due' } as const;
  const days = { from: '2026-12-01', to: '2026-12-24', via: 'hand' } as const;
  expect(changeText(dealChecklist, { ...change, ...days })).toContain('1 Dec 2026 → 24 Dec 2026');
});

describe('who changed it', () => {
  const change = { id: 'c', at: '2026-11-20T09:00:00Z', item: ASSIGNMENT, field: 'note' } as const;
  const who = (given: Parameters<typeof whoText>[1], name = 'Marta Nowak') =>
    whoText(dealChecklist, given, { name });

  test('what came in a file is told with who took it over and whose text it is', () => {
    const file = { ...change, via: 'file', source: 'MSA.docx' } as const;
    expect(who({ ...file, by: 'RA Klaus Brandt' })).toBe(
      'Marta Nowak, from a file: MSA.docx, change of RA Klaus Brandt',
    );
    expect(who(file)).toBe('Marta Nowak, from a file: MSA.docx');
    expect(whoText(dealChecklist, file, {})).toBe('The owner of the deal, from a file: MSA.docx');
  });

  test('what was done to the worksheet of somebody else is not put into their mouth', () => {
    const theirs = { ...change, field: 'stance', theirs: true, by: 'Bo', role: 3 } as const;
    expect(who({ ...theirs, via: 'meeting' })).toBe(
      'entered by Marta Nowak, for Bo, Security, in a meeting',
    );
    expect(who({ ...theirs, via: 'hand' })).toBe('taken out by Marta Nowak, for Bo, Security');
    expect(who({ ...theirs, via: 'link', source: 'Link 1' })).toBe('Bo, Security, from a link');
  });
});
