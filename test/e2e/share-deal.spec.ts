import { chromium, type Locator, type Page } from '@playwright/test';
import jsQr from 'jsqr';
import { open as unpack } from '#worksheet/codec/envelope.ts';
import { decodeLink } from '#worksheet/codec/link.ts';
import { launchArguments } from '../tools/browser.ts';
import { rootSite } from '../tools/sites.ts';
import { COLOUR, expectAccessible, leaveThreeOfAKind } from './axe.ts';
import { DEAL } from './deal-dossier.ts';
import { at, expect, test } from './fixtures.ts';
import {
  CHECKLIST,
  clause,
  copyMessage,
  everything,
  left,
  openTool,
  ready,
  tabTo,
} from './steps.ts';

const SECRET = 'panoramic nectar precut smith banana handclap';
const CAPS = 'Liability caps and exclusions';
/** Deriving a key takes its time on a busy machine. */
const SLOW = { timeout: 20_000 };

const share = (page: Page): Locator => page.getByRole('region', { name: 'Share' });
const holds = (page: Page, name: RegExp) =>
  share(page).getByRole('radiogroup', { name: 'What the link holds' }).getByRole('radio', { name });
const notice = (page: Page) => page.getByRole('region', { name: 'This link is locked' });
const asked = (page: Page) =>
  page.getByRole('region', { name: /questions for you as the vendor$/ });

async function openDeal(page: Page) {
  await left(page, DEAL);
  await openTool(page, CHECKLIST);
  await expect(holds(page, /with notes/)).toBeChecked();
}

async function lock(page: Page) {
  await share(page).getByText('Lock the link with a passphrase').click();
  await share(page).getByLabel('Passphrase for the link').fill(SECRET);
  await expect(share(page).getByText('The link is locked. Send the passphrase')).toBeVisible(SLOW);
}

async function linkOf(page: Page) {
  const { link, message } = await copyMessage(page);
  return { link, message, fragment: new URL(link).hash.slice(1) };
}

async function unlock(page: Page, passphrase: string) {
  await notice(page).getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await notice(page).getByRole('button', { name: 'Open the link' }).click();
}

