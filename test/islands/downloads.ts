import { vi } from 'vitest';

/** A file that the page has handed to the reader. */
export interface Downloaded {
  readonly name: string;
  readonly blob: Blob;
}

/** Catches what the page hands out as files, from now on. */
export function catchDownloads(): Downloaded[] {
  const files: Downloaded[] = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:test/${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() });
  });
  return files;
}
