import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import mammoth from 'mammoth';
import readExcel from 'read-excel-file/node';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writeFile } from '#worksheet/file.ts';
import { statusesOnly } from '#worksheet/statuses-only.ts';
import type { Content, Shared } from '#worksheet/types.ts';
import { deal } from '../unit/office/sample.ts';
import { sampleChecklist } from '../unit/office/sample-checklist.ts';
import { withParts, zipOf } from '../unit/office/zip-edit.ts';
import { ASSESSMENT } from '../unit/worksheet/samples.ts';
import { catchDownloads } from './downloads.ts';
import type { open } from './page.tsx';
import { focusIsOn, followLink, keepDossier, kept, openChecklist, part } from './page.tsx';

const golden = (name: string) => new Uint8Array(readFileSync(`test/unit/office/golden/${name}`));
const WORD = golden('edited.docx');
const EXCEL = golden('edited.xlsx');

// The simulated browser reads no XML; the real one is in test/e2e/deal-files.spec.ts.
beforeEach(() => {
  vi.stubGlobal(
    'DOMParser',
    class {
      parseFromString = (xml: string) =>
        new DOMParser({
          onError: (level, message) => {
            if (level !== 'warning') throw new Error(message);
          },
        }).parseFromString(xml, 'text/xml');
    },
  );
});

type User = ReturnType<typeof open>['user'];
const keepSample = (changes: Partial<Content> = {}) => keepDossier({ ...deal, ...changes });
const now = () => kept(sampleChecklist)[0]!;
const exportsPart = () => part('Print and export');
const brought = () => within(screen.getByRole('region', { name: /^Brought back/ }));

async function unfold(user: User) {
  await user.click(await exportsPart().findByText(/^Paper, Word, Excel, Markdown/));
  await exportsPart().findByRole('button', { name: 'Bring back an edited Word or Excel file' });
}

/** Opens the deal, and brings a file back beside the exports. */
async function bring(bytes: Uint8Array | string, name = 'redline.docx', changes = {}) {
  keepSample(changes);
  const { user } = openChecklist(sampleChecklist);
  await unfold(user);
  const file = new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name);
  const field = exportsPart().getByLabelText('Edited file to bring back');
  await userEvent.setup({ applyAccept: false }).upload(field, file);
  await screen.findByRole('heading', { name: `Brought back: ${name}` });
  return user;
}
/** The name of a button; parts of it stand in elements of their own, with a space around them or not. */
const called = (name: string) =>
  new RegExp(
    `^${RegExp.escape(name).replace(/\\x3a/g, '\\s?:').replace(/“/g, '“\\s?').replace(/”/g, '\\s?”')}$`,
  );
const press = async (user: User, name: string | RegExp) =>
  user.click(
    await brought().findByRole('button', { name: typeof name === 'string' ? called(name) : name }),
  );
const isBack = () => screen.findByRole('heading', { level: 2, name: /^Brought back/ });
const progress = async (text: string | RegExp) => {
  await isBack();
  return brought().findByText(text);
};
const point = (heading: string | RegExp) =>
  within(brought().getByRole('heading', { level: 4, name: heading }).closest('li')!);

