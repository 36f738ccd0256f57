import { readWorksheet } from '#domain/ladder/score.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Shared } from '#worksheet/types.ts';
import { count } from '../ui/number.ts';
import { shareMessage } from '../ui/share-message.ts';

/** How far a worksheet is filled in, in one sentence. */
export function filled(ladder: Ladder, content: Shared): string {
  const reads = readWorksheet(ladder, content.worksheet);
  const answered = reads.filter(({ reading }) => reading.state !== 'open').length;
  const unknown = reads.filter(({ reading }) => reading.state === 'unknown').length;
  return `${answered} of ${count(ladder.items.length, 'practice')} answered${unknown > 0 ? `, ${unknown} of them with Don't know` : ''}.`;
}

/** The message around a link to an assessment. */
export function message(ladder: Ladder, content: Shared, url: string): string {
  return shareMessage(content, url, {
    title: ladder.title,
    what: `how far external engineers take part in ${count(ladder.items.length, 'practice')} of one team, over ${ladder.window.toLowerCase()}. ${filled(ladder, content)}`,
    ask: 'give your own answers, if you can before you read mine. Open the link and choose "Close" to start from your own page, or "Keep a copy" to start from my answers. Then we compare.',
    inside:
      'The answers are inside the link. No server keeps them. Whoever has the link can read them.',
  });
}
