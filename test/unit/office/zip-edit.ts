import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Parts of a zip file as text, by path. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );

/** A zip file of texts. */
export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

/** The same file with parts changed or added, as another program would write them. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | ((text: string) => string)>>,
): Uint8Array {
  const parts = partsOf(bytes);
  for (const [path, change] of Object.entries(changes)) {
    const after = typeof change === 'string' ? change : change(parts[path] ?? '');
    if (after === parts[path]) throw new Error(`${path} is as it was`);
    parts[path] = after;
  }
  return zipOf(parts);
}

/** A relation added to a part. */
export const withRelation =
  (type: string, target: string, external = false) =>
  (xml: string) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdX${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`,
    );
