import { passGate, type GateResult, type GateStep } from '#domain/gate/result.ts';
import { gateRuleText } from '#domain/gate/rule-text.ts';
import { wordsOf } from '#domain/gate/together.ts';
import type { Gate } from '#schemas/gate.ts';
import { isWithheld } from '#worksheet/withheld.ts';
import { longAnswers, wideAnswers } from './answers.ts';
import { factsSection } from './facts-section.ts';
import { changesOf, FIT, fitOf, fitWhy, gateHeadline } from './gate-words.ts';
import { jointGate } from './gate-together.ts';
import { between } from './groups.ts';
import { roundsSection } from './parts.ts';
import type { ReportBuilder, Section } from './report.ts';
import { HELD_BACK, worksheetsOf } from './respondents.ts';
import {
  peopleSection,
  said,
  shellOf,
  titlesOf,
  together as inAll,
  topicsSection,
} from './shell.ts';

const steps = (title: string, all: readonly GateStep[]) =>
  all.map(
    ({ item, answer, says, text }) => `${title}: ${item.title} (${says ?? answer.label}). ${text}`,
  );

function models(gate: Gate, { models: all }: GateResult): Section[] {
  if (all.length === 0) return [];
  return [
    {
      id: 'models',
      title: 'What the same answers say of each model',
      detail: 'summary',
      table: {
        caption: 'Models and how they fit the answers; the order says nothing',
        columns: [
          { title: 'Model', width: 22 },
          { title: 'Fit', width: 18 },
          { title: 'Why', width: 60 },
        ],
        rows: all.map((one) => [one.model.label, fitOf(one), fitWhy(one)]),
      },
    },
    {
      id: 'model-rules',
      title: 'The rules of each model',
      detail: 'everything',
      table: {
        caption: 'Tried from the top: the first rule that holds is the fit',
        columns: ['Model', 'Rule', 'Fit'].map((title) => ({ title })),
        rows: gate.models.flatMap(({ label, fits }) =>
          fits.map(({ fit, when }) => [
            label,
            when ? gateRuleText(when, gate) : 'Otherwise',
            FIT[fit],
          ]),
        ),
      },
    },
  ];
}

function resultSections(gate: Gate, result: GateResult): Section[] {
  const { decision, first, conditions, unproven, outcomes } = result;
  const decided =
    decision.kind === 'outcome'
      ? [decision.outcome.meaning, `Decided by: ${titlesOf(decision.because)}.`]
      : [];
  const todo = [...steps('First', first), ...steps('As well', conditions)];
  return [
    ...said('outcome', 'Outcome', 'summary', decided),
    ...(todo.length > 0
      ? [{ id: 'todo', title: 'What to do', detail: 'summary', list: todo } as const]
      : []),
    ...models(gate, result),
    ...said('change', 'What would change it', 'everything', changesOf(decision)),
    ...said(
      'unproven',
      'Shown by nothing yet',
      'everything',
      unproven.length > 0 ? [`Answered as shown, with no note: ${titlesOf(unproven)}.`] : [],
    ),
    {
      id: 'rules',
      title: 'Every outcome and its rule',
      detail: 'everything',
      table: {
        caption: 'Tried from the top: the first whose rule holds is the result',
        columns: ['Outcome', 'Rule', 'Holds'].map((title) => ({ title })),
        rows: outcomes.map(({ outcome, truth }) => [
          outcome.label,
          outcome.rule,
          truth === undefined ? '' : truth ? 'Yes' : 'No',
        ]),
      },
    },
  ];
}

/**
 * The report of a gate: outcome, what to do, the models; then what would change it and every answer. Of
 * several people it is the outcome of the careful answers of all.
 */
export const gateReport: ReportBuilder<Gate> = (gate, content, date) => {
  const worksheets = worksheetsOf(content, gate);
  const { comparison, together } = jointGate(gate, worksheets);
  const held = isWithheld(content);
  const asksSide = gate.sides !== undefined;
  return {
    ...shellOf(gate, content, date, comparison),
    headline: held ? HELD_BACK : inAll(worksheets, gateHeadline(together)),
    sections: [
      ...(held ? [] : resultSections(gate, together)),
      ...(held
        ? []
        : [
            ...peopleSection(comparison, worksheets, (one) => gateHeadline(passGate(gate, one)), {
              together: gateHeadline(together),
              asksSide,
            }),
            ...topicsSection(comparison, {
              noun: 'item',
              plural: 'items',
              discussion: () => gate.discussion,
              figure: between(wordsOf(gate)),
            }),
          ]),
      ...factsSection(gate.facts, worksheets),
      {
        id: 'answers',
        title: 'Answers',
        detail: 'everything',
        paragraphs: [gate.stem],
        table: longAnswers(comparison, { item: 'Item', asksSide }),
      },
      ...roundsSection(gate, content.rounds, gate.answers, gate.sides),
      ...said('method', 'Method', 'everything', [
        gate.interest,
        'Anchors and rules are choices of this project, and nobody has validated them.',
      ]),
    ],
    items: wideAnswers(comparison, { item: 'Item', asksSide }),
  };
};
