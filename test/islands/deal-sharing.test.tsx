import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { open as unpack } from '#worksheet/codec/envelope.ts';
import { decodeLink } from '#worksheet/codec/link.ts';
import { unlockLink } from '#worksheet/codec/lock.ts';
import { readFile } from '#worksheet/file.ts';
import { ownWork } from '#worksheet/own-work.ts';
import type { Content } from '#worksheet/types.ts';
import { catchDownloads } from './downloads.ts';
import { few } from './instruments.ts';
import { followLink, group, keepDossier, openChecklist, part } from './page.tsx';

type User = ReturnType<typeof openChecklist>['user'];

const NAME = 'Vendor A, walk away in May';
const NOTE = 'Our cap is two million.';
const first = few.items[0]!;

const DEAL: Content = {
  ...{ instrument: 2, edition: 1, name: NAME },
  worksheet: {
    ...{ name: 'Ada Lovelace', side: 1, mark: 'k3v9x0q2', facts: { 1: [1] } },
    answers: { [first.number]: { answer: 3, note: NOTE } },
    own: { 1500: { title: 'Build tools', ask: 'Who owns the scripts?', about: 'Ours.' } },
  },
  record: { [first.number]: { status: 1, note: 'Agreed by phone.', ref: 'MSA 7.2' } },
  collected: [
    {
      ...{ id: 'c1', received: '2026-11-02T09:30:00.000Z', edition: 1, via: 'link' },
      worksheet: { name: 'Grace', side: 2, facts: {}, answers: { 4: { answer: 1 } } },
    },
  ],
};

const share = () => part('Share');
const holds = () => group('What the link holds');

async function opened() {
  keepDossier(DEAL);
  const page = openChecklist(few);
  await share().findByText(/^The link has [\d,]+ characters\./);
  return page;
}

/** Opens a fold. Happy DOM does not toggle one by its summary alone. */
function unfold(summary: string) {
  const fold = screen.getByText(summary, { selector: 'summary' }).closest('details')!;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
}

/** Copies the message, and gives it with the link in it. */
async function copied(user: User) {
  await user.click(share().getByRole('button', { name: 'Copy message with link' }));
  await share().findByText('Copied. Paste it into an e-mail or a chat.', {}, { timeout: 15_000 });
  const message = await navigator.clipboard.readText();
  return { message, fragment: new URL(message.split('\n').at(-1)!).hash.slice(1) };
}

describe('what a link of a checklist holds', () => {
  test('is said for each choice, with what is not in it', async () => {
    await opened();
    const choices = holds().getAllByRole('radio');
    expect(choices.map((one) => one.closest('label')!.textContent)).toEqual([
      expect.stringMatching(/^Statuses and stances, with notes.*In it: .*Not in it: /s),
      expect.stringMatching(/^Statuses and stances only.*Not in it: any note, reason/s),
      expect.stringMatching(/^For the vendor: the questions alone.*Not in it: any status/s),
    ]);
  });

  test('is everything of my own, if I choose nothing', async () => {
    const { user } = await opened();
    const { message, fragment } = await copied(user);
    expect(await decodeLink(fragment)).toEqual({
      ok: true,
      kind: 'worksheet',
      shared: ownWork(DEAL),
    });
    expect(message).toContain('Stances, statuses, names and notes are inside the link.');
    expect(message).toContain('What other roles said is not in the link: I have it here.');
  });

  test('says to its reader that what other roles told the sender is not counted', async () => {
    await followLink(ownWork(DEAL));
    openChecklist(few);
    const deal = within(await screen.findByRole('region', { name: 'The whole deal' }));
    await deal.findByText(/neither their rejections nor conflicts with them/);
    await deal.findByText('What asks for attention');
    // Nothing is said of conflicts where one voice is heard.
    expect(deal.queryByText(/in conflict/)).toBeNull();
  });

  test('is no note and no reason, if I leave them out, in the link and in the file', async () => {
    const files = catchDownloads();
    const { user } = await opened();
    await user.click(holds().getByRole('radio', { name: /^Statuses and stances only/ }));
    const { message, fragment } = await copied(user);
    expect(message).toContain('No note and no reason is.');
    const link = await decodeLink(fragment);
    expect(link).toMatchObject({
      shared: {
        worksheet: { answers: { [first.number]: { answer: 3 } }, own: { 1500: {} } },
        record: { [first.number]: { status: 1 } },
      },
    });
    expect(JSON.stringify(link)).not.toMatch(/Our cap|by phone|MSA|scripts|Ours/);
    await user.click(share().getByRole('button', { name: 'Save as a file' }));
    await waitFor(() => expect(files).toHaveLength(1));
    const text = await files[0]!.blob.text();
    expect(readFile(text).ok).toBe(true);
    expect(text).not.toMatch(/Our cap|by phone|MSA|Ours|Grace/);
  });
});