test('a vendor gets the questions alone: no byte of the link holds a status, stance, note or name', async ({
  page,
  stranger,
}) => {
  await openDeal(page);
  await holds(page, /^For the vendor/).check();
  await share(page)
    .getByRole('radio', { name: /^Open points/ })
    .check();
  await expect(share(page).getByText(/knows that they are settled for you/)).toBeVisible();
  await share(page)
    .getByRole('radio', { name: /^All clauses that apply/ })
    .check();
  const { link, message, fragment } = await linkOf(page);
  for (const word of ['Vendor A', 'Olga', 'Pia', 'MSA', 'waiver', 'insurance'])
    expect(message).not.toContain(word);

  const envelope = unpack(fragment);
  if (!envelope.ok) throw new Error(envelope.reason);
  // Number, edition and one bit a clause: there is no room for more.
  expect(envelope.payload.length).toBeLessThan(16);
  const decoded = await decodeLink(fragment);
  expect(decoded).toMatchObject({ kind: 'questions', questions: { own: [] } });
  expect(JSON.stringify(decoded)).not.toMatch(/Vendor A|Olga|MSA|waiver|status|answer|note|name/);

  const vendor = await stranger();
  await vendor.goto(link);
  await expect(asked(vendor).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(asked(vendor)).toContainText('This page sends nothing');
  const count = await asked(vendor).getByRole('listitem').count();
  expect(count).toBeGreaterThan(40);
  await expect(asked(vendor).getByRole('heading', { level: 2 })).toHaveText(
    `${count} questions for you as the vendor`,
  );
  // No position, no dossier, nothing to press that belongs to the sender's side.
  await expect(vendor.getByText('Walk away', { exact: true })).toHaveCount(0);
  await expect(vendor.getByText('Strong answer', { exact: true })).toHaveCount(0);
  await expect(vendor.getByRole('radio')).toHaveCount(0);
  await expect(vendor.getByRole('button', { name: 'Copy message with link' })).toHaveCount(0);
  await vendor.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await asked(vendor).getByRole('button', { name: 'Copy the questions', exact: true }).click();
  await expect(asked(vendor).getByText(/^Copied/)).toBeVisible();
  const text = await vendor.evaluate(() => navigator.clipboard.readText());
  expect(text.match(/Answer:/g)).toHaveLength(count);
  expect(await everything(vendor)).toEqual({});

  // On paper: the questions, and no other part of the tool.
  await vendor.emulateMedia({ media: 'print' });
  await expect(asked(vendor).getByRole('listitem').first()).toBeVisible();
  await expect(asked(vendor).getByRole('button', { name: 'Print' })).toBeHidden();
});

test('a locked link tells nothing before its passphrase, refuses a wrong one, and opens with the right one', async ({
  page,
  stranger,
}) => {
  test.setTimeout(120_000);
  await openDeal(page);
  await lock(page);
  const { link, message, fragment } = await linkOf(page);
  expect(fragment).toMatch(/^p1\./);
  expect(message).not.toMatch(/Vendor A|Olga|clauses have/);
  expect(message).toContain('It opens with a passphrase, which I send to you another way.');
  const envelope = unpack(fragment);
  const bytes = envelope.ok ? Buffer.from(envelope.payload).toString('latin1') : '';
  for (const word of ['Vendor A', 'Olga', 'MSA', 'waiver']) expect(bytes).not.toContain(word);

  const lawyer = await stranger();
  await lawyer.goto(link);
  await expect(notice(lawyer).getByRole('heading')).toBeFocused();
  await unlock(lawyer, SECRET.slice(0, -1));
  await expect(notice(lawyer).getByText(/^This passphrase does not open the link/)).toBeVisible(
    SLOW,
  );
  await expect(notice(lawyer).getByLabel('Passphrase', { exact: true })).toBeFocused();
  await unlock(lawyer, `  ${SECRET} `);
  const banner = lawyer.getByRole('region', { name: 'Shared with you: Vendor A, MSA v3' });
  await expect(banner).toBeVisible(SLOW);
  await expect(clause(lawyer, CAPS)).toBeVisible();
  expect(new URL(lawyer.url()).hash.slice(1)).toBe(fragment);
  expect(await everything(lawyer)).toEqual({});
  await banner.getByRole('button', { name: 'Keep a copy' }).click();
  await ready(lawyer);
  await expect(lawyer.getByLabel('Name of this dossier')).toHaveValue(
    'Vendor A, MSA v3 (from Olga)',
  );

  // One that lost its end is refused before anybody types a passphrase.
  await lawyer.goto('/start/how-to-use/');
  await lawyer.goto(link.slice(0, -7));
  await expect(lawyer.getByRole('alert', { name: 'This link was cut short' })).toBeVisible();
});

test('a locked link, by keyboard alone', async ({ page, stranger }) => {
  test.setTimeout(120_000);
  await openDeal(page);
  const choice = holds(page, /with notes/);
  await tabTo(page, choice, 600);
  await page.keyboard.press('ArrowDown');
  await expect(holds(page, /^Statuses and stances only/)).toBeChecked();
  const fold = share(page).locator('summary', { hasText: 'Lock the link' });
  await tabTo(page, fold, 5);
  await page.keyboard.press('Enter');
  const field = share(page).getByLabel('Passphrase for the link');
  await expect(field).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await page.keyboard.type(SECRET);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = share(page).getByRole('button', { name: 'Copy message with link' });
  await tabTo(page, copy, 6);
  await page.keyboard.press('Enter');
  await expect(share(page).getByText(/^Copied/)).toBeVisible(SLOW);
  const message = await page.evaluate(() => navigator.clipboard.readText());

  const lawyer = await stranger();
  await lawyer.goto(message.split('\n').at(-1)!);
  await expect(notice(lawyer).getByRole('heading')).toBeFocused();
  await lawyer.keyboard.press('Tab');
  await lawyer.keyboard.type('no');
  await lawyer.keyboard.press('Enter');
  await expect(notice(lawyer).getByText(/^This passphrase does not open/)).toBeVisible(SLOW);
  await lawyer.keyboard.press('ControlOrMeta+a');
  await lawyer.keyboard.type(SECRET);
  await lawyer.keyboard.press('Enter');
  const banner = lawyer.getByRole('region', { name: /^Shared with you/ });
  await expect(banner.getByRole('heading', { level: 2 })).toBeFocused(SLOW);
  // The short form: reasons were left out.
  await expect(lawyer.getByText('Covered by insurance.')).toHaveCount(0);
});

test('a QR code is black on white in the dark and on paper, and is read as the link', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDeal(page);
  await holds(page, /^Statuses and stances only/).check();
  await share(page).getByRole('button', { name: 'Show a QR code' }).click();
  const code = share(page).getByRole('img', { name: /^QR code of the link/ });
  await expect(code).toBeVisible();
  const { link } = await copyMessage(page);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media, colorScheme: 'dark' });
    await expect(code).toBeVisible();
    const picture = (await code.screenshot()).toString('base64');
    const seen = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const [width, height] = [image.naturalWidth, image.naturalHeight];
      const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      return { width, height, data: [...canvas.getImageData(0, 0, width, height).data] };
    }, picture);
    const pixels = new Uint8ClampedArray(seen.data);
    // A few pixels inside: the outermost may be shared with the page.
    const inside = (6 * seen.width + 6) * 4;
    expect([...pixels.subarray(inside, inside + 3)], 'the margin is white').toEqual([
      255, 255, 255,
    ]);
    expect(jsQr(pixels, seen.width, seen.height)?.data).toBe(link);
  }
  await expect(share(page).getByRole('button', { name: 'Copy message with link' })).toBeHidden();
});

