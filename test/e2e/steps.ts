import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { encodeLink } from '#worksheet/codec/link.ts';
import { writeKept } from '#worksheet/kept.ts';
import { storageKeys } from '#worksheet/storage-keys.ts';
import type { Answer, Dossier, DossierParts, Shared } from '#worksheet/types.ts';
import { at, expect } from './fixtures.ts';

export const MATURITY = '/tools/maturity/';
export const CHECKLIST = '/tools/contract-clauses/';

/** Titles of the practices, in the order of the page. */
export const PRACTICES = [
  'Sprint planning',
  'Backlog refinement',
  'Retrospectives',
  'Architecture discussions',
  'Incident response',
  'Release management',
];

/** Waits until a tool has taken over the page and has opened storage: until it shows how to share. */
export async function ready(page: Page, sign = copyButton(page)) {
  await page.locator('astro-island[ssr]').first().waitFor({ state: 'detached' });
  // A first move of the hand fetches the rest; one that comes before the page listens is not heard.
  for (let moves = 0; moves < 30 && !(await sign.isVisible()); moves++) {
    await page.mouse.move(200 + (moves % 2), 200);
    await page.waitForTimeout(100);
  }
  await expect(sign).toBeVisible();
}

const copyButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Copy message with link' });

/** Opens a tool, and waits until it can keep what is filled in. */
export async function openTool(page: Page, path: string, sign?: Locator) {
  await page.goto(path);
  await ready(page, sign);
}

/** The radio group of a practice. */
export const practice = (page: Page, title: string): Locator =>
  page.getByRole('radiogroup', { name: title, exact: true });

/** An answer to a practice, as `Leads`. */
export const answer = (page: Page, title: string, label: string): Locator =>
  practice(page, title).getByRole('radio', { name: new RegExp(`^${label}`) });

/** The row of a clause in the checklist. */
export const clause = (page: Page, title: string): Locator =>
  page.getByRole('article', { name: title, exact: true });

interface Stored {
  readonly binned?: string;
  readonly dossier: Dossier;
}

/** Dossiers in the storage of this browser as they are kept there, those in the bin too. */
export function stored(page: Page): Promise<Stored[]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => /^oep:.*:dossier:/.test(key))
      .map((key) => JSON.parse(localStorage.getItem(key)!) as Stored),
  );
}

/** Every key of the site in storage, with its value: to show that nothing has changed. */
export function everything(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('oep:'))),
  );
}

/** Copies the message, and reads it from the clipboard. */
export async function copyMessage(page: Page): Promise<{ message: string; link: string }> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await copyButton(page).click();
  await expect(page.getByText('Copied. Paste it into an e-mail or a chat.')).toBeVisible();
  const message = await page.evaluate(() => navigator.clipboard.readText());
  const link = message.split('\n').find((line) => line.startsWith('http')) ?? '';
  return { message, link };
}

