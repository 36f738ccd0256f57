import { crc32 } from '#worksheet/codec/crc32.ts';
import { inflate } from '#worksheet/codec/deflate.ts';
import { OFFICE_LIMITS, OfficeError } from './office-file.ts';

/** A part of a zip file, as its directory says it. */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** A zip file whose directory has been checked. Nothing is unpacked before it is asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** Bytes of a part, or undefined where there is none of that name. Rejects with `OfficeError`. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
/** Encrypted, with strong encryption, or with its directory hidden. */
const ENCRYPTED = 0x1 | 0x40 | 0x2000;

const fail = (reason: ConstructorParameters<typeof OfficeError>[0]): never => {
  throw new OfficeError(reason);
};

/** Where the record at the end begins: its comment ends with the file. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return fail('damaged');
}

/** A path that leads out of the file, or that two programs could read in two ways. */
const isUnsafe = (name: string): boolean =>
  name === '' || /^\/|[\\:\u0000-\u001f]|(^|\/)\.\.?(\/|$)/.test(name);

function directoryOf(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const oneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!oneDisk || at + view.getUint32(end + 12, true) > end) fail('damaged');
  if (count > OFFICE_LIMITS.parts) fail('too-large');
  const decoder = new TextDecoder();
  return Array.from({ length: count }, () => {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) fail('damaged');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const entry = {
      name: decoder.decode(bytes.subarray(at + 46, nameEnd)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (nameEnd > end || at > end) fail('damaged');
    return entry;
  });
}

/** Packed bytes of an entry. Its local header must name the same part as the directory. */
function packedOf(bytes: Uint8Array, view: DataView, { name, at, packed }: Entry): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return fail('damaged');
  const nameEnd = at + 30 + view.getUint16(at + 26, true);
  const from = nameEnd + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) return fail('damaged');
  if (new TextDecoder().decode(bytes.subarray(at + 30, nameEnd)) !== name) return fail('unsafe');
  return bytes.subarray(from, from + packed);
}

/**
 * Opens a zip file and checks its directory: number of parts, paths, encryption. Parts that share
 * their bytes, as in some zip bombs, are refused.
 *
 * @throws OfficeError
 */
export function openZip(bytes: Uint8Array): Zip {
  if (bytes.length > OFFICE_LIMITS.file) fail('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_LENGTH || view.getUint32(0, true) !== LOCAL) fail('not-office');
  const entries = directoryOf(bytes, view);
  if (entries.some(({ flags }) => flags & ENCRYPTED)) fail('protected');
  const names = entries.map(({ name }) => name);
  if (names.some(isUnsafe)) fail('unsafe');
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) fail('unsafe');
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  const overlaps = inOrder.some(
    (entry, place) => place > 0 && inOrder[place - 1]!.at + inOrder[place - 1]!.packed > entry.at,
  );
  if (overlaps) fail('unsafe');

  let left: number = OFFICE_LIMITS.unpacked;
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const entry = entries.find((one) => one.name === name);
    if (!entry) return undefined;
    const limit = Math.min(OFFICE_LIMITS.part, left);
    if (entry.size > limit) return fail('unpacks-too-large');
    const packed = packedOf(bytes, view, entry);
    if (entry.method !== 0 && entry.method !== 8) return fail('damaged');
    // A part may say a smaller size than what comes out: what is counted is what comes out.
    const unpacked =
      entry.method === 0
        ? packed
        : await inflate(Uint8Array.from(packed), limit).catch((error: unknown) =>
            fail(error instanceof RangeError ? 'unpacks-too-large' : 'damaged'),
          );
    left -= unpacked.length;
    if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) return fail('damaged');
    return unpacked;
  };
  return { names, read };
}
