import { decodeLink } from '#worksheet/codec/link.ts';
import type { Arrival } from '#worksheet/collect.ts';
import { readFile } from '#worksheet/file.ts';
import { linksIn } from '#worksheet/links-in.ts';
import { fileText } from '../ui/file-text.ts';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface Arrived {
  readonly arrivals: readonly Arrival[];
  /** Names of files that the browser could not read. */
  readonly unreadable: readonly string[];
}

/** Lets the page draw, so that progress is seen and a click is heard. */
const breathe = () => new Promise((resolve) => setTimeout(resolve));

async function arrivalOf(fragment: string, source: string): Promise<Arrival> {
  return { source, via: 'link', result: await decodeLink(fragment) };
}

/** What a file brings: a worksheet, or the links of a message that was saved as a file. */
async function arrivalsOfFile(file: File): Promise<Arrival[] | 'unreadable'> {
  const { name: source } = file;
  const chosen = await fileText(file);
  if (!chosen.ok) {
    if (chosen.reason === 'unreadable') return chosen.reason;
    return [{ source, via: 'file', result: { ok: false, reason: chosen.reason, problems: [] } }];
  }
  const result = readFile(chosen.text);
  const links = !result.ok && result.reason === 'not-json' ? linksIn(chosen.text) : [];
  if (links.length === 0) return [{ source, via: 'file', result }];
  return Promise.all(
    links.map(({ fragment }, at) => arrivalOf(fragment, `${source}, link ${at + 1}`)),
  );
}

/**
 * Reads everything that came back: the links of a text, then the files, each in its order.
 *
 * @param onProgress told after each link and each file
 */
export async function readArrivals(
  text: string,
  files: readonly File[],
  onProgress: (progress: Progress) => void,
): Promise<Arrived> {
  const links = linksIn(text);
  const of = links.length + files.length;
  const arrivals: Arrival[] = [];
  const unreadable: string[] = [];
  let done = 0;
  const step = async () => {
    onProgress({ done: ++done, of });
    if (done % 8 === 0) await breathe();
  };
  for (const [at, { fragment }] of links.entries()) {
    arrivals.push(await arrivalOf(fragment, `Link ${at + 1}`));
    await step();
  }
  for (const file of files) {
    const found = await arrivalsOfFile(file);
    if (found === 'unreadable') unreadable.push(file.name);
    else arrivals.push(...found);
    await step();
  }
  return { arrivals, unreadable };
}
