import { MAX_FILE_BYTES } from '#worksheet/limits.ts';

/** Text of a chosen file, or why there is none: see `FILE_PROBLEMS`. */
export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'too-large' | 'unreadable' };

/** Reads a chosen file, unless it is longer than any of ours. Never rejects. */
export async function fileText(file: File): Promise<FileText> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, reason: 'too-large' };
  try {
    return { ok: true, text: await file.text() };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}
