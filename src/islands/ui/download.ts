/** Hands a text or bytes to the reader as a file. */
export function download(name: string, content: BlobPart, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by the next minute at the latest.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name made of the name of a dossier: letters, digits and hyphens of any script. */
export function fileName(name: string, fallback: string, extension = 'json'): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain || fallback}.${extension}`;
}
