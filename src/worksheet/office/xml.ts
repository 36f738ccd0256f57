import { OFFICE_LIMITS, OfficeError } from './office-file.ts';

/** Makes a document of XML: `DOMParser` in a browser, another one in tests. May throw. */
export type ParseXml = (xml: string) => Document;

/** The parser of the browser. It loads nothing and runs nothing. */
export const parseInBrowser: ParseXml = (xml) =>
  new DOMParser().parseFromString(xml, 'application/xml');

/** Text of a part. Office programs write UTF-8; UTF-16 is allowed with its byte order mark. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new OfficeError('damaged');
  }
}

const [DOUBLE, SINGLE, CLOSE] = [0x22, 0x27, 0x3e];

/** Where a tag ends that begins at a place: signs inside quotes do not end it. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  const last = Math.min(xml.length, from + OFFICE_LIMITS.tag);
  for (let at = from + 1; at < last; at += 1) {
    const sign = xml.charCodeAt(at);
    if (quote !== 0) quote = sign === quote ? 0 : quote;
    else if (sign === DOUBLE || sign === SINGLE) quote = sign;
    else if (sign === CLOSE) return at;
  }
  throw new OfficeError(last < xml.length ? 'too-large' : 'damaged');
}

/** Where a comment, a CDATA section or an instruction ends; nothing else may begin with `<!`. */
function endOfOther(xml: string, from: number): number {
  const closing = xml.startsWith('<!--', from)
    ? '-->'
    : xml.startsWith('<![CDATA[', from)
      ? ']]>'
      : xml[from + 1] === '?'
        ? '?>'
        : undefined;
  // A document type can declare entities that grow, or that lead to a file or an address.
  if (!closing) throw new OfficeError('entities');
  const end = xml.indexOf(closing, from + 2);
  if (end < 0) throw new OfficeError('damaged');
  return end + closing.length - 1;
}

/** Refuses XML before it is parsed: declared entities, too many elements, nesting without end. */
function inspect(xml: string): void {
  let depth = 0;
  let elements = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const next = xml[at + 1];
    if (next === '!' || next === '?') {
      at = endOfOther(xml, at);
      continue;
    }
    const end = endOfTag(xml, at);
    if (next === '/') depth -= 1;
    else if (xml[end - 1] !== '/') depth += 1;
    elements += 1;
    if (depth > OFFICE_LIMITS.depth) throw new OfficeError('too-deep');
    if (elements > OFFICE_LIMITS.elements * 2) throw new OfficeError('too-large');
    at = end;
  }
}

/**
 * Root element of a part.
 *
 * @throws OfficeError
 */
export function parsePart(bytes: Uint8Array, parse: ParseXml): Element {
  const xml = textOf(bytes);
  inspect(xml);
  let root: Element | null;
  try {
    root = parse(xml).documentElement;
  } catch {
    throw new OfficeError('damaged');
  }
  // What browsers return for broken XML: the element is the root, or its first child.
  if (!root || root.localName === 'parsererror' || childAt(root, 'parsererror'))
    throw new OfficeError('damaged');
  return root;
}

/** Child elements, of one local name where it is given. Namespaces differ between two standards. */
export function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (name === undefined || element.localName === name) found.push(element);
  }
  return found;
}

/** First child of a local name, of that the first of the next one, and so on. */
export const childAt = (parent: Element, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((from, name) => from && childrenOf(from, name)[0], parent);

/** First element of a local name at any depth. */
export function firstOf(parent: Element, name: string): Element | undefined {
  for (const child of childrenOf(parent)) {
    const found = child.localName === name ? child : firstOf(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Every element of a local name at any depth, in order. */
export const allOf = (parent: Element, name: string): Element[] =>
  childrenOf(parent).flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...allOf(child, name),
  ]);

/** Prefixes that Office programs use; any other is legal too. */
const PREFIXES = ['', 'w:', 'r:', 'w14:', 'w15:'];

/** An attribute by its local name, whatever prefix it has. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  // Browsers make an object of each attribute that is walked over; asking by name is far cheaper.
  for (const prefix of PREFIXES) {
    const value = element.getAttribute(prefix + name);
    if (value !== null) return value;
  }
  const { attributes } = element;
  for (let at = 0; at < attributes.length; at += 1) {
    const attribute = attributes[at]!;
    if ((attribute.localName ?? attribute.name) === name) return attribute.value;
  }
  return undefined;
}
