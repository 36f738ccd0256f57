import type { SavedItem } from '#islands/saved/saved-answer.ts';
import type { Instrument } from '#schemas/instruments.ts';

type Words = Pick<SavedItem, 'answers' | 'consistency' | 'evidence' | 'without'>;

type Options = readonly { readonly number: number; readonly label: string }[];

/** Labels by number. An option that is gone is called by what stands for it now. */
function labels({ retired }: Instrument, list: string, options: Options): Record<number, string> {
  const alive = Object.fromEntries(options.map(({ number, label }) => [number, label]));
  const gone = retired.flatMap(({ list: of, number, successor }) => {
    const label = of === list && successor !== undefined ? alive[successor] : undefined;
    return label === undefined ? [] : [[number, label] as const];
  });
  return { ...alive, ...Object.fromEntries(gone) };
}

/**
 * What an answer to one item is called, and what belongs to it.
 *
 * @param id of an item of the instrument
 * @returns undefined for a kind whose items are not answered by choosing one
 */
export function savedWords(instrument: Instrument, id: string): Words | undefined {
  const none = { consistency: {}, evidence: {}, without: { consistency: [], evidence: [] } };
  switch (instrument.kind) {
    case 'ladder':
      return {
        answers: labels(instrument, 'answers', instrument.answers),
        consistency: labels(instrument, 'consistency', instrument.consistency),
        evidence: labels(instrument, 'evidence', instrument.evidence),
        without: {
          consistency: instrument.answers.flatMap((one) =>
            one.meaning === 'level' && one.level > 0 ? [] : one.number,
          ),
          evidence: instrument.answers.flatMap((one) =>
            one.meaning === 'level' ? [] : one.number,
          ),
        },
      };
    case 'gate':
    case 'phases':
      return { ...none, answers: labels(instrument, 'answers', instrument.answers) };
    case 'count': {
      const rows = instrument.items.find((item) => item.id === id)?.rows ?? {};
      const answers = instrument.answers.map((answer) => ({
        ...answer,
        label: rows[answer.id]?.label ?? answer.label,
      }));
      return { ...none, answers: labels(instrument, 'answers', answers) };
    }
    default:
      return undefined;
  }
}
