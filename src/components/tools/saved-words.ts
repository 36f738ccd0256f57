import type { SavedItem } from '#islands/saved/saved-answer.ts';
import type { Instrument } from '#schemas/instruments.ts';

type Words = Pick<SavedItem, 'answers' | 'consistency' | 'evidence'>;

const labels = (options: readonly { readonly number: number; readonly label: string }[]) =>
  Object.fromEntries(options.map(({ number, label }) => [number, label]));

/**
 * What an answer to one item is called, and what belongs to it.
 *
 * @param id of an item of the instrument
 * @returns undefined for a kind whose items are not answered by choosing one
 */
export function savedWords(instrument: Instrument, id: string): Words | undefined {
  const none = { consistency: {}, evidence: {} };
  switch (instrument.kind) {
    case 'ladder':
      return {
        answers: labels(instrument.answers),
        consistency: labels(instrument.consistency),
        evidence: labels(instrument.evidence),
      };
    case 'gate':
    case 'phases':
      return { ...none, answers: labels(instrument.answers) };
    case 'count': {
      const rows = instrument.items.find((item) => item.id === id)?.rows ?? {};
      const answers = instrument.answers.map((answer) => ({
        ...answer,
        label: rows[answer.id]?.label ?? answer.label,
      }));
      return { ...none, answers: labels(answers) };
    }
    default:
      return undefined;
  }
}
