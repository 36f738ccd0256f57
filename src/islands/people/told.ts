import { series } from '#domain/series.ts';
import type { Instrument } from '#schemas/instruments.ts';
import { MAX_COLLECTED } from '#worksheet/limits.ts';
import type { Told, ToldKind } from '#worksheet/collect/collect.ts';
import { isSame } from '#worksheet/same.ts';
import type { Collected, Content, Worksheet } from '#worksheet/types.ts';
import { editionNews } from '../ui/edition-news.ts';
import { count } from '../ui/number.ts';
import { FILE_PROBLEMS } from '../ui/file-problems.ts';
import type { ToolSite } from '../ui/tool.ts';
import { partiesOf } from './parties.ts';

const TAKEN: readonly ToldKind[] = ['added', 'replaces'];
const REMARKS: readonly ToldKind[] = [
  'replaces-also',
  'older-edition',
  'maybe-older',
  'other-dossier',
  'other-name',
  'parts-left',
  'record-left',
  'reasons-kept',
];

/** Whether the line says that a worksheet was taken. */
export const isTaken = ({ kind }: Told) => TAKEN.includes(kind);
/** Whether the line says more about the arrival of the line before. */
export const isRemark = ({ kind }: Told) => REMARKS.includes(kind);

const TEXT: Readonly<Record<Exclude<ToldKind, 'invalid'>, string>> = {
  added: 'taken.',
  replaces: 'taken. It replaces the earlier answers of the same person.',
  'replaces-also': 'it replaces more earlier answers of the same person, too.',
  'same-again': 'exactly these answers are here already.',
  outdated: 'the same person has other answers here, and those were taken.',
  'holds-less': 'a part of the answers that are here from the same person.',
  'older-file': 'the same person has a file here that was changed later. That one was taken.',
  own: 'these are your own answers.',
  'own-older': 'an older link or file of your own. Your answers here stay.',
  'own-name':
    'other answers under your own name and side. An older link of yours can be left out. If it is somebody else, ask for it again with a fuller name.',
  invitation: 'an invitation, without answers. Ask the person to send the answers back.',
  questions: 'questions to a vendor, without answers.',
  locked: 'locked. Type its passphrase below to collect it.',
  empty: 'nothing in it is answered.',
  'no-room': `this dossier holds ${MAX_COLLECTED} people, and no more.`,
  'other-instrument': 'it belongs to another tool',
  'newer-edition':
    'made with a newer edition than this page shows. Reload the page, then collect it again.',
  'older-edition': 'made with an older edition. Its answers are carried over.',
  'maybe-older':
    'the file was last changed before the earlier answers were collected, so it may be the older one. Undo brings the earlier answers back.',
  'other-dossier':
    'it was filled in under another name. If that is another team or deal, Undo takes it back.',
  'other-name':
    'made in the same worksheet as the answers under another name. If that is the same person, remove the earlier ones under “People collected”, so that nobody counts twice.',
  'parts-left':
    'the file also holds what its owner collected or planned. That was not taken; “Open a file” shows it.',
  'record-left':
    'it also says where its sender puts the deal. That was not taken. To compare it clause by clause, open the link and choose “Compare with mine”, or bring the file back under “Print and export”.',
  'reasons-kept':
    'it holds no reasons. The earlier reasons of this person stay where the stance is the same.',
  'cut-short': 'cut short: its end is missing. Ask for it again, or for the file.',
  damaged:
    'damaged: some of its characters were changed on the way. Ask for it again, or for the file.',
  'newer-version':
    'made by a newer version of the playbook. Reload the page, then collect it again.',
  'too-large': FILE_PROBLEMS['too-large'],
  'not-json': FILE_PROBLEMS['not-json'],
  backup: FILE_PROBLEMS.backup,
  'other-format': FILE_PROBLEMS['other-format'],
};

/** Names that a dossier gets by itself, as `Team, 29 Nov 2026`: they tell nothing of whom it is about. */
const GIVEN_NAME = /^\p{L}+, \d{1,2} \p{L}+ \d{4}$/u;

/** Whether a line is worth telling: a name that a dossier got by itself is no other team. */
export const isWorthTelling = ({ kind, other = '' }: Told, dossier: string) =>
  kind !== 'other-dossier' || !(GIVEN_NAME.test(other) || GIVEN_NAME.test(dossier));

/** Whether the line says that answers gave way to others of the same person. */
export const isGivenWay = ({ kind }: Told) =>
  kind === 'outdated' || kind === 'holds-less' || kind === 'older-file';

/** A line, with what it replaces, where that is known. */
export interface ToldLine extends Told {
  readonly replaced?: { readonly before: Collected; readonly now: Collected };
}

/** Titles named in one line; the rest are counted. */
const MOST_TITLES = 6;

