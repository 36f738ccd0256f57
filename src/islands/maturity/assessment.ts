import { assessTogether, type TogetherResult } from '#domain/ladder/together.ts';
import { worksheetsOf } from '#exports/respondents.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Content } from '#worksheet/types.ts';

/**
 * Everything that a result needs, in one file that `useAssessment` loads with the first answer: a page
 * without an answer shows no result, and must not weigh as if it did.
 */
export { Result, summary } from './Result.tsx';

/** What everybody says whose answers are in a dossier, its owner first. */
export function assessAll(ladder: Ladder, content: Content): TogetherResult {
  return assessTogether(ladder, worksheetsOf(content, ladder), { targets: content.targets });
}