/** Presses Tab until an element has the focus, as a person does who looks for it. */
export async function tabTo(page: Page, target: Locator, limit = 120) {
  // Found once: to look for it at each press takes longer than the press.
  const wanted = await target.elementHandle();
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press('Tab');
    if (await wanted?.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The Tab key does not reach ${String(target)} within ${limit} presses.`);
}

/** What a click hands out as a file: its name and its text. */
export async function downloaded(page: Page, button: Locator) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

/**
 * Somebody's maturity work.
 *
 * @param side number of the side
 * @param rows numbers of the answers, by practice; 0 leaves one open. A row happens nearly always
 */
export function work(name: string, side: number, rows: readonly number[]): Shared {
  const answers = rows.flatMap((row, place): [number, Answer][] =>
    row === 0 ? [] : [[place + 1, { answer: row, ...(row > 1 && row < 5 && { consistency: 3 }) }]],
  );
  return {
    instrument: 1,
    edition: 1,
    name: 'Team Atlas',
    worksheet: { name, side, facts: {}, answers: Object.fromEntries(answers) },
    record: {},
  };
}

/** Ada and Bo of the client side, Cem and Dee of the external side; they differ most on practice 4. */
export const PEOPLE: readonly Shared[] = [
  work('Ada', 1, [3, 3, 3, 4, 2, 5]),
  work('Bo', 1, [3, 3, 3, 4, 2, 5]),
  work('Cem', 2, [3, 3, 4, 2, 2, 2]),
  work('Dee', 2, [3, 3, 4, 2, 2, 6]),
];

/** The address that somebody would send. */
export const linkTo = async (path: string, shared: Shared) =>
  `${at(path)}#${await encodeLink(shared)}`;

/** Work as it stands in a dossier of one browser. */
export const dossierOf = (shared: Shared, parts: DossierParts = {}, id = 'own'): Dossier => ({
  ...shared,
  ...parts,
  ...{ id, created: '2026-11-02T09:00:00.000Z', changed: '2026-11-02T10:00:00.000Z' },
});

/** The same people as an owner has collected them. */
export const collectedOf = (people: readonly Shared[]): DossierParts => ({
  collected: people.map(({ edition, worksheet }, place) => ({
    id: `person-${String(place + 1).padStart(3, '0')}`,
    received: '2026-11-02T09:30:00.000Z',
    edition,
    via: 'link',
    worksheet,
  })),
});

/** Puts dossiers into storage as an earlier visit left them. Ends on a page without a tool. */
export async function left(page: Page, ...dossiers: Dossier[]) {
  const keys = storageKeys('/');
  await page.goto(at('/start/how-to-use/'));
  await page.evaluate(
    (entries) => entries.forEach(([key, value]) => localStorage.setItem(key, value)),
    dossiers.map((dossier) => [keys.dossier(dossier.id), writeKept({ dossier })] as const),
  );
}

/** Opens the part of a tool in which several people come together, and waits for it. */
export async function openPeople(page: Page) {
  const collect = page.getByRole('region', { name: 'Collect answers' });
  const summary = page.locator('summary', { hasText: 'Ask others, collect their answers' });
  const isOpen = await summary.evaluate((element) => element.closest('details')!.open);
  if (!isOpen) await summary.click();
  await expect(collect).toBeVisible();
  return collect;
}

/** Pastes what people sent back, and waits until it is told what became of it. */
export async function collectText(page: Page, text: string) {
  const collect = await openPeople(page);
  await collect.getByRole('textbox', { name: 'Messages with links' }).fill(text);
  await collect.getByRole('button', { name: 'Collect', exact: true }).click();
  await expect(collect.getByRole('status')).toHaveText(/./);
  return collect;
}

/** Opens the part of a tool that prints and exports, and waits for it. */
export async function openExports(page: Page) {
  const exports = page.getByRole('region', { name: 'Print and export' });
  await exports.locator('summary').click();
  await expect(exports.getByRole('button', { name: 'Markdown' })).toBeVisible();
  return exports;
}

/** Keeps the print dialog shut, and what would be printed on the page. */
export const holdPaper = (page: Page) => page.addInitScript(() => (window.print = () => {}));

/** Fills the storage of the site's origin up to its last character. */
export const fill = (page: Page) =>
  page.evaluate(() => {
    let chunk = 'x'.repeat(4_000_000);
    for (let key = 0; chunk.length > 0; key++) {
      try {
        localStorage.setItem(`somebody-else-${key}`, chunk);
      } catch {
        chunk = chunk.slice(0, Math.floor(chunk.length / 2));
      }
    }
  });
/** Takes what filled the storage away again. */
export const letGo = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('somebody-else-'))
      .forEach((key) => localStorage.removeItem(key)),
  );

/** Opens the page that backs everything up, and waits until its buttons do something. */
export async function openBackup(page: Page) {
  await page.goto('/reference/data-and-privacy/');
  const backup = page.getByRole('region', { name: 'Backup' });
  await backup.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:not([ssr])').filter({ has: backup })).toBeAttached();
  return backup;
}

const filled = (
  instrument: number,
  answers: Shared['worksheet']['answers'],
  worksheet: Partial<Shared['worksheet']> = {},
): Shared => ({
  ...{ instrument, edition: 1, name: 'Team Atlas', record: {} },
  worksheet: { facts: {}, answers, ...worksheet },
});
const same = (answer: Answer, from: number, to: number) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, at) => [from + at, answer]));

/** Each tool but the checklist, filled in so far that it shows a result. */
export const FILLED: Readonly<Record<string, Shared>> = {
  '/tools/maturity/': PEOPLE[2]!,
  '/tools/readiness/': filled(3, {
    ...same({ answer: 1 }, 1, 7),
    8: { answer: 2 },
    9: { answer: 4 },
  }),
  '/tools/teammate/': filled(
    4,
    {
      ...same({ answer: 3, note: 'Ticket 41' }, 1, 7),
      8: { answer: 4 },
      ...same({ answer: 1 }, 9, 12),
    },
    { side: 1, name: 'Ada', facts: { 1: [2] } },
  ),
  '/tools/contribution/': filled(
    5,
    {
      ...same({ answer: 2, note: 'Ticket 41' }, 1, 8),
      9: { answer: 3, evidence: 1 },
      10: { answer: 6 },
    },
    { side: 2, name: 'Cem' },
  ),
  '/tools/ownership/': filled(
    6,
    {
      ...same({ answer: 1, note: 'Wiki' }, 1, 5),
      6: { answer: 4 },
      7: { answer: 3 },
      8: { answer: 5 },
    },
    { side: 1, facts: { 2: [4], 3: [3] } },
  ),
  '/tools/delivery-health/': filled(
    7,
    {
      1: { answer: 1, note: '30' },
      101: { note: '12' },
      201: { note: '2026-05' },
      2: { answer: 3, note: 'seventy' },
      102: { note: '61.5' },
      3: { answer: 4 },
    },
    { side: 1, facts: { 2: [1], 3: [2] } },
  ),
};
