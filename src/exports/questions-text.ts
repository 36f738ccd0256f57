import type { Asked, AskedQuestion } from '#domain/checklist/asked.ts';
import { plain } from './plain.ts';

/** What an answer stands behind, for whoever answers in the text itself. */
const ANSWER = 'Answer:';

const indented = (text: string) =>
  plain(text)
    .split('\n')
    .map((line) => `   ${line}`.trimEnd())
    .join('\n');

const question = ({ place, title, ask }: AskedQuestion) =>
  [`${place}. ${plain(title)}`, ...(ask ? [indented(ask)] : []), `   ${ANSWER}`].join('\n');

/**
 * Questions to a vendor as text: to be pasted into a reply or a document, and answered there. Its
 * numbered lists are also lists where a program reads Markdown.
 *
 * @param title of the instrument
 */
export function questionsText(title: string, { groups, count }: Asked): string {
  const parts = groups.map(({ title: group, questions }) =>
    [group, ...questions.map(question)].join('\n\n'),
  );
  const head = `${title}: ${count} ${count === 1 ? 'question' : 'questions'}`;
  return `${[head, ...parts].join('\n\n')}\n`;
}
