import type { Truth } from '#domain/rules.ts';
import type { Fit, Gate, GateAnswer, GateItem, GateModel, Outcome } from '#schemas/gate.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { falls, improvement, type Fall, type Improvement } from './change.ts';
import { decide, holds, type Given } from './rules.ts';

/** One item as it was answered; without `answer` it is open. */
export interface GateRead {
  readonly item: GateItem;
  readonly answer?: GateAnswer;
  /** Evidence, as given. */
  readonly note: string;
  /** Who says what, where sides do not know alike: `Client side: Partly; External side: Don't know`. */
  readonly says?: string;
}

/** Something to do, because an item is not met. */
export interface GateStep {
  readonly item: GateItem;
  readonly answer: GateAnswer;
  readonly text: string;
  /** As `GateRead.says`. */
  readonly says?: string;
}

export type GateDecision =
  /** Nothing answered: no result. */
  | { readonly kind: 'none' }
  /** Open items still decide between these outcomes. */
  | { readonly kind: 'open'; readonly possible: readonly Outcome[] }
  | {
      readonly kind: 'outcome';
      readonly outcome: Outcome;
      /** Items that decided it; for the last outcome all of them. */
      readonly because: readonly GateItem[];
      readonly improvement?: Improvement;
      readonly falls: readonly Fall[];
    };

/** How well one arrangement suits the answers. */
export interface ModelFit {
  readonly model: GateModel;
  /** Undefined while open items can still change it, or nothing is answered. */
  readonly fit: Fit | undefined;
  readonly why: string;
  readonly because: readonly GateItem[];
}

/** Everything a view or an export needs to show and explain the outcome. */
export interface GateResult {
  readonly reads: readonly GateRead[];
  readonly open: readonly GateItem[];
  readonly unknown: readonly GateItem[];
  /** Answered as met, with nothing written down that shows it. */
  readonly unproven: readonly GateItem[];
  readonly decision: GateDecision;
  /** What to do first: the items that decided and are not met. */
  readonly first: readonly GateStep[];
  /** What to do as well: all other items that are not met. */
  readonly conditions: readonly GateStep[];
  /** Every outcome, strictest first, with whether its rule holds. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly truth: Truth }[];
  readonly models: readonly ModelFit[];
}

/** Each item with its answer; numbers that this edition does not know count as open. */
function readAnswers(gate: Gate, worksheet: Worksheet): GateRead[] {
  return gate.items.map((item) => {
    const given = worksheet.answers[item.number];
    const answer = gate.answers.find((option) => option.number === given?.answer);
    return { item, ...(answer && { answer }), note: given?.note?.trim() ?? '' };
  });
}

function decisionOf(gate: Gate, given: Given): GateDecision {
  if (given.size === 0) return { kind: 'none' };
  const { chosen: outcome, possible, because } = decide(gate.outcomes, given);
  if (!outcome) return { kind: 'open', possible };
  const items = gate.items.filter((item) => !outcome.when || because.includes(item.id));
  const better = improvement(gate, given, outcome, items);
  return {
    kind: 'outcome',
    outcome,
    because: items,
    ...(better && { improvement: better }),
    falls: falls(gate, given, outcome),
  };
}

function fitOf(gate: Gate, model: GateModel, given: Given): ModelFit {
  const { possible, chosen, because } = decide(model.fits, given);
  const [first, ...others] = possible;
  const agreed = given.size > 0 && others.every(({ fit }) => fit === first?.fit);
  return {
    model,
    fit: agreed ? first?.fit : undefined,
    why: chosen && agreed ? chosen.why : '',
    because: gate.items.filter((item) => because.includes(item.id)),
  };
}

/**
 * What one respondent's answers open or close: the only entry that islands and exports need.
 *
 * Outcomes are tried from the top: the first whose rule holds is the result. While an open item could
 * make an earlier rule hold, nothing is decided, and the outcomes still possible are named. Don't know
 * is an answer: it makes a condition, and never counts as No.
 */
export function passGate(gate: Gate, worksheet: Worksheet): GateResult {
  const reads = readAnswers(gate, worksheet);
  const given: Given = new Map(
    reads.flatMap(({ item, answer }) => (answer ? [[item.id, answer.id] as const] : [])),
  );
  const of = (meaning: GateAnswer['meaning']) =>
    reads.filter(({ answer }) => answer?.meaning === meaning);
  const decision = decisionOf(gate, given);
  const decided = decision.kind === 'outcome' ? decision.because : [];
  const steps = reads.flatMap(({ item, answer }): GateStep[] => {
    const text = answer && item.first[answer.id];
    return text ? [{ item, answer, text }] : [];
  });
  return {
    reads,
    open: reads.filter(({ answer }) => !answer).map(({ item }) => item),
    unknown: of('unknown').map(({ item }) => item),
    unproven: of('met')
      .filter(({ note }) => !note)
      .map(({ item }) => item),
    decision,
    first: steps.filter(({ item }) => decided.includes(item)),
    conditions: steps.filter(({ item }) => !decided.includes(item)),
    outcomes: gate.outcomes.map((outcome) => ({
      outcome,
      truth: outcome.when ? holds(outcome.when, given) : undefined,
    })),
    models: gate.models.map((model) => fitOf(gate, model, given)),
  };
}
