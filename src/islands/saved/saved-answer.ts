import { readAnswer } from './read-answer.ts';

type Labels = Readonly<Record<string, string>>;

/** What the page knows of the item; written into `data-saved` by `SavedAnswer.astro`. */
export interface SavedItem {
  readonly base: string;
  readonly instrument: number;
  /** Number of the item, then those of retired items whose answers it carries on. */
  readonly items: readonly number[];
  /** Labels by number. */
  readonly answers: Labels;
  readonly consistency: Labels;
  readonly evidence: Labels;
  /**
   * Numbers of answers that say nothing of these, as None says nothing of how often. What was chosen
   * before stays in the dossier, for a change of mind.
   */
  readonly without: {
    readonly consistency: readonly number[];
    readonly evidence: readonly number[];
  };
}

/** The answer in the words of the instrument; empty where this edition does not know it. */
function words(item: SavedItem, given: Readonly<Record<string, number>>): string {
  const label = item.answers[String(given['answer'])];
  if (label === undefined) return '';
  const details = (['consistency', 'evidence'] as const).flatMap((field) =>
    item.without[field].includes(given['answer']!) ? [] : (item[field][String(given[field])] ?? []),
  );
  return [label, ...details.map((detail) => detail.toLowerCase())].join(', ');
}

/** Fills in one place of the page, or hides it where there is no answer. */
function show(place: HTMLElement): void {
  const item = JSON.parse(place.dataset['saved'] ?? '{}') as SavedItem;
  const saved = readAnswer(() => localStorage, item.base, item.instrument, item.items);
  const text = saved ? words(item, { ...saved.answer }) : '';
  place.hidden = text === '';
  const put = (name: string, value: string) => {
    const element = place.querySelector(`[data-${name}]`);
    if (element) element.textContent = value;
  };
  put('answer', text);
  put('dossier', saved?.dossier ? ` (${saved.dossier})` : '');
}

/** Fills in every place of the page, and again when another tab saves or the reader comes back. */
export function showSavedAnswers(): void {
  const all = () => document.querySelectorAll<HTMLElement>('[data-saved]').forEach(show);
  all();
  window.addEventListener('storage', all);
  window.addEventListener('pageshow', all);
}
