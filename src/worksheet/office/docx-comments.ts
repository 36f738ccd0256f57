import { plain } from '#worksheet/plain.ts';
import { NO_EVENTS, TextReader, signedBy } from './docx-text.ts';
import { OFFICE_LIMITS, OfficeError } from './office-file.ts';
import type { OfficePackage } from './package.ts';
import type { Place, ReadComment } from './read-types.ts';
import { attributeOf, childrenOf } from './xml.ts';

/** Where a comment is anchored. The place is filled in once the row it stands in is known. */
interface Anchor {
  readonly place: Place;
  quote: string;
}

const MAX_QUOTE = 300;

/** Remembers where comments begin and end while the document is read. */
export class Anchors {
  readonly #anchors = new Map<string, Anchor>();
  readonly #open = new Set<string>();

  at(what: 'start' | 'end' | 'at', id: string, place: Place): void {
    if (what === 'end') this.#open.delete(id);
    else if (!this.#anchors.has(id)) this.#anchors.set(id, { place, quote: '' });
    if (what === 'start') this.#open.add(id);
  }

  quoted(text: string): void {
    for (const id of this.#open) {
      const anchor = this.#anchors.get(id)!;
      if (anchor.quote.length < MAX_QUOTE) anchor.quote = (anchor.quote + text).slice(0, MAX_QUOTE);
    }
  }

  of(id: string): Anchor | undefined {
    return this.#anchors.get(id);
  }
}

/** Which comment answers which one, and which are done, by the id of their last paragraphs. */
async function threadsOf(file: OfficePackage, path: string | undefined) {
  const root = path === undefined ? undefined : await file.part(path);
  const entries = root ? childrenOf(root, 'commentEx') : [];
  return new Map(
    entries.map((entry) => [
      attributeOf(entry, 'paraId') ?? '',
      { parent: attributeOf(entry, 'paraIdParent'), done: attributeOf(entry, 'done') === '1' },
    ]),
  );
}

/**
 * Every comment of a Word file, replies among them, in their order.
 *
 * @throws OfficeError, as promise
 */
export async function docxComments(file: OfficePackage, anchors: Anchors): Promise<ReadComment[]> {
  const relations = await file.relations(file.main);
  const pathOf = (type: string) => relations.find((one) => one.type === type)?.target;
  const path = pathOf('comments');
  const root = path === undefined ? undefined : await file.part(path);
  if (!root) return [];
  const threads = await threadsOf(file, pathOf('commentsExtended'));
  const elements = childrenOf(root, 'comment');
  if (elements.length > OFFICE_LIMITS.entries) throw new OfficeError('too-large');

  const paragraphOf = (comment: Element) =>
    attributeOf(childrenOf(comment, 'p').at(-1), 'paraId') ?? '';
  const idOf = new Map(elements.map((one) => [paragraphOf(one), attributeOf(one, 'id') ?? '']));
  return elements.map((element) => {
    const id = attributeOf(element, 'id') ?? '';
    const reader = new TextReader(NO_EVENTS);
    reader.block(element);
    const thread = threads.get(paragraphOf(element));
    const replyTo = thread?.parent === undefined ? undefined : idOf.get(thread.parent);
    // Some programs anchor a reply, others anchor only the comment that it answers.
    const anchor = anchors.of(id) ?? (replyTo === undefined ? undefined : anchors.of(replyTo));
    const quote = plain(anchor?.quote ?? '');
    return {
      id,
      ...signedBy(element),
      ...(anchor?.place ?? { where: 'Without a place in the text' }),
      text: reader.value().after,
      ...(quote && { quote }),
      ...(replyTo !== undefined && { replyTo }),
      ...(thread?.done && { done: true }),
    };
  });
}
