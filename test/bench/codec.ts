import lzString from 'lz-string';
import type { Checklist } from '#schemas/checklist.ts';
import { decodeLink, encodeLink, encodeQuestions } from '#worksheet/codec/link.ts';
import { lockLink, unlockLink } from '#worksheet/codec/lock.ts';
import { questionsOf } from '#worksheet/codec/questions.ts';
import { statusesOnly } from '#worksheet/statuses-only.ts';
import type { Questions, Shared } from '#worksheet/types.ts';
import { timeOf } from './measure.ts';
import { fullBoth, fullChecklist, fullStances } from './sample.ts';
import { printTable, type Cell } from './table.ts';

const CALLS = 100;
/** Deriving a key takes long on purpose. */
const FEW_CALLS = 5;
const PASSPHRASE = 'panoramic nectar precut smith banana handclap';

/** Characters of the usual choice: JSON, packed by lz-string for an address. */
const usual = (content: Shared | Questions) =>
  lzString.compressToEncodedURIComponent(JSON.stringify(content)).length;

const row = async (
  what: string,
  link: string,
  content: Shared | Questions,
  encode: () => unknown,
) =>
  [
    ...[what, link.length, usual(content)],
    ...[await timeOf(CALLS, encode), await timeOf(CALLS, () => decodeLink(link))],
  ] satisfies Cell[];

/** What goes to a vendor: every clause; and with ten clauses of one's own, title and question. */
async function vendorRows(checklist: Checklist): Promise<Cell[][]> {
  const numbers = checklist.items.map(({ number }) => number);
  const own = Object.fromEntries(
    checklist.items.slice(0, 10).map(({ title, ask }, at) => [1_000 + at, { title, ask }]),
  );
  const deal = fullChecklist(checklist, 0);
  const both = [
    ['questions to a vendor', questionsOf(deal, numbers)],
    [
      'questions to a vendor, 10 of them own',
      questionsOf(deal, [...numbers, ...Object.keys(own).map(Number)], own),
    ],
  ] as const;
  return Promise.all(
    both.map(async ([what, questions]) =>
      row(what, await encodeQuestions(questions), questions, () => encodeQuestions(questions)),
    ),
  );
}

/** A link behind a passphrase: what it adds in characters, and what deriving the key takes. */
async function lockedRow(checklist: Checklist): Promise<Cell[]> {
  const content = fullStances(checklist, 10);
  const plain = await encodeLink(content);
  const locked = await lockLink(plain, PASSPHRASE, crypto);
  if (!locked.ok) throw new Error(locked.reason);
  return [
    ...['stances, 10 notes of 80 characters, locked', locked.fragment.length, usual(content)],
    await timeOf(FEW_CALLS, () => lockLink(plain, PASSPHRASE, crypto)),
    await timeOf(FEW_CALLS, () => unlockLink(locked.fragment, PASSPHRASE, crypto)),
  ];
}

/** Prints how long a link of a full checklist is, and what making and reading it takes. */
export async function benchCodec(checklist: Checklist): Promise<void> {
  const rows: Cell[][] = [];
  for (const notes of [0, 10, checklist.items.length]) {
    const deals = [
      ['record', fullChecklist(checklist, notes)],
      ['stances', fullStances(checklist, notes)],
      ['record and stances', fullBoth(checklist, notes)],
    ] as const;
    for (const [what, shared] of deals) {
      const title = `${what}, ${notes} notes of 80 characters`;
      rows.push(await row(title, await encodeLink(shared), shared, () => encodeLink(shared)));
    }
  }
  const short = statusesOnly(fullBoth(checklist, checklist.items.length));
  const short59 = 'record and stances, notes left out';
  rows.push(await row(short59, await encodeLink(short), short, () => encodeLink(short)));
  rows.push(...(await vendorRows(checklist)), await lockedRow(checklist));
  printTable(
    `Link: ${checklist.items.length} statuses and owners, the stances of one role, or both; ${checklist.facts.length} facts, a name of 40 characters`,
    ['', 'after # characters', 'JSON, lz-string', 'encode ms', 'decode ms'],
    rows,
  );
}