/** What differs between answers and those that they replace, and how the earlier ones come back. */
function replacedText(
  { before, now }: NonNullable<ToldLine['replaced']>,
  instrument: Instrument,
): string {
  const [then, newer] = [before.worksheet, now.worksheet];
  const items = differing(then, newer);
  const gone = items.filter((item) => !newer.answers[item]).length;
  const titles = items.flatMap(
    (item) =>
      instrument.items.find(({ number }) => number === item)?.title ??
      (newer.own ?? then.own)?.[item]?.title ??
      [],
  );
  const named = titles.slice(0, MOST_TITLES);
  const more = items.length - named.length;
  const list = series([...named, ...(more > 0 && named.length > 0 ? [`${more} more`] : [])]);
  const whose = (sheet: Worksheet) => whoText({ who: sheet.name, side: sheet.side }, instrument);
  const [was, is] = [whose(then), whose(newer)];
  return [
    `It replaces the earlier answers of the same person: ${count(items.length, 'answer differs', 'answers differ')}${list ? ` (${list})` : ''}.`,
    ...(gone > 0
      ? [`${count(gone, 'answer that was here is', 'answers that were here are')} not in it.`]
      : []),
    ...(was === is ? [] : [`They were from ${was || 'somebody without a name and a side'}.`]),
    ...(now.via === 'link'
      ? [
          'A link does not tell when it was made. If this is the older one, Undo brings the other back.',
        ]
      : []),
    'Whoever sends again may have seen the result in between.',
  ].join(' ');
}

/** One more entry that went with what an arrival replaces, by whose it was and where it came from. */
function alsoReplacedText({ worksheet, source }: Collected, instrument: Instrument): string {
  const { name, side, answers } = worksheet;
  const whose = whoText({ who: name, side }, instrument) || 'somebody without a name and a side';
  const held = count(Object.keys(answers).length, 'answer', 'answers');
  return `it also replaces earlier answers of the same person. They were from ${whose}${source ? ` (${source})` : ''}: ${held}. Undo brings them back.`;
}

/** Why other answers of the same person were taken, with how much either holds. */
function outdatedText([here, taken]: NonNullable<Told['held']>): string {
  const holds = `This one holds ${count(here, 'answer', 'answers')}, the one that was taken ${taken}.`;
  return `${TEXT.outdated} ${holds} A link does not tell when it was made.`;
}

/** What became of an arrival, in one sentence without its source. */
export function toldText(
  { kind, number, other, also, held, replaced }: ToldLine,
  instrument: Instrument,
  site: ToolSite,
): string {
  if (kind === 'invalid') return 'something in the file is wrong, so nothing of it was taken:';
  if (kind === 'other-instrument') {
    const tool = site.tools.find((one) => one.number === number);
    return `${TEXT[kind]}${tool ? `: ${tool.title}. Open that one and collect it there.` : '.'}`;
  }
  if (held && kind === 'outdated') return outdatedText(held);
  if (held && kind === 'holds-less')
    return `it holds ${held[0]} of the ${count(held[1], 'answer', 'answers')} that are here from the same person, and nothing else. It may be an older link.`;
  if (kind === 'other-dossier' && other !== undefined)
    return TEXT[kind].replace('under another name', () => `for “${other}”`);
  if (kind === 'other-name' && other !== undefined)
    return TEXT[kind].replace('under another name', () => `of “${other}”`);
  if (kind === 'replaces' && replaced) return `taken. ${replacedText(replaced, instrument)}`;
  if (kind === 'replaces-also' && also) return alsoReplacedText(also, instrument);
  if (kind === 'record-left' && number !== undefined)
    return `${TEXT[kind]} ${count(number, 'clause differs', 'clauses differ')} from your record.`;
  if (kind === 'older-edition' && number !== undefined)
    return [
      `made with edition ${number}. Its answers are carried over.`,
      ...editionNews(instrument, number),
    ].join(' ');
  return TEXT[kind];
}

/** Numbers of the items that two worksheets answer in different ways. */
function differing({ answers: one }: Worksheet, { answers: other }: Worksheet): number[] {
  const items = [...new Set([...Object.keys(one), ...Object.keys(other)])].map(Number);
  return items.filter((item) => !isSame(one[item], other[item]));
}

/** A line about answers that replace earlier ones, with both. */
export function withDifference(
  line: Told,
  { collected = [] }: Content,
  added: readonly Collected[],
): ToldLine {
  if (line.kind !== 'replaces') return line;
  const now = added.find(
    ({ id, worksheet: { name, side } }) =>
      name === line.who && side === line.side && collected.some((one) => one.id === id),
  );
  const before = collected.find(({ id }) => id === now?.id);
  return now && before ? { ...line, replaced: { before, now } } : line;
}

/** Who an arrival says it is from: name, side or role, or both. */
export function whoText(
  { who, side }: { readonly who?: string | undefined; readonly side?: number | undefined },
  instrument: Instrument,
): string {
  const label = partiesOf(instrument).options.find(({ number }) => number === side)?.label;
  return [who?.trim(), label].filter(Boolean).join(', ');
}
