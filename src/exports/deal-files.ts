import type { Checklist } from '#schemas/checklist.ts';
import { withoutAdded } from '#worksheet/deal-clauses.ts';
import type { Difference } from '#worksheet/office/differences.ts';
import { OFFICE_LIMITS } from '#worksheet/office/office-file.ts';
import type { OfficeResult } from '#worksheet/office/read-types.ts';
import type { Content } from '#worksheet/types.ts';
import type { OfficeOptions } from './office-options.ts';

/** What the tool loads; what it weighs is loaded with the first file (`docs/decisions/0018`). */

export type OfficeFormat = 'docx' | 'xlsx';

/** A deal as a Word or Excel file, to be handed to the reader. Rejects where its code cannot be loaded. */
export async function dealFile(
  format: OfficeFormat,
  checklist: Checklist,
  content: Content,
  options: OfficeOptions,
): Promise<Blob> {
  const { contents, withAdded } = options;
  const given = contents !== 'deal' && !withAdded ? withoutAdded(content) : content;
  if (format === 'docx')
    return (await import('./deal-docx.ts')).dealDocx(checklist, given, options);
  return (await import('./deal-xlsx.ts')).dealXlsx(checklist, given, options);
}

/** Reads a chosen file, unless it is larger than any of ours. Rejects where its code cannot be loaded. */
export async function readDealFile(file: Blob, checklist: Checklist): Promise<OfficeResult> {
  if (file.size > OFFICE_LIMITS.file) return { ok: false, reason: 'too-large' };
  const { readOfficeFile } = await import('#worksheet/office/read-office.ts');
  try {
    return await readOfficeFile(new Uint8Array(await file.arrayBuffer()), checklist);
  } catch {
    // The file was moved or changed after it was chosen.
    return { ok: false, reason: 'damaged' };
  }
}

/** What a file that was read differs in from a deal; nothing is applied. */
export async function dealFileDifferences(
  content: Content,
  checklist: Checklist,
  read: OfficeResult & { readonly ok: true },
): Promise<Difference[]> {
  const { differencesFromFile } = await import('#worksheet/office/differences.ts');
  return differencesFromFile(content, checklist, read);
}

/** What another state of the same deal differs in, as a JSON file or a link holds it. */
export async function dealStateDifferences(
  content: Content,
  checklist: Checklist,
  theirs: Content,
): Promise<Difference[]> {
  const { differencesFromState } = await import('#worksheet/office/state-differences.ts');
  return differencesFromState(content, checklist, theirs);
}
