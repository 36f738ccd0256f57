import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { openStore } from '#islands/ui/open-store.ts';
import { decodeLink, encodeInvitation } from '#worksheet/codec/link.ts';
import type { Collected, Content, Worksheet } from '#worksheet/types.ts';
import { catchDownloads } from './downloads.ts';
import { clauses, few, site } from './instruments.ts';
import { clause, followLink, keepDossier, kept, named, openChecklist } from './page.tsx';

const ASSIGNMENT = 'Present assignment of work product';
const stances = (title: string) =>
  within(clause(title).getByRole('radiogroup', { name: `Your stance: ${title}` }));
const own = () => kept(clauses)[0]!;

const sheet = (side: number, answers: Worksheet['answers'], rest = {}): Worksheet => ({
  ...{ side, facts: {}, answers },
  ...rest,
});
const collected = (...worksheets: readonly Worksheet[]): readonly Collected[] =>
  worksheets.map((worksheet, at) => ({
    ...{ id: `c${at}`, received: '2026-11-02T09:30:00.000Z', edition: 1, via: 'link' },
    worksheet,
  }));
const deal = (worksheet: Worksheet, others: readonly Worksheet[] = []): Content => ({
  ...{ instrument: 2, edition: 1, name: 'Vendor A', record: {}, worksheet },
  ...(others.length > 0 && { collected: collected(...others) }),
});

describe('the stance of a role', () => {
  test('is one of five, taken with one tap and kept in my own worksheet', async () => {
    const { user } = openChecklist(few);
    expect(stances(ASSIGNMENT).getAllByRole('radio')).toHaveLength(5);
    await user.click(stances(ASSIGNMENT).getByRole('radio', { name: 'Accept the fallback' }));
    expect(own().worksheet.answers).toEqual({ 1: { answer: 2 } });
    expect(own().record).toEqual({});
  });

  test('is taken with one key: the digit of the choice', async () => {
    const { user } = openChecklist(few);
    stances(ASSIGNMENT).getAllByRole('radio')[0]!.focus();
    await user.keyboard('4');
    const help = stances(ASSIGNMENT).getByRole('radio', { name: 'Need help' });
    expect((help as HTMLInputElement).checked).toBe(true);
    expect(document.activeElement).toBe(help);
    await user.keyboard('9');
    expect(own().worksheet.answers).toEqual({ 1: { answer: 4 } });
  });

  test('asks why where it rejects, and keeps the reason apart from the note of the deal', async () => {
    const { user } = openChecklist(few);
    await user.click(stances(ASSIGNMENT).getByRole('radio', { name: 'Reject' }));
    const why = clause(ASSIGNMENT).getByRole('textbox', { name: named('Why', ASSIGNMENT) });
    expect(why.getAttribute('aria-invalid')).toBe('true');
    await user.type(why, 'It assigns on payment.');
    expect(why.getAttribute('aria-invalid')).toBeNull();
    const note = clause(ASSIGNMENT).getByRole('textbox', { name: `Note: ${ASSIGNMENT}` });
    await user.type(note, 'Ask again.');
    expect(own().worksheet.answers).toEqual({
      1: { answer: 3, note: 'It assigns on payment.' },
    });
    expect(own().record).toEqual({ 1: { note: 'Ask again.' } });
  });

  test('is counted in the line that stays in sight, and can be cleared and undone', async () => {
    const { user } = openChecklist(few);
    await user.click(stances(ASSIGNMENT).getByRole('radio', { name: 'Accept' }));
    expect(screen.getAllByText(/1 of 9 clauses has a stance\.$/)).not.toHaveLength(0);
    const clear = clause(ASSIGNMENT).getByRole('button', {
      name: named('Clear stance', ASSIGNMENT),
    });
    await user.click(clear);
    expect(own().worksheet.answers).toEqual({});
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(own().worksheet.answers).toEqual({ 1: { answer: 1 } });
  });

  test('belongs to the role that I choose at the top', async () => {
    const { user } = openChecklist(few);
    const roles = within(screen.getByRole('radiogroup', { name: 'Your role' }));
    await user.click(roles.getByRole('radio', { name: 'Procurement' }));
    expect(own().worksheet.side).toBe(2);
  });
});

describe('who was invited', () => {
  const invite = () => {
    const store = openStore(site.base);
    const { id } = store.acceptInvitation({
      ...deal(sheet(1, {})),
      worksheet: { facts: {}, answers: {} },
    });
    store.setCurrent(2, id);
  };

  test('takes stances, and sees neither the record of the deal nor its progress', () => {
    invite();
    openChecklist(few);
    expect(stances(ASSIGNMENT).getAllByRole('radio')).toHaveLength(5);
    expect(screen.queryByRole('radiogroup', { name: /^Status of the deal/ })).toBeNull();
    expect(screen.queryByRole('combobox', { name: /^Owner/ })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Status' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Progress' })).toBeNull();
    expect(clause(ASSIGNMENT).getByText('Red flag')).toBeTruthy();
    expect(screen.getByText('0 of 9 clauses have a stance.')).toBeTruthy();
  });
});