describe('a deal for Word and Excel', () => {
  test('is saved under its name and the day, and other programs read it', async () => {
    const files = catchDownloads();
    keepSample();
    const { user } = openChecklist(sampleChecklist);
    await unfold(user);
    await user.click(exportsPart().getByRole('button', { name: 'Word' }));
    await exportsPart().findByText('Word file saved.');
    await user.click(exportsPart().getByRole('button', { name: 'Excel' }));
    await exportsPart().findByText('Excel file saved.');
    const [word, excel] = files;
    expect(word?.name).toMatch(/^Vendor-A-MSA-v3-\d{4}-\d\d-\d\d\.docx$/);
    expect(excel?.name).toMatch(/^Vendor-A-MSA-v3-\d{4}-\d\d-\d\d\.xlsx$/);
    const bytes = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());
    const { value } = await mammoth.extractRawText({ buffer: await bytes(word!.blob) });
    expect(value).toContain('Uncapped liability (Ada)');
    // What the page holds as HTML alone is in the file.
    expect(value).toContain('The preferred position.');
    const [clauses] = await readExcel(await bytes(excel!.blob));
    expect(clauses?.data.map(([id]) => id)).toContain('own-1500');
  });

  test('leaves out notes, reasons and stances where that was chosen, and says so in its name', async () => {
    const files = catchDownloads();
    keepSample();
    const { user } = openChecklist(sampleChecklist);
    await unfold(user);
    const choose = (name: string) => user.click(exportsPart().getByRole('radio', { name }));
    await choose('The deal without notes, reasons and stances');
    expect(exportsPart().getByText(/Not in them: any note, reason, stance/)).toBeTruthy();
    await user.click(exportsPart().getByRole('button', { name: 'Word' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]?.name).toMatch(/^Vendor-A-MSA-v3-without-notes-\d{4}-\d\d-\d\d\.docx$/);
    const buffer = Buffer.from(await files[0]!.blob.arrayBuffer());
    const { value } = await mammoth.extractRawText({ buffer });
    expect(value).toContain('agreed');
    for (const secret of ['Uncapped', 'Ada', 'First line', 'Model weights', 'Internal'])
      expect(value).not.toContain(secret);
    await user.click(
      exportsPart().getByRole('checkbox', { name: /^Put in clauses that were added/ }),
    );
    await user.click(exportsPart().getByRole('button', { name: 'Excel' }));
    await waitFor(() => expect(files).toHaveLength(2));
    const [clauses] = await readExcel(Buffer.from(await files[1]!.blob.arrayBuffer()));
    expect(clauses?.data.map(([id]) => id)).toContain('own-1500');
  });

  test('keeps the day in the name of a file however long the name of the deal is', async () => {
    const files = catchDownloads();
    keepSample({ name: 'Vendor Alpha International, master services agreement, version 3' });
    const { user } = openChecklist(sampleChecklist);
    await unfold(user);
    const bare = 'The deal without notes, reasons and stances';
    await user.click(exportsPart().getByRole('radio', { name: bare }));
    await user.click(exportsPart().getByRole('button', { name: 'Excel' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]?.name).toMatch(
      /^Vendor-Alpha-International-[\w-]*-without-notes-\d{4}-\d\d-\d\d\.xlsx$/,
    );
  });

  test('holds questions alone for the vendor, under a name that says nothing of the deal', async () => {
    const files = catchDownloads();
    keepSample();
    const { user } = openChecklist(sampleChecklist);
    await unfold(user);
    await user.click(exportsPart().getByRole('radio', { name: 'Questions for the vendor alone' }));
    await user.click(exportsPart().getByRole('button', { name: 'Word' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]?.name).toBe('small-questions.docx');
    const buffer = Buffer.from(await files[0]!.blob.arrayBuffer());
    const { value } = await mammoth.extractRawText({ buffer });
    for (const secret of ['Vendor A', 'Uncapped', 'Ada', 'agreed'])
      expect(value).not.toContain(secret);
  });
});

describe('a Word file that came back', () => {
  test('shows each difference by clause, and changes nothing before it is accepted', async () => {
    await bring(WORD);
    await progress('0 of 11 decided.');
    expect(now().record).toEqual(deal.record);
    const note = point('Note Tracked change');
    expect(note.getByText('Deleted “second”')).toBeTruthy();
    expect(note.getAllByText(/^Lena Lawyer, 28 Nov 2026/)).toHaveLength(3);
    const comment = point('Note Comment');
    expect(comment.getByText('Which line is binding?')).toBeTruthy();
    expect(comment.getByText('First line')).toBeTruthy();
    expect(point('Status Not understood').getByText('nearly done')).toBeTruthy();
    expect(point('Text outside the tables Added').getByText('We reserve all rights.')).toBeTruthy();
    expect(point('Row New clause').getByText(/^Audit of subcontractors/)).toBeTruthy();
  });

  test('is taken over piece by piece, with file and author in the history of the clause', async () => {
    const user = await bring(WORD);
    await press(user, 'Accept: Note, Assignment');
    await progress('1 of 11 decided.');
    expect(now().record[1]?.note).toBe('First line\n\n- last line');
    expect(now().changes).toMatchObject([
      {
        ...{ item: 1, field: 'note', via: 'file', source: 'redline.docx', by: 'Lena Lawyer' },
        ...{ from: 'First line\n\n- second line', to: 'First line\n\n- last line' },
      },
    ]);
    expect(now().changes?.[0]).not.toHaveProperty('role');
    await press(user, 'Refuse: Due, SBOM');
    await progress('2 of 11 decided.');
    expect(now().record[3]).not.toHaveProperty('due');
    await press(user, 'Accept: Status, SBOM');
    expect(now().record[3]?.status).toBe(1);
    expect(now().changes).toHaveLength(2);
  });

  test('keeps both texts where the reader wants both', async () => {
    const user = await bring(WORD);
    await press(user, 'Keep both: Note, Assignment');
    await progress('1 of 11 decided.');
    expect(now().record[1]?.note).toBe('First line\n\n- second line\n\n- last line');
  });

  test('gives comments and what was not understood to the note, each with its author', async () => {
    const user = await bring(WORD);
    await press(user, 'Put into the note: Note, Assignment');
    await press(user, 'Put into the note: Status, Data terms');
    expect(now().record[1]?.note).toContain('Comment by Lena Lawyer, 2026-11-28');
    expect(now().record[2]).toMatchObject({ status: 5, note: 'Status in the file: nearly done' });
  });

  test('takes a decision back, in its place and with the undo of the page', async () => {
    const user = await bring(WORD);
    await press(user, 'Accept: Note, Assignment');
    await press(user, 'Undo: Note, Assignment');
    await progress('0 of 11 decided.');
    expect(now().record).toEqual(deal.record);
    expect(now()).not.toHaveProperty('changes');
    await press(user, 'Accept: Note, Assignment');
    await user.click(part('Your dossiers').getByRole('button', { name: 'Undo' }));
    await progress('0 of 11 decided.');
    expect(now().record).toEqual(deal.record);
    await user.click(part('Your dossiers').getByRole('button', { name: 'Redo' }));
    await progress('1 of 11 decided.');
  });

  test('adds a row by hand as a clause of my own', async () => {
    const user = await bring(WORD);
    await press(user, /^Add as a clause/);
    const own = Object.values(now().worksheet.own ?? {});
    expect(own).toContainEqual({
      title: 'Audit of subcontractors',
      about: 'We may audit them once a year.',
    });
    expect(await screen.findByRole('article', { name: 'Audit of subcontractors' })).toBeTruthy();
  });

  test('is accepted or refused as a whole; what needs a look is left, and one undo takes all back', async () => {
    const user = await bring(WORD);
    await press(user, 'Accept 8 of 11 shown');
    await progress('8 of 11 decided.');
    await brought().findByText(/8 accepted\. 3 are left: look at each one yourself\./);
    expect(now().record[3]).toMatchObject({ status: 1, due: '2026-12-24' });
    await user.click(await brought().findByRole('button', { name: 'Undo' }));
    await progress('0 of 11 decided.');
    expect(now().record).toEqual(deal.record);
    expect(now().worksheet).toEqual(expect.objectContaining(deal.worksheet));
    await press(user, 'Refuse all 11 shown');
    await progress('11 of 11 decided.');
    expect(now().record).toEqual(deal.record);
  });

  test('brought back twice says that its clause is there already, and adds no second one unseen', async () => {
    const own = { ...deal.worksheet.own, 1700: { title: 'audit of  Subcontractors' } };
    const user = await bring(WORD, 'redline.docx', { worksheet: { ...deal.worksheet, own } });
    await progress(/^0 of \d+ decided\./);
    const row = point('Row New clause');
    row.getByText(/The deal has a clause like this one already/);
    row.getByText('It is not accepted together with the others.');
    expect(point('Note Tracked change').queryByText(/not accepted together/)).toBeNull();
    await press(user, /^Accept \d+ of \d+ shown/);
    await brought().findByText(/are left: look at each one yourself/);
    expect(Object.keys(now().worksheet.own ?? {})).toEqual(['1500', '1700']);
    await press(user, /^Add as a clause/);
    expect(Object.keys(now().worksheet.own ?? {})).toHaveLength(3);
  });

  test('a comment in the note says only that it is there', async () => {
    const user = await bring(WORD);
    await press(user, 'Put into the note: Note, Assignment');
    await progress('1 of 11 decided.');
    const comment = point('Note Comment');
    comment.getByText('Put into the note.');
    expect(comment.queryByText(/has no room for it/)).toBeNull();
  });

  test('moves focus on to the next difference, and back to where it was at the end', async () => {
    const user = await bring(WORD);
    await focusIsOn(brought().getByRole('heading', { level: 2 }));
    await press(user, 'Accept: Note, Assignment');
    await focusIsOn(brought().getByRole('heading', { level: 4, name: 'Note Comment' }));
    await press(user, 'Close the file');
    await brought().findByText(/^10 differences are not decided\. They stay in the file only\./);
    await focusIsOn(brought().getByRole('button', { name: 'Go on deciding' }));
    await press(user, 'Close anyway');
    expect(screen.queryByRole('region', { name: /^Brought back/ })).toBeNull();
    expect(now().record[1]?.note).toBe('First line\n\n- last line');
  });

  test('can be looked at in parts', async () => {
    const user = await bring(WORD);
    const show = await brought().findByRole('combobox', { name: 'Show' });
    await user.selectOptions(show, 'Comments (1)');
    expect(brought().getAllByRole('heading', { level: 4 })).toHaveLength(1);
    await press(user, /^Leave in the file/);
    await user.selectOptions(show, 'Still to decide (10)');
    expect(brought().queryByRole('heading', { level: 4, name: /Comment/ })).toBeNull();
  });

  test('of another deal asks first, and opens the deal that it names', async () => {
    keepSample();
    const user = await bring(WORD, 'redline.docx', { name: 'Vendor B' });
    await brought().findByText(/^The file says that it is of the deal/);
    expect(brought().queryByText(/decided\.$/)).toBeNull();
    await press(user, 'Open “Vendor A, MSA v3” and compare');
    await progress('0 of 11 decided.');
    expect(screen.getByLabelText('Name of this dossier')).toHaveProperty(
      'value',
      'Vendor A, MSA v3',
    );
  });

  test('of another deal is compared with the deal at hand where the reader says so', async () => {
    const user = await bring(WORD, 'redline.docx', { name: 'Vendor B' });
    await press(user, 'Compare with the deal at hand');
    await progress('0 of 12 decided.');
    await press(user, 'Accept: Name of the deal');
    expect(now().name).toBe('Vendor A, MSA v3');
  });

  test('begins a deal where none is open', async () => {
    const { user } = openChecklist(sampleChecklist);
    await unfold(user);
    const field = exportsPart().getByLabelText('Edited file to bring back');
    await user.upload(field, new File([Uint8Array.from(WORD)], 'redline.docx'));
    await isBack();
    await press(user, 'Begin a deal with this file');
    await progress(/^0 of \d+ decided\.$/);
    expect(now()).toMatchObject({ name: 'Vendor A, MSA v3', record: {} });
  });

  test('is found where files are opened, too', async () => {
    keepSample();
    const { user } = openChecklist(sampleChecklist);
    await user.click(screen.getByText('Dossiers and files'));
    const field = await screen.findByLabelText('File to open');
    await user.upload(field, new File([Uint8Array.from(WORD)], 'redline.docx'));
    await progress('0 of 11 decided.');
    expect(kept(sampleChecklist)).toHaveLength(1);
  });
});

describe('an Excel file and a JSON file that came back', () => {
  test('a row that is missing hides its clause only where I say so', async () => {
    const user = await bring(EXCEL, 'back.xlsx');
    await progress('0 of 9 decided.');
    await press(user, 'Accept 6 of 9 shown');
    await brought().findByText(/3 are left/);
    expect(now().worksheet).not.toHaveProperty('hidden');
    await press(user, 'Hide the clause: Row of the clause, Escrow');
    expect(now().worksheet.hidden).toEqual({
      4: 'Its row was taken out in the file “back.xlsx”.',
    });
    expect(point(/^Note Not understood/).getByText('=1+1')).toBeTruthy();
  });

  test('another state of the same deal is compared field by field', async () => {
    const at = '2026-11-20T09:30:00.000Z';
    const state = { ...deal, record: { ...deal.record, 1: { status: 4 } } };
    const text = writeFile(
      { ...state, id: 'x', created: at, changed: at },
      { instrumentId: 'small', madeBy: 'a test' },
    );
    const user = await bring(text, 'state.json');
    await progress('0 of 5 decided.');
    await press(user, 'Accept: Status, Assignment');
    expect(now().record[1]).toEqual({ ...deal.record[1], status: 4 });
    expect(now().changes).toMatchObject([{ field: 'status', via: 'file', source: 'state.json' }]);
    // Each of the others needs a look of its own.
    expect(brought().queryByRole('button', { name: /^Accept .* shown/ })).toBeNull();
    expect(brought().getByRole('button', { name: 'Refuse all 4 shown' })).toBeTruthy();
  });
});

describe('a file that cannot be read is refused with its reason, and my work stays', () => {
  const big = new File([new Uint8Array(10_000_001)], 'big.docx');
  test.each<readonly [string, Uint8Array | string, string, RegExp]>([
    ['that is cut short', WORD.subarray(0, 9_000), 'cut.docx', /damaged or cut short/],
    ['that is no Office file', '%PDF-1.7 and more of it', 'deal.pdf', /no Word or Excel file/],
    [
      'with macros',
      withParts(WORD, { 'word/vbaProject.bin': 'x' }),
      'macros.docm',
      /holds macros\. None of them ran/,
    ],
    [
      'with entities',
      withParts(WORD, {
        'word/document.xml': (xml) =>
          xml.replace(/\?>/, '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
      }),
      'xxe.docx',
      /declares entities/,
    ],
    ['without clauses', zipOf({ 'a.txt': 'a' }), 'a.docx', /no Word or Excel file/],
    [
      'of another checklist',
      withParts(WORD, { 'docProps/custom.xml': (xml) => xml.replace('>small<', '>other<') }),
      'other.docx',
      /belongs to another checklist/,
    ],
    [
      'of a newer edition',
      withParts(WORD, { 'docProps/custom.xml': (xml) => xml.replace('>1<', '>2<') }),
      'newer.docx',
      /newer edition of the checklist/,
    ],
    [
      'of another tool',
      writeFile(
        { ...ASSESSMENT, id: 'x', created: deal.name, changed: deal.name },
        { instrumentId: 'maturity', madeBy: 'a test' },
      ).replaceAll(`"${deal.name}"`, '"2026-11-20T09:30:00.000Z"'),
      'tool.json',
      /belongs to another tool/,
    ],
  ])('%s', async (_, bytes, name, reason) => {
    const user = await bring(bytes, name);
    expect(await brought().findByText(reason)).toBeTruthy();
    expect(brought().getByText('Your own work is as it was.')).toBeTruthy();
    expect(now().record).toEqual(deal.record);
    await press(user, 'Close the file');
  });

  test('that is too large is not even read', async () => {
    keepSample();
    const { user } = openChecklist(sampleChecklist);
    await unfold(user);
    const read = vi.spyOn(big, 'arrayBuffer');
    await user.upload(exportsPart().getByLabelText('Edited file to bring back'), big);
    await isBack();
    expect(await brought().findByText(/larger than any file of this tool/)).toBeTruthy();
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a link that says where somebody else puts the deal', () => {
  const theirs: Shared = {
    ...{ instrument: deal.instrument, edition: 1, name: deal.name },
    worksheet: { name: 'Bo', side: 2, facts: {}, answers: {} },
    record: { ...deal.record, 1: { ...deal.record[1], status: 2, note: 'Cap of one year.' } },
  };
  async function compare(shared: Shared) {
    keepSample();
    await followLink(shared);
    const { user } = openChecklist(sampleChecklist);
    await user.click(await screen.findByRole('button', { name: 'Compare with mine' }));
    await screen.findByRole('heading', { name: 'Brought back: Link from Bo' });
    return user;
  }

  test('is compared field by field, and what is accepted has the link in the history', async () => {
    const user = await compare(theirs);
    await progress('0 of 3 decided.');
    expect(now().record).toEqual(deal.record);
    expect(location.hash).toBe('');
    await press(user, 'Accept: Note, Assignment');
    await progress('1 of 3 decided.');
    expect(now().record[1]?.note).toBe('Cap of one year.');
    expect(now().changes).toMatchObject([
      { item: 1, field: 'note', via: 'link', source: 'Link from Bo', to: 'Cap of one year.' },
    ]);
    await press(user, 'Close the link');
    expect(await brought().findByText(/They stay in the link only/)).toBeTruthy();
  });

  test('without notes does not speak of the notes that it was made without', async () => {
    await compare(statusesOnly({ ...theirs, record: { ...deal.record, 3: { status: 1 } } }));
    const found = await brought().findAllByRole('heading', { level: 4 });
    const headings = found.map(({ textContent }) => textContent);
    expect(headings.filter((text) => /Note|Reason|Reference|Accepted by/.test(text))).toEqual([]);
    expect(headings.some((text) => text.startsWith('Status'))).toBe(true);
  });
});
