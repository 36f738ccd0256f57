import { assess } from '#domain/ladder/result.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Shared } from '#worksheet/types.ts';
import { count } from '../ui/number.ts';

/** How far a worksheet is filled in, in one sentence. */
export function filled(ladder: Ladder, content: Shared): string {
  const { coverage } = assess(ladder, content.worksheet);
  const answered = ladder.items.length - coverage.open.length;
  const unknown = coverage.unknown.length;
  return `${answered} of ${count(ladder.items.length, 'practice')} answered${unknown > 0 ? `, ${unknown} of them with Don't know` : ''}.`;
}

/** The message around a link: what it is, what is asked, how to send it back. */
export function message(ladder: Ladder, content: Shared, url: string): string {
  const { name, worksheet } = content;
  return [
    `${ladder.title}${name ? `: ${name}` : ''}`,
    ...(worksheet.name ? [`From ${worksheet.name}`] : []),
    '',
    `What it is: how far external engineers take part in ${count(ladder.items.length, 'practice')} of one team, over ${ladder.window.toLowerCase()}. ${filled(ladder, content)}`,
    '',
    'What I ask: give your own answers, if you can before you read mine. Open the link and choose "Close" to start from your own page, or "Keep a copy" to start from my answers. Then we compare.',
    '',
    'How to send it back: choose "Copy message with link" at the end of the page, and reply with what it copied.',
    '',
    'The answers are inside the link. No server keeps them. Whoever has the link can read them.',
    '',
    url,
  ].join('\n');
}
