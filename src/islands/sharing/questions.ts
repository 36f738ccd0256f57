import { dealOf } from '#domain/checklist/deal.ts';
import { type QuestionChoice, vendorQuestions } from '#domain/checklist/vendor-questions.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { questionsOf } from '#worksheet/codec/questions.ts';
import { MIN_OWN } from '#worksheet/limits.ts';
import type { Content, Questions } from '#worksheet/types.ts';

/** Which questions go to the vendor. */
export interface Asking {
  readonly which: QuestionChoice;
  /** Whether title and question of clauses that people added go along. */
  readonly withOwn: boolean;
}

/** What there is to ask about, by choice, and how many added clauses have a question in the one chosen. */
export interface Askable {
  readonly counts: Readonly<Record<QuestionChoice, number>>;
  readonly own: number;
}

const isOwn = ({ number }: { readonly number: number }) => number >= MIN_OWN;

/**
 * The questions of a deal, as a link holds them.
 *
 * @param checklist with its prose
 */
export function questionsFor(
  checklist: Checklist,
  content: Content,
  { which, withOwn }: Asking,
): Questions {
  const all = vendorQuestions(dealOf(checklist, content), which);
  const asked = withOwn ? all : all.filter((one) => !isOwn(one));
  const own = asked
    .filter(isOwn)
    .map(({ number, title, ask }) => [number, { title, ask }] as const);
  const { instrument, worksheet } = content;
  return questionsOf(
    { instrument, edition: checklist.edition, worksheet },
    asked.map(({ number }) => number),
    Object.fromEntries(own),
  );
}

/**
 * How many questions each choice has.
 *
 * @param checklist with its prose
 */
export function askable(
  checklist: Checklist,
  content: Content,
  { which, withOwn }: Asking,
): Askable {
  const deal = dealOf(checklist, content);
  const of = (choice: QuestionChoice) => vendorQuestions(deal, choice);
  const count = (choice: QuestionChoice) =>
    of(choice).filter((one) => withOwn || !isOwn(one)).length;
  return {
    counts: { all: count('all'), open: count('open'), musts: count('musts') },
    own: of(which).filter(isOwn).length,
  };
}

/** The message around a link with questions. It names neither the deal nor who asks: the sender does. */
export function questionsMessage(
  title: string,
  count: number,
  url: string,
  { locked = false }: { readonly locked?: boolean } = {},
): string {
  const inside = locked
    ? 'The link is locked. It opens with a passphrase, which I send to you another way.'
    : 'The questions are inside the link, and nothing else. No server keeps them.';
  return [
    `${title}: ${count} ${count === 1 ? 'question' : 'questions'}`,
    '',
    'What it is: questions about a contract for external engineering, which we would like to settle with you.',
    '',
    `What I ask: open the link${locked ? ' with its passphrase' : ''}, choose "Copy the questions", paste them into your reply, and write each answer below its question.`,
    '',
    `${inside} The page sends nothing: your answers come back in your reply alone.`,
    '',
    url,
  ].join('\n');
}