describe('questions to the vendor', () => {
  async function asking() {
    const page = await opened();
    await page.user.click(holds().getByRole('radio', { name: /^For the vendor/ }));
    const which = group('Which clauses the vendor is asked about');
    return { ...page, which };
  }

  test('are in the link without a status, stance, note or name, and the message names none', async () => {
    const { user } = await asking();
    const { message, fragment } = await copied(user);
    expect(message).not.toMatch(/Vendor A|Ada|stance|status/);
    expect(message).toContain(`${few.title}: `);
    const link = await decodeLink(fragment);
    expect(link).toMatchObject({ kind: 'questions', questions: { own: [] } });
    const envelope = unpack(fragment);
    const bytes = new TextDecoder('latin1').decode(envelope.ok ? envelope.payload : undefined);
    for (const word of [NAME, NOTE, 'Ada', 'MSA', 'Build tools', 'k3v9'])
      expect(bytes).not.toContain(word);
  });

  test('ask about open points alone after a warning of what that gives away', async () => {
    const { user, which } = await asking();
    expect(share().queryByText(/knows that they are settled/)).toBeNull();
    const [all, open] = which.getAllByRole('radio').map((one) => one.closest('label')!.textContent);
    await user.click(which.getByRole('radio', { name: /^Open points/ }));
    expect(share().getByText(/The vendor sees which clauses are left out, and knows/)).toBeTruthy();
    const count = (label = '') => Number(/\((\d+)\)/.exec(label)![1]);
    expect(count(open)).toBe(count(all) - 1);
    const link = await decodeLink((await copied(user)).fragment);
    expect('questions' in link && link.questions.items).not.toContain(first.number);
  });

  test('take clauses that we added along only if I say so', async () => {
    const { user } = await asking();
    await user.click(
      share().getByRole('checkbox', { name: /^Ask about clauses that you added, too \(1\)/ }),
    );
    const link = await decodeLink((await copied(user)).fragment);
    expect(link).toMatchObject({
      questions: { own: [{ title: 'Build tools', ask: 'Who owns the scripts?' }] },
    });
  });

  test('are sent as text, too, where no link is wanted', async () => {
    const files = catchDownloads();
    const { user } = await asking();
    await user.click(share().getByRole('button', { name: 'Copy the questions as text' }));
    await share().findByText('Copied. Paste them into an e-mail or a document.');
    const text = await navigator.clipboard.readText();
    expect(text).toContain(`1. ${first.title}\n   ${first.ask}\n   Answer:`);
    await user.click(await share().findByRole('button', { name: 'Save as a file' }));
    expect(files[0]!.name).toBe('questions.txt');
    expect(await files[0]!.blob.text()).toBe(text);
  });

  test('that are none cannot be sent', async () => {
    keepDossier({ ...DEAL, worksheet: { ...DEAL.worksheet, own: {} } });
    const none = { ...few, items: few.items.map((item) => ({ ...item, ask: '' })) };
    const { user } = openChecklist(none);
    await share().findByText(/^The link has/);
    await user.click(holds().getByRole('radio', { name: /^For the vendor/ }));
    expect(share().getByText(/^There is no question to ask/)).toBeTruthy();
    const button = share().getByRole('button', { name: 'Copy message with link' });
    expect(button).toHaveProperty('disabled', true);
  });
});