test('on a page that did not come by https, it says why it cannot lock or unlock, and what to do', async () => {
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...launchArguments, '--host-resolver-rules=MAP playbook.example 127.0.0.1'],
  });
  try {
    const page = await browser.newPage();
    const origin = `http://playbook.example:${rootSite.port}`;
    await page.goto(`${origin}${CHECKLIST}`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await ready(page);
    await share(page).getByText('Lock the link with a passphrase').click();
    await expect(share(page).getByText(/^This page cannot lock a link\./)).toBeVisible();
    await expect(share(page).getByLabel('Passphrase for the link')).toHaveCount(0);
    // The clipboard needs https, too: the message is shown to be copied by hand.
    await share(page).getByRole('button', { name: 'Copy message with link' }).click();
    await expect(share(page).getByRole('textbox', { name: 'Message' })).toHaveValue(/#w/);

    await page.goto('about:blank');
    await page.goto(`${origin}${CHECKLIST}#${await lockedDeal()}`);
    await expect(notice(page).getByText(/^This page cannot open the locked link/)).toBeVisible();
    await expect(notice(page).getByLabel('Passphrase', { exact: true })).toHaveCount(0);
  } finally {
    await browser.close();
  }
});

/** The deal behind the passphrase. */
async function lockedDeal() {
  const { encodeLink } = await import('#worksheet/codec/link.ts');
  const { lockLink } = await import('#worksheet/codec/lock.ts');
  const locked = await lockLink(await encodeLink(DEAL), SECRET, crypto);
  if (!locked.ok) throw new Error(locked.reason);
  return locked.fragment;
}

/** A note that hardly deflates. */
const noise = (seed: number) =>
  Array.from({ length: 120 }, (_, at) =>
    String.fromCharCode(97 + ((seed * 131 + at * at * 7919 + ((seed * at) % 17)) % 26)),
  ).join('');
