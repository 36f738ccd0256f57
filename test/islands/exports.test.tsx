import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { usualPaper } from '#islands/ui/export-paper.ts';
import { writtenDay } from '#exports/written-day.ts';
import { today } from '#islands/ui/export-report.ts';
import { readFile } from '#worksheet/file.ts';
import { ASSESSMENT, CHECKLIST } from '../unit/worksheet/samples.ts';
import { catchDownloads } from './downloads.ts';
import { maturity } from './instruments.ts';
import { answer, followLink, keep, openChecklist, openMaturity, part } from './page.tsx';

const SCRIPT = '<script>alert(1)</script>';
const exportsPart = () => part('Print and export');
const button = (name: RegExp | string) => exportsPart().findByRole('button', { name });

/** Opens the fold of the exports, which loads what it needs. */
async function unfold({ user }: ReturnType<typeof openMaturity>) {
  const summary = await exportsPart().findByText(
    /^Paper, (Word, Excel, )?Markdown, CSV, JSON, picture of the chart$/,
  );
  await user.click(summary);
  await button('Print summary');
}

/** Catches printing: what stands on the sheet, and how it is set, while the dialogue is open. */
function catchPrints() {
  const prints: { text: string; html: string; paper: string | undefined; title: string }[] = [];
  HTMLImageElement.prototype.decode = () => Promise.resolve();
  vi.stubGlobal('print', () => {
    const sheet = document.querySelector<HTMLElement>('.printout');
    prints.push({
      text: sheet?.textContent ?? '',
      html: sheet?.innerHTML ?? '',
      paper: sheet?.dataset['paper'],
      title: document.title,
    });
  });
  return prints;
}

test('nothing is loaded or shown before the reader asks for it', async () => {
  keep(ASSESSMENT);
  const page = openMaturity();
  await exportsPart().findByText(/^Paper, Markdown/);
  expect(exportsPart().queryByRole('button')).toBeNull();
  await unfold(page);
  await button(/^SVG/);
  const names = exportsPart()
    .getAllByRole('button')
    .map((one) => one.textContent);
  expect(names).toEqual([
    'Print summary',
    'Print everything',
    'Markdown',
    'CSV, for a spreadsheet',
    'SVG, the chart, to be drawn at any size',
    'PNG, the chart as a picture',
    'JSON, the file that this tool can open again',
  ]);
});

test('a shared link that is only looked at is not exported', async () => {
  await followLink(ASSESSMENT);
  openMaturity();
  await screen.findByRole('button', { name: /Keep a copy/ });
  expect(screen.queryByRole('region', { name: 'Print and export' })).toBeNull();
});

describe('a file', () => {
  test.each([
    [/^Markdown/, 'Team-Atlas-Q4.md', 'text/markdown;charset=utf-8', '# Maturity self-assessment'],
    [/^CSV/, 'Team-Atlas-Q4.csv', 'text/csv;charset=utf-8', 'Practice,Score,Target,Gap,'],
    [/^SVG/, 'Team-Atlas-Q4.svg', 'image/svg+xml', '<svg xmlns='],
  ])('%s has its name, its type and its content', async (name, file, type, start) => {
    const files = catchDownloads();
    keep(ASSESSMENT);
    const page = openMaturity();
    await unfold(page);
    await page.user.click(await button(name));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]).toMatchObject({ name: file });
    expect(files[0]?.blob.type).toBe(type);
    const text = (await files[0]?.blob.text()) ?? '';
    expect(text.replace('\uFEFF', '').startsWith(start)).toBe(true);
    // Programs read a day in figures, people in words.
    const day = file.endsWith('.csv') ? today() : writtenDay(today());
    for (const part of [day, 'Client side', 'not a certification']) expect(text).toContain(part);
    expect(await exportsPart().findByText(/ saved\.$/)).toBeTruthy();
  });

  test('of JSON is the one that the tool can open again', async () => {
    const files = catchDownloads();
    keep(ASSESSMENT);
    const page = openMaturity();
    await unfold(page);
    await page.user.click(await button(/^JSON/));
    await waitFor(() => expect(files).toHaveLength(1));
    const text = (await files[0]?.blob.text()) ?? '';
    const read = readFile(text);
    expect(read.ok && read.content.dossier.worksheet).toEqual({
      ...ASSESSMENT.worksheet,
      mark: expect.stringMatching(/^[0-9a-z]{8}$/) as string,
    });
    const { about } = JSON.parse(text) as { about: Record<string, string> };
    expect(about).toMatchObject({
      title: maturity.title,
      edition: `Edition ${maturity.edition}`,
      sides: maturity.sides[0]?.label,
    });
    expect(about['date']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(about['confidence']).not.toBe('');
    expect(about['caveat']).toMatch(/It is not a certification/);
  });

  test('of PNG is drawn from the picture in the page itself', async () => {
    const files = catchDownloads();
    const drawn: string[] = [];
    HTMLImageElement.prototype.decode = () => Promise.resolve();
    const context = { drawImage: (image: HTMLImageElement) => drawn.push(image.src) };
    const canvas = HTMLCanvasElement.prototype;
    vi.spyOn(canvas, 'getContext').mockReturnValue(context as never);
    vi.spyOn(canvas, 'toBlob').mockImplementation((give) =>
      give(new Blob(['png'], { type: 'image/png' })),
    );
    keep(ASSESSMENT);
    const page = openMaturity();
    await unfold(page);
    await page.user.click(await button(/^PNG/));
    await waitFor(() => expect(files[0]?.name).toBe('Team-Atlas-Q4.png'));
    expect(drawn[0]).toMatch(/^data:image\/svg\+xml;charset=utf-8,%3Csvg/);
  });

  test('holds what was answered a moment ago', async () => {
    const files = catchDownloads();
    const page = openMaturity();
    await unfold(page);
    expect(exportsPart().queryByRole('button', { name: /^SVG/ })).toBeNull();
    await answer(page.user, 'Sprint planning', 'Leads');
    await page.user.click(await button(/^Markdown/));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(await files[0]?.blob.text()).toContain('| Sprint planning | Leads');
    expect(await button(/^SVG/)).toBeTruthy();
  });

  test('that cannot be made is said, and the page goes on', async () => {
    keep(ASSESSMENT);
    const page = openMaturity();
    await unfold(page);
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no room');
    });
    await page.user.click(await button(/^CSV/));
    expect(await exportsPart().findByText(/^CSV could not be made here\./)).toBeTruthy();
  });

  test('of a checklist says where the contract stands', async () => {
    const files = catchDownloads();
    keep(CHECKLIST);
    const page = openChecklist();
    await unfold(page);
    await page.user.click(await button(/^Markdown/));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(await files[0]?.blob.text()).toContain('musts settled');
  });
});