describe('an invitation to one role', () => {
  const asked: Content = {
    ...{ instrument: 2, edition: 1, name: 'Vendor A', record: {} },
    worksheet: { name: 'Grace', facts: {}, answers: {}, hidden: { 13: 'No.', 16: 'Twice.' } },
  };
  const [LEGAL, SECURITY] = ['legal', 'security'].map((id) =>
    few.roles.find((role) => role.id === id)!,
  );
  const heading = 'You are asked to answer: Vendor A';
  async function follow(role?: number, content = asked) {
    history.replaceState(null, '', `#${await encodeInvitation(content, role)}`);
    const page = openChecklist(few);
    const region = await screen.findByRole('region', { name: heading });
    return { ...page, banner: within(region), text: region.textContent };
  }
  const begin = async (role?: number) => {
    const { user, unmount } = await follow(role);
    await user.click(screen.getByRole('button', { name: 'Start my answers' }));
    unmount();
  };

  test('names the role, and how many clauses the sender hides', async () => {
    const { text } = await follow(LEGAL!.number);
    expect(text).toContain(`You were asked as ${LEGAL!.label}.`);
    expect(text).toContain(`check that the role is ${LEGAL!.label}, and take a stance alone`);
    expect(text).not.toContain('choose your role');
    expect(text).toContain(
      '2 clauses are hidden by the sender. The reasons stand below the other clauses.',
    );
  });

  test('to every role asks to choose one, and says nothing of hidden clauses where there are none', async () => {
    const { text } = await follow(undefined, {
      ...asked,
      worksheet: { facts: {}, answers: {} },
    });
    expect(text).toContain('choose your role, and take a stance alone');
    expect(text).not.toMatch(/You were asked as|hidden by/);
  });

  test('does not offer the answers that I began in another role', async () => {
    await begin(LEGAL!.number);
    const { banner } = await follow(SECURITY!.number);
    expect(banner.queryByRole('button', { name: 'Go on with my answers' })).toBeNull();
    expect(banner.getByRole('button', { name: 'Start my answers' })).toBeTruthy();
  });

  test('promises no result, and asks for a stance before it is sent', async () => {
    const { user } = await follow(LEGAL!.number);
    await user.click(screen.getByRole('button', { name: 'Start my answers' }));
    await screen.findByText(/^This is a dossier of your own\. Take your stances/);
    await screen.findByText('Take a stance on at least one clause before you send.');
    expect(document.body.textContent).not.toMatch(/You see the result|Don’t know is an answer/);
  });

  test('goes on with the answers of the same role, also beside those of another one', async () => {
    await begin(LEGAL!.number);
    await begin(SECURITY!.number);
    const { user } = await follow(LEGAL!.number);
    await user.click(screen.getByRole('button', { name: 'Go on with my answers' }));
    const roles = within(screen.getByRole('radiogroup', { name: 'Your role' }));
    expect(roles.getByRole('radio', { name: LEGAL!.label })).toHaveProperty('checked', true);
    expect(kept(clauses)).toHaveLength(2);
  });

  test('is answered without the clauses that the sender hides: they are none that I hid', async () => {
    const { user } = await follow(LEGAL!.number);
    await user.click(screen.getByRole('button', { name: 'Start my answers' }));
    expect(own().worksheet.hidden).toEqual(asked.worksheet.hidden);
    await user.click(stances(ASSIGNMENT).getByRole('radio', { name: 'Accept' }));
    const copy = await screen.findByRole('button', { name: 'Copy message with link' });
    await waitFor(() => expect(copy).toHaveProperty('disabled', false));
    await user.click(copy);
    await screen.findByText(/^Copied\./);
    const message = await navigator.clipboard.readText();
    const read = await decodeLink(new URL(message.split('\n').at(-1)!).hash.slice(1));
    expect(read).toMatchObject({ shared: { worksheet: { answers: { 1: { answer: 1 } } } } });
    expect(read).not.toHaveProperty('shared.worksheet.hidden');
    const files = catchDownloads();
    await user.click(screen.getByRole('button', { name: 'Save as a file' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(await files[0]!.blob.text()).not.toContain('Twice.');
    expect(own().worksheet.hidden).toEqual(asked.worksheet.hidden);
  });

  test('to every role goes on with the answers that I began, whatever role I chose', async () => {
    await begin(LEGAL!.number);
    const { banner } = await follow();
    expect(banner.getByRole('button', { name: 'Go on with my answers' })).toBeTruthy();
  });
});

describe('what others said', () => {
  const line = (title: string) =>
    screen.getByRole('article', { name: title }).querySelector('.agreement')?.textContent;

  test('is one line in each row, once somebody was collected', () => {
    keepDossier(
      deal(sheet(2, { 1: { answer: 1 }, 13: { answer: 2 } }), [
        sheet(1, { 1: { answer: 3, note: 'No.' }, 13: { answer: 2 } }),
        sheet(3, { 13: { answer: 1 }, 16: { answer: 4 } }),
      ]),
    );
    openChecklist(few);
    expect(line(ASSIGNMENT)).toBe('Conflict. Accept: Procurement; Reject: Legal.');
    expect(line('Named security baseline')).toBe(
      'Agreed on the fallback. Accept the fallback: Procurement and Legal; Accept: Security.',
    );
    expect(line('Audit logging and monitoring')).toMatch(
      /^Waiting for Security \(needs help\), Legal and Engineering\./,
    );
    expect(line('Moral rights')).toBe('Nobody took a stance.');
  });

  test('names a rejection before whom it waits for, and a filter finds it', async () => {
    keepDossier(
      deal(sheet(2, { 1: { answer: 4 } }), [
        sheet(1, { 1: { answer: 3, note: 'No.' }, 13: { answer: 1 } }),
      ]),
    );
    const { user } = openChecklist(few);
    expect(line(ASSIGNMENT)).toMatch(/^Rejected by Legal\. Waiting for /);
    await user.click(screen.getByRole('button', { name: 'Rejected' }));
    expect(
      screen
        .getAllByRole('article')
        .map((row) => within(row).getByRole('heading', { level: 4 }).textContent),
    ).toEqual([ASSIGNMENT]);
  });

  test('is not there while I am alone', () => {
    keepDossier(deal(sheet(2, { 1: { answer: 1 } })));
    openChecklist(few);
    expect(line(ASSIGNMENT)).toBeUndefined();
  });

  test('filters to what is in conflict', async () => {
    keepDossier(
      deal(sheet(2, { 1: { answer: 1 } }), [sheet(1, { 1: { answer: 3, note: 'No.' } })]),
    );
    const { user } = openChecklist(few);
    await user.click(screen.getByRole('button', { name: 'In conflict' }));
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  test('facts that differ are shown with who said what, and hide nothing', () => {
    keepDossier(
      deal(sheet(2, {}, { facts: { 6: [2] }, name: 'Bo' }), [
        sheet(3, {}, { facts: { 6: [1] }, name: 'Cem' }),
      ]),
    );
    openChecklist(few);
    const facts = screen.getByRole('region', { name: 'Who you are, and the facts' });
    expect(facts.textContent).toContain('Yes (Cem, Security); No (this dossier).');
    expect(clause('Subprocessors').getAllByRole('radio')).toHaveLength(12);
  });
});

describe('a link that is open', () => {
  test('with stances alone shows whose they are, and no record', async () => {
    await followLink(
      deal(sheet(3, { 1: { answer: 3, note: 'Not <b>bold</b>.' } }, { name: 'Cem' })),
    );
    openChecklist(few);
    const group = await screen.findByRole('radiogroup', { name: `Stance of Cem: ${ASSIGNMENT}` });
    const reject = within(group).getByRole('radio', { name: 'Reject' });
    expect([(reject as HTMLInputElement).checked, (reject as HTMLInputElement).disabled]).toEqual([
      true,
      true,
    ]);
    const why = clause(ASSIGNMENT).getByRole('textbox', { name: named('Why', ASSIGNMENT) });
    expect((why as HTMLInputElement).value).toBe('Not <b>bold</b>.');
    expect(screen.queryByRole('radiogroup', { name: /^Status of the deal/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Hide/ })).toBeNull();
    // A digit does not answer for somebody else.
    fireEvent.keyDown(reject, { key: '1' });
    expect((reject as HTMLInputElement).checked).toBe(true);
  });

  test('with a record shows it as the first edition of the tool did', async () => {
    await followLink({
      ...deal(sheet(1, {})),
      record: { 1: { status: 5, owner: 1, reason: 'Known.', note: 'See MSA.' } },
    });
    openChecklist(few);
    await screen.findByRole('button', { name: 'Keep a copy' });
    const row = clause(ASSIGNMENT);
    const status = row.getByRole('radio', { name: 'Missing but accepted' });
    expect((status as HTMLInputElement).checked).toBe(true);
    expect(row.getByDisplayValue('Known.')).toBeTruthy();
    expect(row.getByDisplayValue('See MSA.')).toBeTruthy();
    const owner = row.getByRole('combobox', { name: /^Owner/ });
    expect((owner as HTMLSelectElement).value).toBe('1');
    expect(screen.queryByRole('radiogroup', { name: /^Stance of/ })).toBeNull();
  });
});
