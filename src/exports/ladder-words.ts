import type { Advised } from '#domain/ladder/advice.ts';
import type { Band } from '#domain/ladder/band.ts';
import type { Confidence } from '#domain/ladder/confidence.ts';
import type { Headline } from '#domain/ladder/headline.ts';
import type { LadderResult, ProfileRow } from '#domain/ladder/result.ts';
import { HIGHEST_SCORE } from '#domain/ladder/rows.ts';
import type { Change } from '#domain/ladder/sensitivity.ts';
import { about, count, percent, score } from '#domain/number.ts';
import { series } from '#domain/series.ts';
import type { Ladder } from '#schemas/ladder.ts';

/** What a result of a ladder says, in the sentences that pages and exports share. */

const titles = (items: readonly { title: string }[]) => series(items.map(({ title }) => title));

/** The result in one sentence, or how much is missing for one. */
export function headlineOf({ headline, coverage }: LadderResult): string {
  const scored = `${coverage.scored.length} of ${count(coverage.applicable, 'practice')} scored`;
  if (headline.kind === 'band') return `${headline.band.label}, with ${scored}.`;
  if (headline.reason === 'excluded')
    return 'No overall result: too much is not possible here. The profile stands.';
  return `No overall result yet: ${scored}, ${headline.needed} are needed.`;
}

/** What a band means; where practices have no score, that it says nothing of them. */
export function meaningOf({ meaning }: Band, { coverage, profile }: LadderResult): string {
  const left = profile.flatMap(({ item }) => (coverage.scored.includes(item) ? [] : [item]));
  if (left.length === 0) return meaning;
  return `${meaning} This is about the ${count(coverage.scored.length, 'practice')} with a score. ${titles(left)} ${left.length === 1 ? 'has' : 'have'} none.`;
}

/** The label, and whose view it is where that limits what the result can say. */
export function confidenceText({ label, people, onePerson, oneSide }: Confidence): string {
  if (onePerson) return `${label} (indicative; one person's view)`;
  return `${label}${people > 0 && oneSide ? " (indicative; one side's view)" : ''}`;
}

/** How the points of equal scores can differ: see `percentToTarget`. */
export const ROUNDED =
  'Points are rounded so that they add up to it; equal scores may differ by one.';

const NEEDS = {
  coverage: 'share of practices with a score',
  evidence: 'share of answers with an artefact or a system record',
  people: 'people who chose a row',
  sides: 'sides heard',
};

/** What is missing for the next better label, a line each. */
export const missingFor = ({ missing }: Confidence): string[] =>
  missing.map(({ of, have, need }) => {
    const shown = (value: number) =>
      of === 'coverage' || of === 'evidence' ? percent(value) : String(value);
    return `${NEEDS[of]}: ${shown(have)} now, ${shown(need)} needed`;
  });

function missing({ confidence }: LadderResult): string[] {
  if (confidence.missing.length === 0) return [];
  return [
    `For ${confidence.next} confidence this is missing: ${missingFor(confidence).join('; ')}.`,
  ];
}

/** Row of a practice in words. */
export function rowOf(ladder: Ladder, { reading }: ProfileRow): string {
  if (reading.state === 'open') return 'Not answered';
  const same = ladder.answers.find((answer) =>
    reading.state === 'scored'
      ? answer.meaning === 'level' && answer.level === reading.level
      : answer.meaning === reading.state,
  );
  const label = same?.label ?? '';
  if (reading.state !== 'scored') return label;
  const { assumed, openFor } = reading;
  if (openFor) return `${label} (how often: open for ${openFor.people} of ${openFor.of})`;
  return assumed ? `${label} (how often: open)` : label;
}

/** Which practices decide the value, in a sentence that follows the arithmetic. */
function decides({ median, cap, value, floor, sorted, lowest, setBy }: Headline): string {
  const at = `the result at ${score(value)}.`;
  if (sorted.every((one) => one.score === floor)) return `All scores are equal, which sets ${at}`;
  if (median > cap)
    return `The middle is higher than that, so ${titles(lowest)} ${lowest.length > 1 ? 'hold' : 'holds'} ${at}`;
  return `The middle is not higher, so it stands: ${titles(setBy)} ${setBy.length > 1 ? 'hold' : 'holds'} ${at}`;
}

