import { countSigns } from '#domain/count/result.ts';
import type { Count } from '#schemas/count.ts';
import type { Shared } from '#worksheet/types.ts';
import { count as counted } from '../ui/number.ts';
import { shareMessage } from '../ui/share-message.ts';

/** How many items have an answer, and how many of these are Don't know. */
export function filled(count: Count, content: Shared): string {
  const { signs, mirror } = countSigns(count, content.worksheet);
  const total = signs.total + mirror.total;
  const answered = total - signs.open.length - mirror.open.length;
  const unknown = signs.unknown.length + mirror.unknown.length;
  return `${answered} of ${counted(total, 'item')} answered${unknown > 0 ? `, ${unknown} of them with Don't know` : ''}.`;
}

/** The message around a link to a count. */
export function message(count: Count, content: Shared, url: string): string {
  return shareMessage(content, url, {
    title: count.title,
    what: `${count.summary} ${filled(count, content)}`,
    ask: 'give your own answers, if you can before you read mine. Open the link and choose "Close" to start from your own page, or "Keep a copy" to start from my answers. Then we compare the signs on which we differ.',
    inside:
      'The answers are inside the link. No server keeps them. Whoever has the link can read them.',
  });
}
