import { plain } from '#worksheet/plain.ts';
import { OFFICE_LIMITS, OfficeError } from './office-file.ts';
import type { Mark, ReadText, Signed, TrackedKind, UnclearReason } from './read-types.ts';
import { attributeOf, childAt, childrenOf } from './xml.ts';

/** What is known where a piece of text stands: the tracked changes around it. */
interface Around {
  readonly inserted?: Omit<Mark, 'text'>;
  readonly deleted?: Omit<Mark, 'text'>;
}

/** What a walk through a document tells besides the text. */
export interface Events {
  readonly comment: (what: 'start' | 'end' | 'at', id: string) => void;
  readonly quoted: (text: string) => void;
  readonly bookmark: (name: string) => void;
  readonly unclear: (why: UnclearReason, text: string) => void;
  readonly note: (kind: 'footnote' | 'endnote', id: string) => void;
}

/** For text whose comments, bookmarks and pictures have no place in ours, or are told elsewhere. */
export const NO_EVENTS: Events = {
  comment: () => undefined,
  quoted: () => undefined,
  bookmark: () => undefined,
  unclear: () => undefined,
  note: () => undefined,
};

/** Author and date of a tracked change or a comment. */
export function signedBy(element: Element | undefined): Signed {
  const author = plain(attributeOf(element, 'author') ?? '').slice(0, 200);
  const date = attributeOf(element, 'date') ?? '';
  // LibreOffice writes 0-00-00 where it knows no date.
  return { ...(author && { author }), ...(/^[12]\d{3}-[\dT:.Z+-]{5,30}$/.test(date) && { date }) };
}

const KINDS: Readonly<Record<string, TrackedKind>> = {
  ins: 'inserted',
  moveTo: 'moved-here',
  del: 'deleted',
  moveFrom: 'moved-away',
};

/** Elements that hold no text of the document. */
const SILENT = new Set([
  'pPr',
  'instrText',
  'delInstrText',
  'fldChar',
  'tblPr',
  'tblGrid',
  'sectPr',
]);
/** What stands for a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '',
};

function around(given: Around, element: Element): Around {
  const kind = KINDS[element.localName];
  if (!kind) return given;
  const mark = { kind, ...signedBy(element) };
  return kind === 'inserted' || kind === 'moved-here'
    ? { ...given, inserted: mark }
    : { ...given, deleted: mark };
}

/** Collects text with its tracked changes. */
export class TextReader {
  #before = '';
  #after = '';
  #isCut = false;
  /** A paragraph has ended since the last tracked change, and its end was not changed. */
  #isParted = false;
  readonly #marks: (Mark & { text: string })[] = [];
  #paragraphs = 0;
  #endOfLast: Around = {};
  readonly #events: Events;

  constructor(events: Events) {
    this.#events = events;
  }

  #add(text: string, { inserted, deleted }: Around): void {
    if (this.#before.length + this.#after.length > OFFICE_LIMITS.text * 2) {
      this.#isCut = true;
      return;
    }
    if (!inserted) this.#before += text;
    if (!deleted) this.#after += text;
    for (const mark of [inserted, deleted]) if (mark) this.#mark(mark, text);
    this.#events.quoted(text);
  }

  /** Runs of one change are one mark. */
  #mark(mark: Omit<Mark, 'text'>, text: string): void {
    const last = this.#marks.at(-1);
    const isSame =
      last?.kind === mark.kind && last.author === mark.author && last.date === mark.date;
    // The end of a paragraph between two parts that is no part of the change itself.
    if (isSame) last.text += (this.#isParted && !text.startsWith('\n') ? '\n' : '') + text;
    else if (this.#marks.push({ ...mark, text }) > OFFICE_LIMITS.entries)
      throw new OfficeError('too-large');
    this.#isParted = false;
  }

  #format(properties: Element): void {
    for (const name of ['rPrChange', 'pPrChange', 'tcPrChange', 'trPrChange']) {
      const change = childAt(properties, name);
      if (change) this.#mark({ kind: 'format', ...signedBy(change) }, '');
    }
  }

  #inline(element: Element, given: Around): void {
    const name = element.localName;
    const events = this.#events;
    // Looked up only where it is asked for: most elements have none, and there are many.
    const id = () => attributeOf(element, 'id') ?? '';
    if (name === 't' || name === 'delText') this.#add(element.textContent ?? '', given);
    else if (name in SIGNS) this.#add(SIGNS[name]!, given);
    else if (name === 'rPr') this.#format(element);
    else if (name === 'commentRangeStart') events.comment('start', id());
    else if (name === 'commentRangeEnd') events.comment('end', id());
    else if (name === 'commentReference') events.comment('at', id());
    else if (name === 'bookmarkStart') events.bookmark(attributeOf(element, 'name') ?? '');
    else if (name === 'footnoteReference') events.note('footnote', id());
    else if (name === 'endnoteReference') events.note('endnote', id());
    else if (name === 'sym') events.unclear('symbol', '');
    else if (name === 'drawing' || name === 'pict' || name === 'object')
      events.unclear('picture', plain(element.textContent ?? '').slice(0, 500));
    else if (name === 'AlternateContent') {
      const chosen = childAt(element, 'Choice') ?? childAt(element, 'Fallback');
      if (chosen) this.#children(chosen, given);
    } else if (!SILENT.has(name)) this.#children(element, around(given, element));
  }

  #children(parent: Element, given: Around): void {
    for (const child of childrenOf(parent)) this.#inline(child, given);
  }

  /** A paragraph, after those that have been read. A change of its end joins or parts paragraphs. */
  paragraph(element: Element, given: Around = {}): void {
    if (this.#paragraphs > 0) {
      this.#add('\n', this.#endOfLast);
      const { inserted, deleted } = this.#endOfLast;
      this.#isParted = !inserted && !deleted;
    }
    this.#paragraphs += 1;
    const properties = childAt(element, 'pPr');
    const end = properties && childAt(properties, 'rPr');
    if (properties) this.#format(properties);
    this.#children(element, given);
    this.#endOfLast = end
      ? childrenOf(end).reduce((state, child) => around(state, child), given)
      : given;
  }

  /** Everything in a cell, a comment or a note: paragraphs, whatever they lie in. */
  block(container: Element, given: Around = {}): void {
    for (const child of childrenOf(container)) {
      if (child.localName === 'p') this.paragraph(child, given);
      else if (/^(tcPr|trPr|tblPr|tblGrid|sdtPr|sdtEndPr)$/.test(child.localName))
        this.#format(child);
      else if (/^(comment|bookmark|AlternateContent)/.test(child.localName))
        this.#inline(child, given);
      else this.block(child, around(given, child));
    }
  }

  value(): ReadText {
    if (this.#isCut) this.#events.unclear('too-long', plain(this.#after).slice(0, 500));
    const [before, after] = [plain(this.#before), plain(this.#after)];
    const words = ({ kind, text }: Mark) =>
      kind === 'format'
        ? after.slice(0, 200)
        : // A paragraph that was parted or joined has no other sign.
          plain(text) || (text.includes('\n') ? '¶' : '');
    const marks = this.#marks.map((mark) => ({ ...mark, text: words(mark) }));
    return { before, after, marks: marks.filter(({ text }) => text !== '') };
  }
}
