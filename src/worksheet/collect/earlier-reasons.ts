import { mapped } from '#worksheet/mapped.ts';
import { isSame } from '#worksheet/same.ts';
import { ownOnly } from '#worksheet/statuses-only.ts';
import { tidyWorksheet } from '#worksheet/tidy.ts';
import type { Content, Worksheet } from '#worksheet/types.ts';
import { withoutKnown } from './owners-clauses.ts';
import { personIn } from './person.ts';
import { isBrought, type Sorted } from './sort-out.ts';
import { saysWhy, workOf } from './work.ts';

/** A worksheet with the reasons of an earlier one, where what they are about is the same. */
function withReasons(worksheet: Worksheet, earlier: Worksheet): Worksheet {
  const { answers, own = {}, hidden = {} } = worksheet;
  return tidyWorksheet({
    ...worksheet,
    answers: mapped(answers, (answer, item) => {
      const before = earlier.answers[item];
      return before?.note && before.answer === answer.answer
        ? { ...answer, note: before.note }
        : answer;
    }),
    own: mapped(own, (clause, item) => {
      const before = earlier.own?.[item];
      return before && isSame(ownOnly(before), clause) ? before : clause;
    }),
    hidden: mapped(hidden, (reason, item) => earlier.hidden?.[item] ?? reason),
  });
}

/**
 * Gives arrivals that say nothing of why what the same person said before, here or just now.
 *
 * @param into the owner's dossier
 * @param manyRoles whether one person may answer in several roles (`person.ts`)
 */
export function withEarlierReasons(
  sorted: readonly Sorted[],
  into: Content,
  manyRoles: boolean,
): readonly Sorted[] {
  const before = into.collected ?? [];
  const known = [...before, ...sorted.filter(isBrought)];
  const personOf = personIn(
    known.map(({ worksheet }) => worksheet),
    manyRoles,
  );
  const newest = new Map<string, Worksheet>();
  const keep = (worksheet: Worksheet) => {
    const person = personOf(worksheet);
    if (person !== undefined && saysWhy(worksheet)) newest.set(person, worksheet);
  };
  for (const { worksheet } of before) keep(worksheet);
  /** What the same arrival became when it was collected before: it finds its own reasons again. */
  const becameOf = (bare: Worksheet, person: string | undefined) =>
    before.find(
      ({ worksheet }) =>
        person !== undefined &&
        personOf(worksheet) === person &&
        isSame(withoutKnown(withReasons(bare, worksheet), into), worksheet),
    )?.worksheet;
  return sorted.map((work) => {
    if (!isBrought(work)) return work;
    keep(work.worksheet);
    if (saysWhy(work.worksheet)) return work;
    const person = personOf(work.worksheet);
    const earlier = becameOf(work.worksheet, person) ?? newest.get(person ?? '');
    if (!earlier) return work;
    const worksheet = withReasons(work.worksheet, earlier);
    if (isSame(worksheet, work.worksheet)) return work;
    return { ...work, ...workOf({ edition: work.edition, worksheet }), keptReasons: true };
  });
}
