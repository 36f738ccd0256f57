import type { Measures } from '#schemas/measures.ts';
import type { Shared } from '#worksheet/types.ts';
import { shareMessage } from '../ui/share-message.ts';
import { filled } from './filled.ts';

/** The message around a link to measures. */
export function message(measures: Measures, content: Shared, url: string): string {
  return shareMessage(content, url, {
    title: measures.title,
    what: `${measures.summary} ${filled(measures, content)}`,
    ask: 'count the same measures of the same service yourself, if you can before you read mine. Open the link and choose "Close" to start from your own page, or "Keep a copy" to start from my values. Then we compare how we counted.',
    inside:
      'The values are inside the link. No server keeps them. Whoever has the link can read them.',
  });
}
