import type { Checklist } from '#schemas/checklist.ts';
import type { Questions } from '#worksheet/types.ts';

/** One question as a vendor reads it. */
export interface AskedQuestion {
  /** 1 and up, through all groups. */
  readonly place: number;
  /** What it is about. */
  readonly title: string;
  /** Absent where the clause has no question of its own. */
  readonly ask?: string;
}

export interface AskedGroup {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly AskedQuestion[];
}

export interface Asked {
  readonly groups: readonly AskedGroup[];
  /** Questions in all groups. */
  readonly count: number;
  /** How many clauses are asked about that the checklist no longer has, and no other stands for. */
  readonly gone: number;
}

/** Where the questions of the sender's own clauses stand. */
const OWN = { id: 'own', title: 'Further questions' };

/** Numbers of the items as this edition has them; a retired one gives way to its successor. */
function itemsNow({ items, retired }: Checklist, asked: readonly number[]) {
  const successorOf = (number: number) =>
    retired.find((entry) => entry.list === 'items' && entry.number === number)?.successor;
  const has = new Set(items.map(({ number }) => number));
  const now = asked.map((number) => (has.has(number) ? number : successorOf(number)));
  const known = now.filter((number) => number !== undefined && has.has(number));
  return { known: new Set(known), gone: now.length - known.length };
}

/**
 * The questions to a vendor in the words of the checklist: by group, numbered through, those of the
 * sender's own clauses last.
 *
 * @param checklist with its prose
 */
export function askedOf(checklist: Checklist, { items, own }: Questions): Asked {
  const { known, gone } = itemsNow(checklist, items);
  const lists = [
    ...checklist.groups.map(({ id, title }) => ({
      ...{ id, title },
      asked: checklist.items.filter(({ group, number }) => group === id && known.has(number)),
    })),
    { ...OWN, asked: own },
  ].filter(({ asked }) => asked.length > 0);
  let place = 0;
  const groups = lists.map(({ id, title, asked }) => ({
    ...{ id, title },
    questions: asked.map(({ title: about, ask }) => ({
      place: ++place,
      title: about,
      ...(ask?.trim() && { ask }),
    })),
  }));
  return { groups, count: place, gone };
}
