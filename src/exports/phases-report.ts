import { criteriaAt, type CriterionRead } from '#domain/phases/criteria.ts';
import { phaseResult, type PhaseResult } from '#domain/phases/result.ts';
import { phasesTogether } from '#domain/phases/together.ts';
import type { Phases } from '#schemas/phases.ts';
import { isWithheld } from '#worksheet/withheld.ts';
import { longAnswers, wideAnswers } from './answers.ts';
import { factsSection } from './facts-section.ts';
import { roundsSection } from './parts.ts';
import { criterionFigure } from './phases-figure.ts';
import { firstAction, lossText, monthsText, phaseName, phasesHeadline } from './phases-words.ts';
import type { Chart, ReportBuilder, Section } from './report.ts';
import { HELD_BACK, worksheetsOf } from './respondents.ts';
import {
  peopleSection,
  said,
  shellOf,
  titlesOf,
  together as inAll,
  topicsSection,
} from './shell.ts';

const titles = (reads: readonly CriterionRead[]) => titlesOf(reads.map(({ item }) => item));

function phasesSection(result: PhaseResult): Section {
  return {
    id: 'phases',
    title: 'Phases',
    detail: 'summary',
    table: {
      caption: 'Criteria of each phase',
      columns: [
        { title: 'Phase' },
        ...['Shown', 'Not shown', "Don't know", 'Not answered'].map((title) => ({
          title,
          numeric: true,
        })),
      ],
      rows: result.phases.map((read) => [
        phaseName(result, read.phase),
        ...[
          criteriaAt(read, 'shown'),
          criteriaAt(read, 'unshown', 'unmet', 'lost'),
          criteriaAt(read, 'unknown'),
          criteriaAt(read, 'open'),
        ].map(({ length }) => String(length)),
      ]),
    },
  };
}

function warnings(result: PhaseResult): string[] {
  const { loss } = result;
  const lost = loss ? [`Lost: ${titles(loss.criteria)}. ${lossText(result, loss)}`] : [];
  const held = result.warnings.map(
    ({ warning: { title, meaning, action } }) => `${title}. ${meaning} ${action}`,
  );
  return [...lost, ...held, ...monthsText(result)];
}

function reasons({ ahead, unproven, unknown, open, context }: PhaseResult): string[] {
  return [
    'The phase shown is the highest one of which every criterion is met and shown, with every criterion of all phases before it.',
    ...(ahead.length > 0 ? [`Shown ahead of their phase: ${titles(ahead)}.`] : []),
    ...(unproven.length > 0
      ? [`Answered as shown, with no evidence written down: ${titles(unproven)}.`]
      : []),
    `Don't know: ${unknown.length}; not answered: ${open.length}. Neither counts as not met.`,
    ...context.map(
      ({ fact, label }) => `${fact.question} ${label ?? 'Not known yet'}. It changes no phase.`,
    ),
  ];
}

function chartOf(result: PhaseResult): Chart {
  return {
    title: 'Criteria shown, by phase',
    rows: result.phases.map((read) => {
      const shown = criteriaAt(read, 'shown').length;
      const max = read.criteria.length;
      return {
        label: phaseName(result, read.phase),
        value: shown,
        max,
        text: `${shown} of ${max} shown`,
      };
    }),
  };
}

function resultSections(phases: Phases, result: PhaseResult): Section[] {
  const { complete, next, present, outcome } = result;
  const list = next.map((read) => `${read.item.title}: ${firstAction(read)}`);
  return [
    phasesSection(result),
    ...said('warnings', 'Mind', 'summary', warnings(result)),
    ...(outcome.kind === 'none'
      ? []
      : [
          {
            id: 'next',
            title: 'What to do next',
            detail: 'summary',
            paragraphs: [
              complete
                ? phases.complete
                : `Not shown yet in phase ${phaseName(result, present)}. Together they complete it.`,
            ],
            list,
          } as const,
        ]),
    ...said('why', 'Why this result', 'everything', reasons(result)),
  ];
}

/**
 * The report of phases: how far each is shown, warnings, what to do next; then every criterion. Of several
 * people it is the phase of the careful answers of all.
 */
export const phasesReport: ReportBuilder<Phases> = (phases, content, date) => {
  const worksheets = worksheetsOf(content, phases);
  const { comparison, together } = phasesTogether(phases, worksheets);
  const held = isWithheld(content);
  return {
    ...shellOf(phases, content, date, comparison),
    headline: held ? HELD_BACK : inAll(worksheets, phasesHeadline(together)),
    sections: [
      ...(held
        ? []
        : [
            ...resultSections(phases, together),
            ...peopleSection(
              comparison,
              worksheets,
              (one) => phasesHeadline(phaseResult(phases, one)),
              { together: phasesHeadline(together) },
            ),
            ...topicsSection(comparison, {
              noun: 'criterion',
              plural: 'criteria',
              discussion: () => phases.discussion,
              figure: criterionFigure(phases),
            }),
          ]),
      ...factsSection(phases.facts, worksheets),
      {
        id: 'answers',
        title: 'Criteria',
        detail: 'everything',
        paragraphs: [phases.stem],
        table: longAnswers(comparison, { item: 'Criterion' }),
      },
      ...roundsSection(phases, content.rounds, phases.answers, phases.sides),
      ...said('method', 'Method', 'everything', [
        phases.interest,
        'Nobody has validated the criteria.',
      ]),
    ],
    items: wideAnswers(comparison, { item: 'Criterion' }),
    ...(!held && together.outcome.kind !== 'none' && { chart: chartOf(together) }),
  };
};
