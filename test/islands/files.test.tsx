import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { writeFile } from '#worksheet/file.ts';
import { MAX_FILE_LENGTH } from '#worksheet/limits.ts';
import { ASSESSMENT, CHECKLIST } from '../unit/worksheet/samples.ts';
import { catchDownloads } from './downloads.ts';
import { maturity } from './instruments.ts';
import { answer, keep, kept, openMaturity, part } from './page.tsx';

const now = '2026-11-20T09:30:00.000Z';
const origin = { instrumentId: 'maturity', madeBy: 'a test' };
const textOf = (content: typeof ASSESSMENT) =>
  writeFile({ ...content, id: 'file', created: now, changed: now }, origin);
const WHOLE = textOf(ASSESSMENT);

/** Opens a file as the reader does, whatever its name promises. */
async function choose(text: string | File, name = 'saved.json') {
  await userEvent.setup().click(screen.getByText('Dossiers and files'));
  const file = typeof text === 'string' ? new File([text], name) : text;
  const chooser = await screen.findByLabelText('File to open');
  await userEvent.setup({ applyAccept: false }).upload(chooser, file);
}
const told = (text: string | RegExp) => part('Your dossiers').findByText(text);

describe('a file out', () => {
  test('holds the dossier, and its name is the name of the dossier', async () => {
    const files = catchDownloads();
    keep(ASSESSMENT);
    const { user } = openMaturity();
    await user.click(part('Share').getByRole('button', { name: 'Save as a file' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]?.name).toBe('Team-Atlas-Q4.json');
    const saved = JSON.parse((await files[0]?.blob.text()) ?? '') as Record<string, unknown>;
    expect(saved).toMatchObject({
      format: 'offshore-engineering-playbook',
      madeBy: 'Offshore Engineering Playbook, under test',
      instrument: { id: 'maturity', number: 1, edition: 1 },
      name: 'Team Atlas, Q4',
      worksheet: ASSESSMENT.worksheet,
    });
  });
});

describe('a file in', () => {
  test('becomes a dossier of its own and replaces none', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'None');
    await choose(WHOLE);
    expect(
      await told('Opened “Team Atlas, Q4” from the file, as a dossier of its own.'),
    ).toBeTruthy();
    expect(kept(maturity)).toHaveLength(2);
    expect(kept(maturity).map(({ worksheet }) => worksheet.answers)).toContainEqual(
      ASSESSMENT.worksheet.answers,
    );
  });

  test('goes out and in again with everything it holds', async () => {
    const files = catchDownloads();
    keep(ASSESSMENT);
    const { user } = openMaturity();
    await user.click(part('Share').getByRole('button', { name: 'Save as a file' }));
    await waitFor(() => expect(files).toHaveLength(1));
    await choose((await files[0]?.blob.text()) ?? '');
    await told(/^Opened/);
    const [first, second] = kept(maturity);
    expect(second?.worksheet).toEqual(first?.worksheet);
    expect(second?.name).toBe(first?.name);
  });

  test.each([
    ['of another program', '{"format":"cookbook"}', /made by another program/],
    [
      'that is a backup',
      '{"format":"offshore-engineering-playbook-backup","version":1}',
      /This is a backup of all dossiers\. Restore it on the page “Data and privacy”/,
    ],
    ['that is no JSON', 'PK\u0003\u0004 a Word file', /not a file of this site/],
    ['that is cut short', WHOLE.slice(0, 200), /cut short/],
    ['of a newer version', WHOLE.replace('"version": 1', '"version": 4'), /newer version/],
    ['of a newer edition', WHOLE.replace('"edition": 1', '"edition": 9'), /newer version/],
    [
      'of another tool',
      textOf({ ...CHECKLIST }),
      'Contract-clause checklist: /tools/contract-clauses/',
    ],
    ['of a tool not known here', WHOLE.replace('"number": 1', '"number": 9'), 'unknown here'],
    ['that is too large', 'x'.repeat(MAX_FILE_LENGTH + 1), /larger than any file/],
    [
      'with a mistake',
      WHOLE.replace('"answer": 4', '"answer": 400'),
      /^worksheet\.answers\.1\.answer: /,
    ],
    [
      'with a foreign field',
      WHOLE.replace('"name"', '"mood": 1, "name"'),
      'mood: not a field of this version',
    ],
  ])('%s is refused, and told why', async (_, text, message) => {
    openMaturity();
    await choose(text);
    expect(await told(message)).toBeTruthy();
    expect(kept(maturity)).toEqual([]);
  });

  test('that the browser cannot read is told', async () => {
    openMaturity();
    const file = new File(['{}'], 'gone.json');
    file.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await choose(file);
    expect(await told(/could not read the file/)).toBeTruthy();
  });

  test('can be chosen once more after it has been mended', async () => {
    openMaturity();
    await choose(WHOLE.slice(0, 200));
    await told(/cut short/);
    await userEvent
      .setup()
      .upload(screen.getByLabelText('File to open'), new File([WHOLE], 'a.json'));
    expect(await told(/^Opened/)).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'Your dossiers' })).queryByText(/cut short/),
    ).toBeNull();
  });
});
