import type { Kind } from '#schemas/instruments.ts';
import type { Shared } from '#worksheet/types.ts';

/** How a link is sent: that of the answers as they are, where nothing is said. */
export interface SentAs {
  /** Notes and reasons were left out. */
  readonly bare?: boolean;
  /** The link opens with a passphrase: the message around it tells nothing of what is in it. */
  readonly locked?: boolean;
}

interface Parts {
  /** Title of the instrument. */
  readonly title: string;
  /** What the link holds, and how far it is filled in. */
  readonly what: string;
  /** What the reader is asked to do. */
  readonly ask: string;
  /** What is in the link, and who can read it. */
  readonly inside: string;
}

/** What a message says of a locked link, instead of who can read it. */
const LOCKED =
  'The link is locked. It opens with a passphrase, which I send to you another way. No server keeps the answers or the passphrase.';

/** The first lines: which instrument, about what, from whom. A locked link hides the names in it. */
const headOf = ({ name, worksheet }: Shared, title: string, { locked }: SentAs) =>
  locked
    ? [title]
    : [`${title}${name ? `: ${name}` : ''}`, ...(worksheet.name ? [`From ${worksheet.name}`] : [])];

function insideAnswer(what: string, { bare, locked }: SentAs): string {
  if (locked) return LOCKED;
  const holds = bare
    ? `The ${what} are inside the link, without notes and reasons.`
    : `The ${what} are inside the link.`;
  return `${holds} No server keeps them. Whoever has the link can read them.`;
}

/**
 * The message around the answers to an invitation.
 *
 * @param kind of the instrument: it decides what the part that collects is called
 */
export function answerMessage(
  shared: Shared,
  url: string,
  { title, kind }: { readonly title: string; readonly kind: Kind },
  sent: SentAs = {},
): string {
  const [what, part] =
    kind === 'checklist' ? ['stances', 'Several roles'] : ['answers', 'Several people'];
  const unlock = sent.locked ? ' Then type the passphrase there.' : '';
  return [
    ...headOf(shared, title, sent),
    '',
    `These are my ${what}, as you asked. To take them in: open your own page of this tool, open "${part}", paste this whole message under "Collect answers", and choose "Collect".${unlock}`,
    '',
    insideAnswer(what, sent),
    '',
    url,
  ].join('\n');
}

/** The message around a link, the same for every tool: what it is, what is asked, how to send it back. */
export function shareMessage(
  content: Shared,
  url: string,
  { title, what, ask, inside }: Parts,
  sent: SentAs = {},
) {
  return [
    ...headOf(content, title, sent),
    '',
    `What it is: ${what}`,
    '',
    `What I ask: ${ask}`,
    '',
    'How to send it back: choose "Copy message with link" at the end of the page, and reply with what it copied.',
    '',
    sent.locked ? LOCKED : inside,
    '',
    url,
  ].join('\n');
}