const NOTES = Object.fromEntries(
  Array.from({ length: 59 }, (_, at) => [at + 1, { status: 3, note: noise(at + 1) }]),
);

/** States of sharing that no other page shows, and how they are reached. */
const STATES: { title: string; part: string; reach: (page: Page) => Promise<void> }[] = [
  {
    title: 'a long link with its warning, and the message',
    part: '.share',
    reach: async (page) => {
      await left(page, { ...DEAL, record: NOTES });
      await openTool(page, CHECKLIST);
      await expect(share(page).getByText(/^Some programs cut a link/)).toBeVisible();
      await share(page).getByRole('button', { name: 'Show the message' }).click();
    },
  },
  {
    title: 'questions to the vendor about open points',
    part: '.share',
    reach: async (page) => {
      await openDeal(page);
      await holds(page, /^For the vendor/).check();
      await share(page)
        .getByRole('radio', { name: /^Open points/ })
        .check();
    },
  },
  {
    title: 'a passphrase that is shown, and a QR code',
    part: '.share',
    reach: async (page) => {
      await openDeal(page);
      await holds(page, /^Statuses and stances only/).check();
      await share(page).getByText('Lock the link with a passphrase').click();
      await share(page).getByRole('button', { name: 'Make a passphrase' }).click();
      await share(page).getByRole('button', { name: 'Show a QR code' }).click(SLOW);
      await expect(share(page).getByRole('img', { name: /^QR code/ })).toBeVisible();
    },
  },
  {
    title: 'a locked link with a wrong passphrase',
    part: '.shared',
    reach: async (page) => {
      await page.goto(`${at(CHECKLIST)}#${await lockedDeal()}`);
      await unlock(page, 'wrong');
      await expect(notice(page).getByText(/^This passphrase does not/)).toBeVisible(SLOW);
    },
  },
  {
    title: 'the view of a vendor',
    part: '.asked',
    reach: async (page) => {
      const { encodeQuestions } = await import('#worksheet/codec/link.ts');
      const own = [{ title: 'Build tools', ask: 'Who owns the scripts of the build?' }];
      const questions = { instrument: 2, edition: 1, items: [1, 2, 3, 9, 40, 51], own };
      await page.goto(`${at(CHECKLIST)}#${await encodeQuestions(questions)}`);
      await asked(page)
        .getByRole('button', { name: /^Show the text/ })
        .click();
    },
  },
  {
    title: 'locked links that were pasted to be collected',
    part: '[aria-labelledby="collect"]',
    reach: async (page) => {
      await openDeal(page);
      const collect = page.getByRole('region', { name: 'Collect answers' });
      await collect.getByLabel('Messages with links').fill(`#${await lockedDeal()}`);
      await collect.getByRole('button', { name: 'Collect', exact: true }).click();
      const field = collect.getByLabel('Passphrase of 1 locked link');
      await field.fill('wrong');
      await collect.getByRole('button', { name: 'Unlock and collect' }).click();
      await expect(collect.getByText(/^This passphrase opens no link/)).toBeVisible(SLOW);
    },
  },
];

const pictures = process.env['PICTURES'];

for (const [at, { title, part, reach }] of STATES.entries()) {
  // The rest of the page is looked at where it is the subject; it is the longest one of the site.
  test(`axe finds nothing in ${title}, and nothing runs off a screen of 320 pixels`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await reach(page);
    await leaveThreeOfAKind(page);
    const look = async (name: string, rules?: string[]) => {
      if (pictures) await page.locator(part).screenshot({ path: `${pictures}/${at}-${name}.png` });
      await expectAccessible(page, rules, part);
    };
    await look('wide-light');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await look('wide-dark', COLOUR);
    await page.setViewportSize({ width: 320, height: 640 });
    await look('narrow-dark', COLOUR);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await look('narrow-light');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
}
