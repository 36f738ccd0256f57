import type { Answer } from '#worksheet/types.ts';
import { currentDossier, nameOf, numberIn, own } from './read-dossier.ts';

/** The reader's answer to one item, with the name of the dossier that it stands in. */
export interface SavedAnswer {
  readonly dossier: string;
  readonly answer: Pick<Answer, 'answer' | 'consistency' | 'evidence'>;
}

/**
 * Reads a saved answer straight from storage (`worksheet/kept.ts` has its form) and changes nothing.
 * A page of text must not load the whole store for one line, so this checks the few values that it
 * takes by itself. Whatever is not as expected counts as no answer.
 *
 * @param items number of the item, then those that it took over
 */
export function readAnswer(
  ask: () => Storage,
  base: string,
  instrument: number,
  items: readonly number[],
): SavedAnswer | undefined {
  try {
    const dossier = currentDossier(ask(), base, instrument);
    const answers = own(own(dossier, 'worksheet'), 'answers');
    for (const item of items) {
      const found = own(answers, String(item));
      const answer = numberIn(found, 'answer');
      if (answer === undefined) continue;
      const [consistency, evidence] = [numberIn(found, 'consistency'), numberIn(found, 'evidence')];
      return {
        dossier: nameOf(dossier),
        answer: {
          answer,
          ...(consistency !== undefined && { consistency }),
          ...(evidence !== undefined && { evidence }),
        },
      };
    }
  } catch {
    // Blocked storage holds no answer.
  }
  return undefined;
}
