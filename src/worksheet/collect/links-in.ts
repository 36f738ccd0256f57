import { lengthOf, open } from '#worksheet/codec/envelope.ts';
import { looksLikeLink, TAG } from '#worksheet/codec/looks-like-link.ts';

/** A shared link found in text. */
export interface FoundLink {
  /** For `decodeLink`: what follows `#`, put together where it was broken over lines. */
  readonly fragment: string;
  /** Where the fragment begins in the text, and where it ends, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Whether a mail program had broken it. */
  readonly wasBroken: boolean;
}

/**
 * Where a fragment may begin: after `#`, after `%23` where a mail program put the address into
 * another one (Outlook Safe Links does), or alone, where somebody copied no more than it.
 */
const START = new RegExp(String.raw`(?:#|%23)(?=\S)|(?<![\w.%/-])(?=${TAG}\d\.[\w-]{15})`, 'g');

/** Tag and version, which a line break may stand in, too. */
const GAP = String.raw`[\s>|=\u00ad\u200b\u2060\ufeff]*`;
const HEAD = new RegExp(`(${TAG})${GAP}(\\d)${GAP}\\.`, 'y');
const GAPS = new RegExp(GAP, 'y');
const BODY = /[\w-]+/y;
/** A word of a text. No word goes past the next `#`, so that every character is looked at few times. */
const WORD = /[^\s<>"'`()[\]{}\\^&|,;#%]*/y;
const TAGGED = new RegExp(`^${TAG}\\d\\.`);
const CLOSING = /[.:!?*~\u2026]+$/;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The whole link that begins at a place, as long as its length says, over as many lines as it was
 * broken into. Its checksum decides: what happens to follow a link that was cut is not taken for it.
 */
function wholeAt(text: string, from: number): FoundLink | undefined {
  const head = matchAt(HEAD, text, from);
  if (!head) return undefined;
  const [{ length }, tag = '', version = ''] = head;
  let fragment = `${tag}${version}.`;
  let wasBroken = length > fragment.length;
  let whole = Infinity;
  for (let at = from + length; ;) {
    const gap = matchAt(GAPS, text, at)?.[0] ?? '';
    const body = matchAt(BODY, text, at + gap.length)?.[0];
    if (body === undefined) return undefined;
    at += gap.length + body.length;
    wasBroken ||= gap !== '';
    fragment += body;
    // Four characters hold the length.
    if (whole === Infinity && fragment.length >= 7) whole = lengthOf(fragment.slice(3)) ?? 0;
    if (fragment.length < whole) continue;
    const to = at - (fragment.length - whole);
    fragment = fragment.slice(0, whole);
    return open(fragment).ok ? { fragment, from, to, wasBroken } : undefined;
  }
}

/** What looks like a link at a place, to be refused with its reason. */
function brokenAt(text: string, from: number): FoundLink | undefined {
  const word = matchAt(WORD, text, from)?.[0] ?? '';
  const fragment = word.replace(CLOSING, '');
  // Without its tag it counts in an address alone: "#1.of-many-things" may stand in any text.
  const isTagged = TAGGED.test(fragment);
  const isInAddress = text.slice(Math.max(0, from - 2), from) === '/#';
  if (!looksLikeLink(fragment) || !(isTagged || isInAddress)) return undefined;
  return { fragment, from, to: from + fragment.length, wasBroken: false };
}

/**
 * Every shared link in pasted text: many at once, out of e-mails and chats, in `< >` or quotes, with
 * a full stop behind, several on a line, broken over lines. One that is damaged is found as well, so
 * that it can be named among the good ones. Anchors of pages are no links. Never throws.
 *
 * @returns in the order of the text; a link that stands there twice is found twice
 */
export function linksIn(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  let end = 0;
  for (const { 0: mark, index } of text.matchAll(START)) {
    const from = index + mark.length;
    if (from < end) continue;
    const link = wholeAt(text, from) ?? brokenAt(text, from);
    if (!link) continue;
    found.push(link);
    end = link.to;
  }
  return found;
}
