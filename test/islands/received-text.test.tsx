import { screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { Shared } from '#worksheet/types.ts';
import { CHECKLIST, EMPTY } from '../unit/worksheet/samples.ts';
import { clause, followLink, openChecklist, openMaturity, part } from './page.tsx';

const SCRIPT = '<script>window.hurt = true</script><img src=x onerror="window.hurt=true">';
const URLS = 'See https://evil.example/a and www.evil.example, javascript:alert(1)';

async function openLink(content: Shared, open: () => unknown) {
  await followLink(content);
  open();
  return screen.findByRole('heading', { name: /^Shared with you/ });
}

/** Addresses of all links that lead away from the page. */
const outside = () =>
  screen
    .queryAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !/^[#/]/.test(href));

const withNote = (note: string): Shared => ({
  ...EMPTY,
  worksheet: { facts: {}, answers: { 1: { answer: 4, note } } },
});

describe('text that comes with a link', () => {
  test('is shown as text, markup and all', async () => {
    const heading = await openLink(
      {
        ...withNote(SCRIPT),
        name: SCRIPT,
        worksheet: { ...withNote(SCRIPT).worksheet, name: SCRIPT },
      },
      openMaturity,
    );
    const note = part('Sprint planning').getByRole('textbox', { name: 'Link or short note' });
    expect((note as HTMLInputElement).value).toBe(SCRIPT);
    expect(heading.textContent).toBe(`Shared with you: ${SCRIPT}`);
    expect(heading.parentElement?.textContent).toContain(`sent by ${SCRIPT} (as the link says)`);
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
    expect(window).not.toHaveProperty('hurt');
  });

  test('never becomes a link in a name, a note or a reason', async () => {
    await openLink(
      {
        ...CHECKLIST,
        name: URLS,
        worksheet: { ...CHECKLIST.worksheet, name: URLS },
        record: { 1: { status: 5, reason: URLS, note: URLS } },
      },
      openChecklist,
    );
    const note = clause('Present assignment of work product').getByRole('textbox', {
      name: /^Note/,
    });
    expect((note as HTMLTextAreaElement).value).toBe(URLS);
    expect(outside()).toEqual([]);
  });

  test.each([
    ['several words', URLS],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['an address without https', 'http://evil.example/'],
    ['something that only looks like an address', 'https://'],
  ])('is no evidence to open when it is %s', async (_, note) => {
    await openLink(withNote(note), openMaturity);
    expect(
      part('Sprint planning').getByRole('textbox', { name: 'Link or short note' }),
    ).toHaveProperty('value', note);
    expect(outside()).toEqual([]);
  });

  test('opens as evidence on request, under the name of the site it really leads to', async () => {
    await openLink(withNote('https://good.example@evil.example/x'), openMaturity);
    const link = within(screen.getByRole('region', { name: 'Sprint planning' })).getByRole('link', {
      name: 'Open the evidence at evil.example',
    });
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(link.getAttribute('rel')).toContain('noreferrer');
  });

  test('is read by a browser that has no URL.parse', async () => {
    vi.spyOn(URL, 'parse').mockImplementation(() => {
      throw new TypeError('URL.parse is not a function');
    });
    await openLink(withNote('https://wiki.example/plan'), openMaturity);
    expect(outside()).toEqual(['https://wiki.example/plan']);
  });
});
