import type { Advised } from '#domain/ladder/advice.ts';
import type { Headline } from '#domain/ladder/headline.ts';
import type { LadderResult, ProfileRow } from '#domain/ladder/result.ts';
import type { Change } from '#domain/ladder/sensitivity.ts';
import { count, percent, score } from '#domain/number.ts';
import { series } from '#domain/series.ts';
import type { Ladder } from '#schemas/ladder.ts';

/** What a result of a ladder says, in sentences for paper. */

const titles = (items: readonly { title: string }[]) => series(items.map(({ title }) => title));

/** The result in one sentence, or how much is missing for one. */
export function headlineOf({ headline, coverage }: LadderResult): string {
  const scored = `${coverage.scored.length} of ${count(coverage.applicable, 'practice')} scored`;
  if (headline.kind === 'band') return `${headline.band.label}, with ${scored}.`;
  if (headline.reason === 'excluded')
    return 'No overall result: too much is not possible here. The profile stands.';
  return `No overall result yet: ${scored}, ${headline.needed} are needed.`;
}

/** The label, and what is missing for the next better one. */
export function confidenceOf({ confidence }: LadderResult): string {
  if (confidence.onePerson) return `${confidence.label} (indicative; one person's view)`;
  return `${confidence.label}${confidence.oneSide ? " (indicative; one side's view)" : ''}`;
}

const NEEDS = {
  coverage: 'practices with a score',
  evidence: 'answers with an artefact or a system record',
  people: 'people who chose a row',
  sides: 'sides heard',
};

function missing({ confidence }: LadderResult): string[] {
  if (confidence.missing.length === 0) return [];
  const shown = (of: keyof typeof NEEDS, value: number) =>
    of === 'coverage' || of === 'evidence' ? percent(value) : String(value);
  const parts = confidence.missing.map(
    ({ of, have, need }) => `${NEEDS[of]}: ${shown(of, have)} now, ${shown(of, need)} needed`,
  );
  return [`For ${confidence.next} confidence this is missing. ${parts.join('; ')}.`];
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

function bandReason({ sorted, median, cap, value, setBy, lowest, floor }: Headline): string {
  const equal = sorted.every((one) => one.score === floor);
  const by = median > cap ? lowest : setBy;
  const verb = median > cap ? 'hold' : 'set';
  const decides = equal
    ? `All scores are equal, which sets the result at ${score(value)}.`
    : `${titles(by)} ${verb}${by.length > 1 ? '' : 's'} the result at ${score(value)}.`;
  return `The scores in order are ${sorted.map((one) => score(one.score)).join(', ')}. The middle is ${score(median)}. The result lies at most one row above the lowest score, at ${score(cap)} here. ${decides}`;
}

const raises = ({ raises: all }: Change) =>
  series(
    all.map(
      ({ item, from, to, forbidden }) =>
        `${item.title} from ${score(from)} to ${score(to)}${forbidden ? ' (ruled out by the facts today)' : ''}`,
    ),
  );

function moves({ sensitivity: found }: LadderResult): string[] {
  if (!found || found.kind === 'top') return [];
  if (found.kind === 'not-found')
    return [`No change of up to ${found.limit} rows would move the band.`];
  const [first, ...others] = found.changes;
  if (!first) return [];
  const lead =
    found.steps === 1
      ? 'One step would move the band'
      : `No single step moves the band. The smallest set has ${found.steps} steps`;
  const more = others.length > 0 ? ` ${count(others.length, 'other set')} would move it, too.` : '';
  return [`${lead} to ${first.band.label}: ${raises(first)}.${more}`];
}

/** What the result takes for granted. */
function assumed(ladder: Ladder, { assumptions, coverage }: LadderResult): string[] {
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

/** Everything that a reader needs to check the result by hand. */
export function reasons(ladder: Ladder, result: LadderResult): string[] {
  const { headline, coverage, evidence } = result;
  return [
    ...(headline.kind === 'band' ? [bandReason(headline)] : []),
    ...moves(result),
    `Coverage: ${coverage.scored.length} of ${coverage.applicable} practices have a score.`,
    ...(coverage.unknown.length > 0 ? [`Don't know: ${titles(coverage.unknown)}.`] : []),
    ...(coverage.excluded.length > 0 ? [`Not possible here: ${titles(coverage.excluded)}.`] : []),
    `Evidence: ${percent(evidence.share)} of the scored answers rest on an artefact or a system record.`,
    ...(evidence.unprovenLeads.length > 0
      ? [`Highest row without proof: ${titles(evidence.unprovenLeads)}.`]
      : []),
    ...missing(result),
    ...assumed(ladder, result),
  ];
}

const NO_STEP = {
  'nothing-scored': 'No practice has a score yet, so there is no step to advise.',
  'targets-met': 'Every scored practice meets its target. Choose the next target together.',
  'all-forbidden': 'The facts rule out every next step. Change the facts, or the contract, first.',
};

function stepOf(ladder: Ladder, advised: Advised): string[] {
  const { item, step, repeat, gap, target, weight, priority } = advised;
  const row = ladder.answers.find(({ id }) => id === advised.row)?.label ?? advised.row;
  const settle = advised.settleFirst.map(
    (id) => ladder.facts.find((fact) => fact.id === id)?.question ?? id,
  );
  return [
    `${item.title}: ${repeat ? `show "${row}" nearly always` : `reach "${row}"`}.`,
    `Why this one: the gap to the target is ${score(gap)} (${score(target)} minus ${score(advised.score)}). Times its weight of ${score(weight)} that is ${score(priority)}, the highest below target.`,
    `First action, within two weeks: ${advised.useInstead && step.instead ? step.instead : step.action}`,
    `What will prove it: ${step.proof}`,
    `What may block it on the client's side: ${step.blocker}`,
    ...(step.notYet ? [`What not to do yet: ${step.notYet}`] : []),
    ...(settle.length > 0
      ? [`Answer this first, it may rule the step out: ${settle.join(' ')}`]
      : []),
    ...(advised.passedOver.length > 0
      ? [`More urgent, but ruled out by the facts: ${titles(advised.passedOver)}.`]
      : []),
  ];
}

/** What to look at first, then the one step that is advised. */
export function nextStep(ladder: Ladder, { advice, dontKnow }: LadderResult): string[] {
  const look = dontKnow.lookFirst.map(({ title, lookFor }) => `Look first at ${title}: ${lookFor}`);
  return [...look, ...(advice.kind === 'step' ? stepOf(ladder, advice) : [NO_STEP[advice.reason]])];
}
