import { cleanup, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { decodeLink } from '#worksheet/codec/link.ts';
import type { Shared } from '#worksheet/types.ts';
import { ASSESSMENT, CHECKLIST } from '../unit/worksheet/samples.ts';
import { all, collect, content, sheet } from './maturity-people.ts';
import { answer, keep, keepDossier, openChecklist, openMaturity, part } from './page.tsx';

const button = (name: string) => part('Share').getByRole<HTMLButtonElement>('button', { name });
const linkReady = () => part('Share').findByText(/^The link has [\d,]+ characters\./);
const copied = () => navigator.clipboard.readText();

async function contentOf(message: string): Promise<Shared> {
  const url = new URL(message.trim().split('\n').at(-1) ?? '');
  expect(url.origin + url.pathname).toBe(location.origin + location.pathname);
  const result = await decodeLink(url.hash.slice(1));
  if (!result.ok) throw new Error(result.reason);
  if (!('shared' in result)) throw new Error(result.kind);
  // Made with the dossier, and another one each time.
  const { mark, ...worksheet } = result.shared.worksheet;
  expect(mark).toMatch(/^[0-9a-z]{8}$/);
  return { ...result.shared, worksheet };
}

async function copyFrom({ user }: ReturnType<typeof openMaturity>) {
  await linkReady();
  await user.click(button('Copy message with link'));
  await part('Share').findByText('Copied. Paste it into an e-mail or a chat.');
  return copied();
}

describe('one action copies a message', () => {
  test('of an assessment: what it is, what is asked, how to send it back, and the link', async () => {
    keep(ASSESSMENT);
    const message = await copyFrom(openMaturity());
    expect(message).toContain('Maturity self-assessment: Team Atlas, Q4\nFrom Ada\n');
    expect(message).toContain("4 of 6 practices answered, 1 of them with Don't know.");
    for (const start of ['What it is: ', 'What I ask: ', 'How to send it back: '])
      expect(message).toContain(`\n${start}`);
    expect(await contentOf(message)).toEqual(ASSESSMENT);
  });

  test('of an owner who collected: the link holds the own answers alone, and the page says so', async () => {
    const collected = collect(sheet('external', all('attends always')));
    const plan = [{ id: 'p', day: 30 as const, text: 'Look' }];
    const own = sheet('client', all('leads always'), { mark: 'k3v9x0q2' });
    keepDossier(content(own, { collected, plan }));
    const message = await copyFrom(openMaturity());
    expect(await contentOf(message)).not.toHaveProperty('collected');
    expect(
      part('Share').getByText(
        'The link holds your own answers alone, without the answers you collected and the plan. Whoever opens it may see another result than this page shows. To pass on what this page shows, save a file, or print or export it.',
      ),
    ).toBeTruthy();
  });

  test('of an owner without anything else, it says nothing of that', async () => {
    keep(ASSESSMENT);
    await copyFrom(openMaturity());
    expect(part('Share').queryByText(/own answers alone/)).toBeNull();
  });

  test('of a checklist: where the deal stands, and that it is not legal advice', async () => {
    keep(CHECKLIST);
    const message = await copyFrom(openChecklist());
    expect(message).toContain(
      'Contract-clause checklist: Vendor A, master services agreement, v2!',
    );
    expect(message).toMatch(/\d+ of \d+ clauses have a status\. \d+ of \d+ musts settled/);
    expect(message).toContain('It is not legal advice.');
    expect(await contentOf(message)).toEqual(CHECKLIST);
  });

  test('and leaves the message on the page as it was, shown or not', async () => {
    const page = openMaturity();
    await copyFrom(page);
    expect(part('Share').queryByRole('textbox')).toBeNull();
    await page.user.click(button('Show the message'));
    await copyFrom(page);
    expect(part('Share').getByRole('textbox', { name: 'Message' })).toBeTruthy();
  });

  test('at once, where the reader is quicker than the link', async () => {
    keep(ASSESSMENT);
    const { user } = openMaturity();
    await user.click(button('Copy message with link'));
    await part('Share').findByText('Copied. Paste it into an e-mail or a chat.');
    expect(await contentOf(await copied())).toEqual(ASSESSMENT);
  });

  test('with the newest answer, however quickly the reader copies', async () => {
    const page = openMaturity();
    await linkReady();
    await answer(page.user, 'Sprint planning', 'Leads');
    const shared = await contentOf(await copyFrom(page));
    expect(shared.worksheet.answers).toEqual({ 1: { answer: 4 } });
  });
});

describe('where copying does not work', () => {
  test('the text is shown instead, to be copied by hand', async () => {
    keep(ASSESSMENT);
    const { user } = openMaturity();
    await linkReady();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(button('Copy message with link'));
    expect(await part('Share').findByText(/did not allow copying/)).toBeTruthy();
    const text = part('Share').getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
    expect(await contentOf(text.value)).toEqual(ASSESSMENT);
    expect(text.readOnly).toBe(true);
  });

  test('the message can be read before it is sent', async () => {
    const { user } = openMaturity();
    await linkReady();
    await user.click(button('Show the message'));
    const text = part('Share').getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
    expect(text.value).toContain('0 of 6 practices answered.');
    await user.click(button('Hide the message'));
    expect(part('Share').queryByRole('textbox')).toBeNull();
  });
});

describe('a link that cannot be written', () => {
  test('for another reason than its length is not called too long', async () => {
    openMaturity();
    await linkReady();
    cleanup();
    vi.stubGlobal('TextEncoder', undefined);
    keep(ASSESSMENT);
    openMaturity();
    expect(await part('Share').findByText(/^The browser could not write the link/)).toBeTruthy();
    expect(part('Share').queryByText(/too long/)).toBeNull();
    expect(button('Save as a file').disabled).toBe(false);
  });
});

describe('the length of a link', () => {
  /** Text that hardly deflates. */
  const noise = (seed: number) =>
    Array.from({ length: 2000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919 + seed * 104729 + at * at * 31) % 20000)),
    ).join('');
  const withNotes = (count: number): Shared => ({
    ...CHECKLIST,
    record: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        at + 1,
        { note: noise(at), reason: noise(at + 100) },
      ]),
    ),
  });

  test('is told, with a warning where chat programs may cut it', async () => {
    keep(withNotes(1));
    openChecklist();
    await linkReady();
    expect(
      await part('Share').findByText(/^Some programs cut a link or a message of this length/),
    ).toBeTruthy();
  });

  test('beyond any link, a file is offered instead', async () => {
    keep(withNotes(30));
    openChecklist();
    expect(await screen.findByText(/too long for a link/)).toBeTruthy();
    const share = within(screen.getByRole('region', { name: 'Share' }));
    expect(share.queryByRole('button', { name: 'Copy message with link' })).toBeNull();
    expect(share.getByRole('button', { name: 'Save as a file' })).toBeTruthy();
  });
});
