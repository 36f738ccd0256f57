import type { Comparison, Given } from '#domain/comparison/compare.ts';
import { score } from '#domain/number.ts';
import type { Table } from './report.ts';
import { callNames } from './respondents.ts';

interface Titled {
  readonly title: string;
}

const labelOf = ({ voice }: Given) => (voice.state === 'open' ? 'Not answered' : voice.label);
const valueOf = ({ voice }: Given) => (voice.state === 'value' ? score(voice.value) : '');
const detailsOf = ({ voice }: Given) => (voice.state === 'value' ? voice.details.join(', ') : '');
const noteOf = ({ voice }: Given) => (voice.state === 'open' ? '' : (voice.note ?? ''));

/** How the answers of a comparison are shown. */
interface Words {
  /** What an item is called: `Practice`. */
  readonly item: string;
  /** What a value is called: `Score`. Absent where it says nothing to a reader. */
  readonly value?: string | undefined;
  /** False where the instrument has no sides. */
  readonly asksSide?: boolean;
}

/** One row per item, for every person their answer, value, details and note: for a spreadsheet. */
export function wideAnswers<Item extends Titled>(
  comparison: Comparison<Item>,
  { item, value, asksSide = true }: Words,
): Table {
  const parts = [
    { title: 'Answer', of: labelOf },
    ...(value === undefined ? [] : [{ title: value, of: valueOf, numeric: true }]),
    { title: 'Details', of: detailsOf },
    { title: 'Note', of: noteOf },
  ];
  return {
    caption: 'Every answer',
    columns: [
      { title: item },
      ...callNames(comparison, asksSide).flatMap((who) =>
        parts.map(({ title, numeric }) => ({
          title: `${who}: ${title}`,
          ...(numeric && { numeric }),
        })),
      ),
    ],
    rows: comparison.items.map((compared) => [
      compared.item.title,
      ...compared.answers.flatMap((given) => parts.map(({ of }) => of(given))),
    ]),
  };
}

/** One row per item and person, which fits on paper however many people there are. */
export function longAnswers<Item extends Titled>(
  comparison: Comparison<Item>,
  { item, value, asksSide = true }: Words,
): Table {
  const names = callNames(comparison, asksSide);
  return {
    caption: 'Every answer, as given',
    columns: [
      { title: item },
      { title: 'Who' },
      { title: 'Answer' },
      ...(value === undefined ? [] : [{ title: value, numeric: true }]),
      { title: 'Note' },
    ],
    rows: comparison.items.flatMap((compared) =>
      compared.answers.map((given, at) => [
        compared.item.title,
        names[at] ?? '',
        [labelOf(given), detailsOf(given)].filter(Boolean).join(', '),
        ...(value === undefined ? [] : [valueOf(given)]),
        noteOf(given),
      ]),
    ),
  };
}
