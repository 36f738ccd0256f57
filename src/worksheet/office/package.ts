import { OfficeError } from './office-file.ts';
import { attributeOf, childAt, childrenOf, parsePart, type ParseXml } from './xml.ts';
import { openZip } from './zip.ts';

/** Where a part of a file leads to. */
export interface Relation {
  readonly id: string;
  /** Last part of its type: `comments`, `worksheet`, `hyperlink`. */
  readonly type: string;
  /** Path of the part it leads to; of an external one what stands there. */
  readonly target: string;
  readonly external: boolean;
}

/** A Word or Excel file, opened. */
export interface OfficePackage {
  readonly kind: 'docx' | 'xlsx';
  /** Path of the part with the document or the workbook. */
  readonly main: string;
  /** Root of a part, or undefined where there is none. Rejects with `OfficeError`. */
  readonly part: (path: string) => Promise<Element | undefined>;
  readonly relations: (path: string) => Promise<readonly Relation[]>;
}

/** Lets the page answer between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

/** First bytes of an encrypted file, and of the binary formats before 2007. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** A target of a relation as a path from the root of the file. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const nameIn = (type: string) => type.slice(type.lastIndexOf('/') + 1);

/**
 * Opens a file of Word or Excel. Macros are refused. A part that lies elsewhere, such as a template on
 * another machine, is never loaded: law firms attach one to most of their documents.
 *
 * @throws OfficeError, as promise
 */
export async function openPackage(bytes: Uint8Array, parse: ParseXml): Promise<OfficePackage> {
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) throw new OfficeError('protected');
  const zip = openZip(bytes);
  const part = async (path: string) => {
    const found = await zip.read(path);
    await breathe();
    return found && parsePart(found, parse);
  };
  const relations = async (path: string): Promise<Relation[]> => {
    const at = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(at, 0));
    const root = await part(`${folder ? `${folder}/` : ''}_rels/${path.slice(at + 1)}.rels`);
    return (root ? childrenOf(root, 'Relationship') : []).map((element) => {
      const external = attributeOf(element, 'TargetMode') === 'External';
      const target = attributeOf(element, 'Target') ?? '';
      return {
        id: attributeOf(element, 'Id') ?? '',
        type: nameIn(attributeOf(element, 'Type') ?? ''),
        target: external ? target : resolve(folder, target),
        external,
      };
    });
  };

  const types = await part('[Content_Types].xml');
  if (!types) throw new OfficeError('not-office');
  const contents = childrenOf(types).map((one) => attributeOf(one, 'ContentType') ?? '');
  const hasMacros =
    zip.names.some((name) => /vba(project|data)|\.bas$/i.test(name)) ||
    contents.some((type) => /macroenabled|vbaproject/i.test(type));
  if (hasMacros) throw new OfficeError('macros');

  const main = (await relations('')).find(({ type }) => type === 'officeDocument')?.target;
  const root = main === undefined ? undefined : await part(main);
  if (main === undefined || !root) throw new OfficeError('not-office');
  const kind = root.localName === 'document' ? 'docx' : 'xlsx';
  if (kind === 'xlsx' && root.localName !== 'workbook') throw new OfficeError('not-office');
  if (kind === 'docx' && !childAt(root, 'body')) throw new OfficeError('damaged');
  // The root has been parsed: parsing a large document twice would cost a second.
  return {
    kind,
    main,
    relations,
    part: (path) => (path === main ? Promise.resolve(root) : part(path)),
  };
}
