import type { Deal } from './deal.ts';
import { isLeft, standing } from './progress.ts';

/** Which clauses to ask about. `open` tells the vendor, by what is left out, which ones are settled. */
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
 * among them where they have a question; hidden ones and those that the owner ruled out are not.
 */
export function vendorQuestions(deal: Deal, choice: QuestionChoice): VendorQuestion[] {
  const { checklist, record, views } = deal;
  return views
    .filter(({ clause, priority }) => {
      if (choice === 'open') return isLeft(checklist, record[clause.number]);
      if (standing(checklist, record[clause.number]) === 'not-applicable') return false;
      return choice === 'all' || priority === 'must';
    })
    .filter(({ clause }) => clause.ask.trim() !== '')
    .map(({ clause: { number, title, ask, group } }) => ({
      ...{ number, title, ask },
      ...(group !== undefined && { group }),
    }));
}
