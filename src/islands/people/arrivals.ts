import { bareAddresses } from '#worksheet/bare-addresses.ts';
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
  /** Addresses of the tool with no answers behind them, from the text and from messages in files. */
  readonly bare: readonly string[];
}

/** Lets the page draw, so that progress is seen and a click is heard. */
const breathe = () => new Promise((resolve) => setTimeout(resolve));

async function arrivalOf(fragment: string, source: string): Promise<Arrival> {
  return { source, via: 'link', result: await decodeLink(fragment) };
}

/** What a file brings: a worksheet, or the links of a message that was saved as a file. */
async function arrivalsOfFile(file: File, page: string): Promise<Arrived> {
  const { name: source } = file;
  const none: Arrived = { arrivals: [], unreadable: [], bare: [] };
  const chosen = await fileText(file);
  if (!chosen.ok) {
    if (chosen.reason === 'unreadable') return { ...none, unreadable: [source] };
    const result = { ok: false, reason: chosen.reason, problems: [] } as const;
    return { ...none, arrivals: [{ source, via: 'file', result }] };
  }
  const result = readFile(chosen.text);
  const isText = !result.ok && result.reason === 'not-json';
  const links = isText ? linksIn(chosen.text) : [];
  const bare = isText ? bareAddresses(chosen.text, page) : [];
  if (links.length === 0 && bare.length === 0)
    return { ...none, arrivals: [{ source, via: 'file', result }] };
  const arrivals = links.map(({ fragment }, at) =>
    arrivalOf(fragment, `${source}, link ${at + 1}`),
  );
  return { ...none, arrivals: await Promise.all(arrivals), bare };
}

/**
 * Reads everything that came back: the links of a text, then the files, each in its order.
 *
 * @param page path of the tool, to find addresses of it that carry no answers
 * @param onProgress told after each link and each file
 */
export async function readArrivals(
  text: string,
  files: readonly File[],
  page: string,
  onProgress: (progress: Progress) => void,
): Promise<Arrived> {
  const links = linksIn(text);
  const of = links.length + files.length;
  const arrivals: Arrival[] = [];
  const unreadable: string[] = [];
  const bare = bareAddresses(text, page);
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
    const found = await arrivalsOfFile(file, page);
    arrivals.push(...found.arrivals);
    unreadable.push(...found.unreadable);
    bare.push(...found.bare);
    await step();
  }
  return { arrivals, unreadable, bare: [...new Set(bare)] };
}
