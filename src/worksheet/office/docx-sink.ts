import { Anchors } from './docx-comments.ts';
import type { Events } from './docx-text.ts';
import type { OfficeField } from './columns.ts';
import { OFFICE_LIMITS, OfficeError } from './office-file.ts';
import type {
  Mark,
  OutsideText,
  Place,
  ReadRow,
  TrackedChange,
  Unclear,
  UnclearReason,
} from './read-types.ts';
import { attributeOf } from './xml.ts';

/** A place whose clause is filled in once its row has been read. */
export interface OpenPlace extends Place {
  item?: number;
  field?: OfficeField;
}

interface Known {
  /** Labels of the roles, which are the columns of the stance table. */
  readonly roles: readonly string[];
  readonly itemOf: (id: string) => number | undefined;
  readonly isItem: (item: number) => boolean;
}

/** Gathers what a Word file holds while it is read. */
export class DocxSink {
  readonly anchors = new Anchors();
  readonly rows: ReadRow[] = [];
  /** Where the row of a clause stands in `rows`. */
  readonly #places = new Map<number, number>();
  readonly outside: OutsideText[] = [];
  readonly #tracked: { readonly mark: Mark; readonly place: Place }[] = [];
  readonly #unclear: {
    readonly why: UnclearReason;
    readonly text: string;
    readonly place: Place;
  }[] = [];
  readonly notes: { readonly kind: string; readonly id: string; readonly place: Place }[] = [];
  readonly roles: readonly string[];
  readonly itemOf: Known['itemOf'];
  readonly isItem: Known['isItem'];

  constructor({ roles, itemOf, isItem }: Known) {
    this.roles = roles;
    this.itemOf = itemOf;
    this.isItem = isItem;
  }

  /** What the words of one place tell. */
  eventsAt(place: Place, bookmark: (name: string) => void = () => undefined): Events {
    return {
      comment: (what, id) => this.anchors.at(what, id, place),
      quoted: (text) => this.anchors.quoted(text),
      bookmark,
      unclear: (why, text) => this.unclear(why, text, place),
      note: (kind, id) => this.notes.push({ kind, id, place }),
    };
  }

  /** The begin or end of a comment between rows or cells. */
  stray(element: Element, place: Place): void {
    const id = attributeOf(element, 'id') ?? '';
    if (element.localName === 'commentRangeStart') this.anchors.at('start', id, place);
    if (element.localName === 'commentRangeEnd') this.anchors.at('end', id, place);
  }

  track(marks: readonly Mark[], place: Place): void {
    for (const mark of marks) this.#push(this.#tracked, { mark, place });
  }

  unclear(why: UnclearReason, text: string, place: Place): void {
    this.#push(this.#unclear, { why, text: text.slice(0, OFFICE_LIMITS.text), place });
  }

  /** A clause that stands twice is read once. Where one of the two was deleted, it was moved. */
  row(row: ReadRow): void {
    const at = row.item === undefined ? undefined : this.#places.get(row.item);
    if (at === undefined) {
      if (row.item !== undefined) this.#places.set(row.item, this.rows.length);
      return this.#push(this.rows, row);
    }
    if (row.change?.kind === 'deleted') return;
    if (this.rows[at]?.change?.kind === 'deleted') {
      this.rows[at] = row;
      return;
    }
    const words = Object.values(row.fields).map(({ after }) => after);
    this.unclear('twice', words.filter(Boolean).join(' | '), row);
  }

  /** What the stance table says of a clause joins the row of the clause. */
  stanceRow(row: ReadRow): void {
    const { stances, title } = row.fields;
    const at = row.item === undefined ? undefined : this.#places.get(row.item);
    const own = at === undefined ? undefined : this.rows[at];
    if (at !== undefined && own && stances)
      this.rows[at] = { ...own, fields: { ...own.fields, stances } };
    // A clause that has no row is told as missing; what it says here was no part of the record.
    else if (row.item === undefined && (stances?.after || title?.after))
      this.unclear('no-column', [title?.after, stances?.after].filter(Boolean).join(': '), row);
  }

  paragraph(text: OutsideText): void {
    if (text.after || text.before) this.#push(this.outside, text);
  }

  tracked(): TrackedChange[] {
    return this.#tracked.map(({ mark, place }) => ({ ...mark, ...place }));
  }

  notUnderstood(): Unclear[] {
    return this.#unclear.map(({ why, text, place }) => {
      const { where, item, field } = place;
      return {
        why,
        text,
        where,
        ...(item !== undefined && { item }),
        ...(field !== undefined && { field }),
      };
    });
  }

  #push<T>(list: T[], entry: T): void {
    if (list.push(entry) > OFFICE_LIMITS.entries) throw new OfficeError('too-large');
  }
}
