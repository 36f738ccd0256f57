import { DOMParser } from '@xmldom/xmldom';
import { vi } from 'vitest';
import type { OfficeOptions } from '#exports/office-options.ts';
import { differencesFromFile, type Difference } from '#worksheet/office/differences.ts';
import { readOfficeFile } from '#worksheet/office/read-office.ts';
import type { OfficeContent } from '#worksheet/office/read-types.ts';
import type { ParseXml } from '#worksheet/office/xml.ts';
import type { Content } from '#worksheet/types.ts';
import { sampleChecklist } from './sample-checklist.ts';

// Files are zipped, unpacked and parsed, some of them as large as is allowed.
vi.setConfig({ testTimeout: 60_000 });

// Files are zipped, unpacked and parsed, some of them as large as is allowed.
vi.setConfig({ testTimeout: 60_000 });

export const OPTIONS: OfficeOptions = {
  contents: 'deal',
  date: '2026-11-28',
  at: '2026-11-28T10:00:00Z',
  madeBy: 'Offshore Engineering Playbook 0.1.0',
};

/** A deal with something in every field, two roles, an own clause and a clause that is taken out. */
export const deal: Content = {
  instrument: 9,
  edition: 1,
  name: 'Vendor A, MSA v3',
  worksheet: {
    name: 'Ada',
    side: 1,
    facts: { 1: [1] },
    answers: { 1: { answer: 3, note: 'Uncapped liability' }, 3: { answer: 1 } },
    own: { 1500: { title: 'Model weights', about: 'Who keeps them.', ask: 'Where?', priority: 1 } },
  },
  record: {
    1: {
      status: 1,
      owner: 1,
      note: 'First line\n\n- second line',
      due: '2026-12-24',
      ref: 'MSA 7.20',
    },
    2: { status: 5, owner: 2, reason: 'No personal data yet', acceptedBy: 'Grace' },
    3: { status: 2, note: '=HYPERLINK("http://example.org")' },
    1500: { status: 3, owner: 1 },
  },
  collected: [
    {
      id: 'a',
      received: '2026-11-20T09:00:00Z',
      edition: 1,
      via: 'link',
      worksheet: { name: 'Bob', side: 2, facts: {}, answers: { 1: { answer: 2 } } },
    },
  ],
};

/** The parser of tests: strict, and without a browser. */
export const parse: ParseXml = (xml) =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml') as unknown as Document;

export const bytesOf = async (blob: Blob): Promise<Uint8Array> =>
  new Uint8Array(await blob.arrayBuffer());

/** What is read from a file that must be readable. */
export async function readOf(bytes: Uint8Array): Promise<OfficeContent> {
  const read = await readOfficeFile(bytes, sampleChecklist, parse);
  if (!read.ok) throw new Error(`Refused: ${read.reason}`);
  return read;
}

/** What an edited file of the sample deal differs in. */
export const differencesOf = async (bytes: Uint8Array, content = deal): Promise<Difference[]> =>
  differencesFromFile(content, sampleChecklist, await readOf(bytes));