describe('a passphrase', () => {
  const secret = 'panoramic nectar precut smith banana handclap';
  const field = () => share().getByLabelText<HTMLInputElement>('Passphrase for the link');

  test('locks the link, and the message tells nothing of what is in it', async () => {
    const { user } = await opened();
    unfold('Lock the link with a passphrase');
    await share().findByLabelText('Passphrase for the link');
    expect(field().type).toBe('password');
    await user.click(share().getByRole('button', { name: 'Show the passphrase' }));
    expect(field().type).toBe('text');
    fireEvent.input(field(), { target: { value: secret } });
    expect(await share().findByText(/^Long: 6 words/)).toBeTruthy();
    expect(share().getByText(/^Locking the link/)).toBeTruthy();
    const { message, fragment } = await copied(user);
    expect(message).toContain('It opens with a passphrase, which I send to you another way.');
    expect(message).not.toMatch(/Vendor A|Ada|clauses have/);
    expect(message).not.toContain(secret);
    const unlocked = await unlockLink(fragment, secret, crypto);
    expect(unlocked.ok && (await decodeLink(unlocked.fragment))).toMatchObject({
      shared: { name: NAME },
    });
    expect(share().getByText('Passphrase: the link is locked')).toBeTruthy();
  });

  test('that is set never leaves a link in the message that is not locked', async () => {
    const { user } = await opened();
    await user.click(share().getByRole('button', { name: 'Show the message' }));
    expect(share().getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toContain(
      '#w',
    );
    unfold('Lock the link with a passphrase');
    await share().findByLabelText('Passphrase for the link');
    fireEvent.input(field(), { target: { value: secret } });
    await waitFor(() => expect(share().queryByRole('textbox', { name: 'Message' })).toBeNull());
    const message = await share().findByRole<HTMLTextAreaElement>(
      'textbox',
      { name: 'Message' },
      { timeout: 15_000 },
    );
    expect(message.value).toContain('#p1.');
    expect(message.value).not.toContain('#w');
  });

  test('can be made, and is shown then', async () => {
    const { user } = await opened();
    unfold('Lock the link with a passphrase');
    await share().findByLabelText('Passphrase for the link');
    await user.click(share().getByRole('button', { name: 'Make a passphrase' }));
    await waitFor(() => expect(field().value).toMatch(/^(\w{4}-){4}\w{4}$/));
    expect(field().type).toBe('text');
    expect(share().getByText(/^Drawn at random: 20 characters/)).toBeTruthy();
  });

  test('is not offered where the page did not come by https, and what to do instead is said', async () => {
    await opened();
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    unfold('Lock the link with a passphrase');
    expect(
      await share().findByText(/^This page cannot lock a link\..*https.*save a file/),
    ).toBeTruthy();
    expect(share().queryByLabelText('Passphrase for the link')).toBeNull();
  });
});

describe('the length of a link of a checklist', () => {
  /** Text that hardly deflates. */
  const noise = (seed: number, length: number) =>
    Array.from({ length }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919 + seed * 104729 + at * at * 31) % 20000)),
    ).join('');
  const withNote = (length: number): Content => ({
    ...DEAL,
    record: { [first.number]: { status: 1, note: noise(7, length) } },
  });
  const warning = async (length: number) => {
    keepDossier(withNote(length));
    const page = openChecklist(few);
    const text = await share().findByText(/^Some programs cut a link or a message of this length/);
    return { ...page, notice: within(text.closest<HTMLElement>('.notice')!) };
  };

  test('from 2,000 characters on is told with what would be cut where, and one step to the file', async () => {
    const files = catchDownloads();
    const { user, notice } = await warning(650);
    expect(notice.getByText(/^Discord takes 2,000 characters/)).toBeTruthy();
    expect(notice.queryByText(/Slack/)).toBeNull();
    expect(share().getByText(/^No QR code: .*too fine/)).toBeTruthy();
    await user.click(notice.getByRole('button', { name: 'Save as a file' }));
    await waitFor(() => expect(files).toHaveLength(1));
    // The same as the link: nothing that others sent in.
    expect(await files[0]!.blob.text()).not.toContain('Grace');
  });

  test('from 4,000 on names more of them', async () => {
    const { notice } = await warning(1_500);
    expect(notice.getByText(/^Slack can split a link/)).toBeTruthy();
    expect(share().getAllByRole('button', { name: 'Save as a file' })).toHaveLength(1);
  });

  test('of a short one allows a QR code, with words for who does not see it', async () => {
    const { user } = await opened();
    await user.click(holds().getByRole('radio', { name: /^Statuses and stances only/ }));
    await user.click(await share().findByRole('button', { name: 'Show a QR code' }));
    const code = await share().findByRole('img', { name: /^QR code of the link/ });
    const [background, fields] = code.children;
    expect(background?.getAttribute('fill')).toBe('#fff');
    expect(fields?.getAttribute('d')).toMatch(/^M4 4h7v1h-7z/);
  });
});

test('who was invited sends stances, with or without reasons, and no questions to a vendor', async () => {
  keepDossier({ ...DEAL, record: {}, invited: { at: '2026-11-20T08:00:00.000Z' } });
  const { user } = openChecklist(few);
  const send = part('Send your answers');
  const choices = within(await send.findByRole('radiogroup', { name: 'What the link holds' }));
  expect(choices.getAllByRole('radio')).toHaveLength(2);
  // It has no status, owner or day to send, so nothing says that the link holds them.
  expect(choices.getByText(/^In it: stances and their reasons/)).toBeTruthy();
  expect(choices.queryByText(/statuses|owners|due days/)).toBeNull();
  await user.click(choices.getByRole('radio', { name: /^Stances only/ }));
  await send.findByText(/^The link holds your stances with names, and no reason\./);
  await user.click(send.getByRole('button', { name: 'Copy message with link' }));
  await send.findByText(/^Copied/);
  const message = await navigator.clipboard.readText();
  expect(message).toContain('The stances are inside the link, without notes and reasons.');
  expect(message).toContain('These are my stances, as you asked.');
});
