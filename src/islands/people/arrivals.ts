import { bareAddresses } from '#worksheet/collect/bare-addresses.ts';
import { decodeLink } from '#worksheet/codec/link.ts';
import type { Arrival } from '#worksheet/collect/collect.ts';
import { readFile } from '#worksheet/file.ts';
import { type FoundLink, linksIn } from '#worksheet/collect/links-in.ts';
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
  /** Passages of the text whose link could not be read, to be looked at or asked for again. */
  readonly unread: readonly string[];
}

/** Lets the page draw, so that progress is seen and a click is heard. */
const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** Who wrote a message, as our own messages and most mail programs say it, quoted or not. */
const FROM = /^[\s>|*]*(From\b.*)$/;
/** Characters of a name, and of a link, that tell one from another. */
const MOST_OF_NAME = 60;
const MOST_OF_LINK = 16;

/** A link with its place among all, and what stands around it. */
interface Placed {
  readonly fragment: string;
  /** Who it is from or how it begins, for one that cannot be read. */
  readonly known: string;
  /** From the line that says who it is from, or that it begins in, to the end of its last line. */
  readonly passage: string;
}

/** What stands between one link and the next belongs to the second. */
function placed(text: string, links: readonly FoundLink[]): Placed[] {
  return links.map(({ fragment, from, to }, at) => {
    const start = links[at - 1]?.to ?? 0;
    const lines = text.slice(start, from).split('\n');
    const above = lines.findLastIndex((line) => FROM.test(line));
    const first = above < 0 ? lines.length - 1 : above;
    const newline = text.indexOf('\n', to);
    const end = newline < 0 ? text.length : newline;
    const next = links[at + 1]?.from ?? Infinity;
    const name = FROM.exec(lines[above] ?? '')?.[1]?.trim();
    return {
      fragment,
      known: name
        ? `below “${cut(name, MOST_OF_NAME)}”`
        : `which begins with “${cut(fragment, MOST_OF_LINK)}”`,
      passage: `${lines.slice(first).join('\n')}${text.slice(from, next < end ? to : end)}`.trim(),
    };
  });
}

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text);

/** A link that cannot be read is named by more than its place, so that it can be found and asked for. */
async function arrivalOf({ fragment, known }: Placed, source: string): Promise<Arrival> {
  const result = await decodeLink(fragment);
  return { source: result.ok ? source : `${source}, ${known}`, via: 'link', result };
}

/** Names of files that mail and chat programs save messages in. */
const MESSAGE = /\.(eml|msg|mbox|txt|html?)$/i;

/** What a file brings: a worksheet, or the links of a message that was saved as a file. */
async function arrivalsOfFile(file: File, page: string): Promise<Arrived> {
  const { name: source } = file;
  const none: Arrived = { arrivals: [], unreadable: [], bare: [], unread: [] };
  const chosen = await fileText(file);
  if (!chosen.ok) {
    if (chosen.reason === 'unreadable') return { ...none, unreadable: [source] };
    const result = { ok: false, reason: chosen.reason, problems: [] } as const;
    return { ...none, arrivals: [{ source, via: 'file', result }] };
  }
  const result = readFile(chosen.text);
  const isText = !result.ok && result.reason === 'not-json';
  const links = isText ? placed(chosen.text, linksIn(chosen.text)) : [];
  // A table or a report that was taken away from here names the tool, too, and is no message.
  const bare = isText && MESSAGE.test(source) ? bareAddresses(chosen.text, page) : [];
  if (links.length === 0 && bare.length === 0)
    return { ...none, arrivals: [{ source, via: 'file', result }] };
  const arrivals = links.map((link, at) => arrivalOf(link, `${source}, link ${at + 1}`));
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
  const links = placed(text, linksIn(text));
  const of = links.length + files.length;
  const arrivals: Arrival[] = [];
  const unreadable: string[] = [];
  const unread: string[] = [];
  const bare = bareAddresses(text, page);
  let done = 0;
  const step = async () => {
    onProgress({ done: ++done, of });
    if (done % 8 === 0) await breathe();
  };
  for (const [at, link] of links.entries()) {
    const arrival = await arrivalOf(link, `Link ${at + 1}`);
    arrivals.push(arrival);
    if (!arrival.result.ok) unread.push(link.passage);
    await step();
  }
  for (const file of files) {
    const found = await arrivalsOfFile(file, page);
    arrivals.push(...found.arrivals);
    unreadable.push(...found.unreadable);
    bare.push(...found.bare);
    await step();
  }
  return { arrivals, unreadable, bare: [...new Set(bare)], unread };
}