describe('printing', () => {
  test('puts the short form or everything on the sheet, and takes it away again', async () => {
    const prints = catchPrints();
    keep({ ...ASSESSMENT, name: SCRIPT });
    const page = openMaturity();
    await unfold(page);
    const title = document.title;
    await page.user.click(await button('Print summary'));
    await waitFor(() => expect(prints).toHaveLength(1));
    expect(document.documentElement.dataset['printout']).toBe('summary');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.printout')).toBeNull();
    expect(document.documentElement.dataset['printout']).toBeUndefined();
    expect(document.title).toBe(title);

    await page.user.click(await button('Print everything'));
    await waitFor(() => expect(prints).toHaveLength(2));
    window.dispatchEvent(new Event('afterprint'));
    const [short, long] = prints;
    expect(short?.text).not.toContain('Every answer, as given');
    expect(long?.text).toContain('Every answer, as given');
    for (const one of prints) {
      expect(one.text).toContain(`Maturity self-assessment: ${SCRIPT}`);
      expect(one.html).not.toContain('<script');
      for (const said of [writtenDay(today()), 'Client side', 'Confidence', 'not a certification'])
        expect(one.text).toContain(said);
    }
    expect(short?.title).toBe(`${SCRIPT}, Maturity self-assessment`);
  });

  test('a second time leaves one sheet, although the first was never closed', async () => {
    const prints = catchPrints();
    keep(ASSESSMENT);
    const page = openMaturity();
    await unfold(page);
    for (const times of [1, 2]) {
      await page.user.click(await button('Print summary'));
      await waitFor(() => expect(prints).toHaveLength(times));
    }
    expect(document.querySelectorAll('.printout')).toHaveLength(1);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelectorAll('.printout')).toHaveLength(0);
  });

  test('of a checklist has a form with the open points alone', async () => {
    const prints = catchPrints();
    keep(CHECKLIST);
    const page = openChecklist();
    await unfold(page);
    await page.user.click(await button('Print open points'));
    await waitFor(() => expect(prints).toHaveLength(1));
    window.dispatchEvent(new Event('afterprint'));
    expect(prints[0]?.text).toContain('In the order in which a meeting walks them');
    expect(prints[0]?.text).not.toContain('Reasons not to sign');
  });

  test('has the paper that the reader chooses', async () => {
    const prints = catchPrints();
    keep(ASSESSMENT);
    const page = openMaturity();
    await unfold(page);
    const papers = within(exportsPart().getByRole('group', { name: 'Paper' }));
    for (const [paper, id] of [
      ['Letter', 'letter'],
      ['A4', 'a4'],
    ] as const) {
      await page.user.click(papers.getByRole('radio', { name: paper }));
      await page.user.click(await button('Print summary'));
      await waitFor(() => expect(prints.at(-1)?.paper).toBe(id));
      window.dispatchEvent(new Event('afterprint'));
    }
    cleanup();
  });
});

test('the usual paper follows the country of the language', () => {
  expect(['en-US', 'en', 'es-MX', 'fr-CA'].map(usualPaper)).toEqual(Array(4).fill('letter'));
  expect(['en-GB', 'de', 'pl-PL', 'hi', 'x', ''].map(usualPaper)).toEqual(Array(6).fill('a4'));
});

test('the day of an export is the one where the reader is', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
