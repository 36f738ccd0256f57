import type { Deal } from './deal.ts';
import { isLeft, standing } from './progress.ts';

/**
 * Which clauses to ask about. `all` does not read the record, so that nothing that is missing tells where
 * the client stands. The other two do: `open` tells which clauses are settled or ruled out, `musts` which
 * ones are musts that are not ruled out.
 */
export type QuestionChoice = 'all' | 'open' | 'musts';

/** One question to the vendor. Nothing in it says where the client stands. */
export interface VendorQuestion {
  readonly number: number;
  readonly title: string;
  readonly ask: string;
  /** Id of the group; absent for a clause that readers added. */
  readonly group?: string;
}

/**
 * The questions to put to a vendor, in the order of the checklist. Clauses that readers added are
 * among them where they have a question; hidden ones are not. Word and Excel files for the vendor ask
 * about the same clauses as `all`.
 */
export function vendorQuestions(deal: Deal, choice: QuestionChoice): VendorQuestion[] {
  const { checklist, record, views } = deal;
  return views
    .filter(({ clause, priority }) => {
      if (choice === 'all') return true;
      const entry = record[clause.number];
      if (choice === 'open') return isLeft(checklist, entry);
      return priority === 'must' && standing(checklist, entry) !== 'not-applicable';
    })
    .filter(({ clause }) => clause.ask.trim() !== '')
    .map(({ clause: { number, title, ask, group } }) => ({
      ...{ number, title, ask },
      ...(group !== undefined && { group }),
    }));
}