/**
 * How the band comes about: the scores in order, the median, the floor, and which of them decides.
 *
 * @param several true where the scores are those of several people
 */
export function bandReason(headline: Headline, several: boolean): string {
  const scores = headline.sorted.map((one) => score(one.score)).join(', ');
  return [
    ...(several
      ? ['Each side has its own median of a practice, and the lower one is the score.']
      : []),
    `The scores in order are ${scores}. The middle is ${score(headline.median)}.`,
    `The result can lie at most one row above the lowest score, and no score is above ${HIGHEST_SCORE}: ${score(Math.min(headline.cap, HIGHEST_SCORE))} here.`,
    decides(headline),
  ].join(' ');
}

const raises = ({ raises: all }: Change) =>
  series(
    all.map(
      ({ item, rows, from, to, forbidden }) =>
        `${item.title} from ${score(from)} to ${score(to)}${rows > 1 ? `, ${rows} steps` : ''}${forbidden ? ' (ruled out by the facts today)' : ''}`,
    ),
  );

/** That the next step answers another question; nothing where both name the same practices. */
function apart({ advice }: LadderResult, { raises }: Change): string {
  if (advice.kind === 'none') return '';
  if (raises.length === 1 && raises[0]?.item === advice.item) return '';
  return ' The next step is chosen in another way: it closes the largest gap to a target, times its weight, and need not move the band.';
}

/** The smallest set of steps that would move the band; none where nothing is above it. */
export function moves(result: LadderResult): string[] {
  const { sensitivity: found } = result;
  if (!found || found.kind === 'top') return [];
  if (found.kind === 'not-found')
    return [`No change of up to ${found.limit} rows would move the band.`];
  const [first, ...others] = found.changes;
  if (!first) return [];
  const isLong = found.changes.some(({ raises: all }) => all.some(({ rows }) => rows > 1));
  const lead =
    found.steps === 1
      ? 'One step would move the band'
      : `No single step moves the band. A step is one row of one practice${isLong ? ', and a practice may take several' : ''}. The smallest set has ${found.steps} steps`;
  const more =
    others.length > 0
      ? ` ${count(others.length, 'other set')} of the same size would move it, too. Which one is named follows the facts and the gaps to the targets. The band itself uses no target.`
      : '';
  return [`${lead} to ${first.band.label}: ${raises(first)}.${more}${apart(result, first)}`];
}

/** What the result takes for granted. */
export function assumed(ladder: Ladder, { assumptions, coverage }: LadderResult): string[] {
  const questions = assumptions.targets.map(
    (id) => ladder.facts.find((fact) => fact.id === id)?.question ?? id,
  );
  return [
    ...(coverage.scored.length > 0 ? ['Assumed: the rows below a chosen row are in place.'] : []),
    ...(assumptions.consistency.length > 0
      ? [`How often is open for ${titles(assumptions.consistency)}, so the lowest value counts.`]
      : []),
    ...(assumptions.partConsistency.length > 0
      ? [
          `Somebody left open how often for ${titles(assumptions.partConsistency)}. In that answer the lowest value counts.`,
        ]
      : []),
    ...(questions.length > 0
      ? [`The targets may change with an answer to: ${questions.join(' ')}`]
      : []),
    ...(assumptions.reasons.length > 0
      ? [`A reason is missing for ${titles(assumptions.reasons)}.`]
      : []),
  ];
}

/** On how many answers the result rests that can be shown to somebody else. */
export const evidenceText = ({ evidence }: LadderResult): string =>
  `Evidence: ${evidence.provenAnswers} of ${evidence.answers} answers rest on an artefact or a system record.`;

/** Which answers claim most and prove nothing. */
export const unprovenText = ({ evidence: { unprovenLeads } }: LadderResult): string[] =>
  unprovenLeads.length > 0
    ? [`Answered with the highest row, but without proof: ${titles(unprovenLeads)}.`]
    : [];

