import type { Kind } from '#schemas/instruments.ts';
import type { Shared } from '#worksheet/types.ts';

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

/**
 * The message around the answers to an invitation.
 *
 * @param kind of the instrument: it decides what the part that collects is called
 */
export function answerMessage(
  { name, worksheet }: Shared,
  url: string,
  { title, kind }: { readonly title: string; readonly kind: Kind },
): string {
  const [what, part] =
    kind === 'checklist' ? ['stances', 'Several roles'] : ['answers', 'Several people'];
  return [
    `${title}${name ? `: ${name}` : ''}`,
    ...(worksheet.name ? [`From ${worksheet.name}`] : []),
    '',
    `These are my ${what}, as you asked. To take them in: open your own page of this tool, open "${part}", paste this whole message under "Collect answers", and choose "Collect".`,
    '',
    'The answers are inside the link. No server keeps them. Whoever has the link can read them.',
    '',
    url,
  ].join('\n');
}

/** The message around a link, the same for every tool: what it is, what is asked, how to send it back. */
export function shareMessage(content: Shared, url: string, { title, what, ask, inside }: Parts) {
  const { name, worksheet } = content;
  return [
    `${title}${name ? `: ${name}` : ''}`,
    ...(worksheet.name ? [`From ${worksheet.name}`] : []),
    '',
    `What it is: ${what}`,
    '',
    `What I ask: ${ask}`,
    '',
    'How to send it back: choose "Copy message with link" at the end of the page, and reply with what it copied.',
    '',
    inside,
    '',
    url,
  ].join('\n');
}