/**
 * Everything that a reader needs to check the result by hand.
 *
 * @param several true where the result is that of several people
 */
export function reasons(ladder: Ladder, result: LadderResult, several: boolean): string[] {
  const { headline, coverage } = result;
  return [
    ...(headline.kind === 'band' ? [bandReason(headline, several)] : []),
    ...moves(result),
    `Coverage: ${coverage.scored.length} of ${coverage.applicable} practices have a score.`,
    ...(coverage.unknown.length > 0 ? [`Don't know: ${titles(coverage.unknown)}.`] : []),
    ...(coverage.excluded.length > 0 ? [`Not possible here: ${titles(coverage.excluded)}.`] : []),
    evidenceText(result),
    ...unprovenText(result),
    ...missing(result),
    ...assumed(ladder, result),
  ];
}

const NO_STEP = {
  'nothing-scored': 'No practice has a score yet, so there is no step to advise.',
  'targets-met': 'Every scored practice meets its target. Choose the next target together.',
  'all-forbidden': 'The facts rule out every next step. Change the facts, or the contract, first.',
};

/** How the priority of the advised practice compares with those of the others below target. */
function rankText({ ranking }: LadderResult, { item, priority, passedOver }: Advised): string {
  const left = ranking.filter((one) => one.item !== item && !passedOver.includes(one.item));
  const equal = left.filter((one) => one.priority === priority).map((one) => one.item);
  const among =
    passedOver.length > 0
      ? 'those below target that the facts do not rule out'
      : 'all below target';
  return equal.length > 0
    ? `as high as ${titles(equal)}. No other of ${among} is higher, and of equal ones the practice goes first that others depend on`
    : `the highest of ${among}`;
}

/** Why a practice is advised: the arithmetic, and what it is compared with. */
export function whyText(result: LadderResult, advised: Advised): string {
  const { item, gap, target, weight, weightCertain, priority } = advised;
  const edited = result.targets.edited.includes(item) ? ', an edited target,' : '';
  const open = weightCertain ? '' : ' (an open fact may lower it)';
  return `Why this one: the gap to the target is ${about(gap)} (${about(target)}${edited} minus ${about(advised.score)}). Times its weight of ${about(weight)}${open} that is ${about(priority)}, ${rankText(result, advised)}.`;
}

/** What would go first if the facts allowed it. */
export const passedOverText = ({ passedOver }: Advised): string[] =>
  passedOver.length > 0
    ? [`At least as urgent, but ruled out by the facts: ${titles(passedOver)}.`]
    : [];

function stepOf(ladder: Ladder, result: LadderResult, advised: Advised): string[] {
  const { item, step, repeat } = advised;
  const row = ladder.answers.find(({ id }) => id === advised.row)?.label ?? advised.row;
  const settle = advised.settleFirst.map(
    (id) => ladder.facts.find((fact) => fact.id === id)?.question ?? id,
  );
  return [
    `${item.title}: ${repeat ? `show "${row}" nearly always` : `reach "${row}"`}.`,
    whyText(result, advised),
    `First action, within two weeks: ${advised.useInstead && step.instead ? step.instead : step.action}`,
    `What will prove it: ${step.proof}`,
    `What may block it on the client's side: ${step.blocker}`,
    ...(step.notYet ? [`What not to do yet: ${step.notYet}`] : []),
    ...(settle.length > 0
      ? [`Answer this first, it may rule the step out: ${settle.join(' ')}`]
      : []),
    ...passedOverText(advised),
  ];
}

/** What to look at first, then the one step that is advised. */
export function nextStep(ladder: Ladder, result: LadderResult): string[] {
  const { advice, dontKnow } = result;
  const look = dontKnow.lookFirst.map(({ title, lookFor }) => `Look first at ${title}: ${lookFor}`);
  return [
    ...look,
    ...(advice.kind === 'step' ? stepOf(ladder, result, advice) : [NO_STEP[advice.reason]]),
  ];
}
