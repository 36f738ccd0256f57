import { factsOf } from '#domain/rules.ts';
import type { Fact, Rule } from '#schemas/facts.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { ContentFiles } from './content-files.ts';
import { checkCount } from './count-check.ts';
import { checkDiscussion } from './discussion-check.ts';
import { checkGate } from './gate-check.ts';
import { checkMeasures } from './measures-check.ts';
import { checkPhases } from './phases-check.ts';
import { checkTally } from './tally-check.ts';

/** Every `fact: ..., is: [...]` part of a rule. */
function leaves(rule: Rule): { fact: string; is: string[] }[] {
  if ('fact' in rule) return [rule];
  if ('not' in rule) return leaves(rule.not);
  return ('all' in rule ? rule.all : rule.any).flatMap(leaves);
}

function checkRule(rule: Rule, facts: readonly Fact[], where: string): string[] {
  return leaves(rule).flatMap((leaf) => {
    const fact = facts.find((candidate) => candidate.id === leaf.fact);
    if (!fact) return [`${where}: unknown fact "${leaf.fact}"`];
    return leaf.is
      .filter((option) => !fact.options.some((candidate) => candidate.id === option))
      .map((option) => `${where}: fact "${fact.id}" has no option "${option}"`);
  });
}

/** Every rule of an instrument, with the place it stands in. */
function rulesOf(instrument: Instrument): { rule: Rule; where: string }[] {
  const found: { rule: Rule; where: string }[] = [];
  const add = (rule: Rule | undefined, where: string) => {
    if (rule) found.push({ rule, where });
  };
  if (instrument.kind === 'checklist') {
    for (const clause of instrument.items) {
      add(clause.applies, `items: ${clause.id}: applies`);
      clause.priority.forEach((entry) => add(entry.when, `items: ${clause.id}: priority`));
    }
  } else if (instrument.kind === 'ladder') {
    instrument.targets.forEach((set) => add(set.when, `targets: ${set.id}: when`));
    for (const item of instrument.items) {
      item.weight.forEach((entry) => add(entry.when, `items: ${item.id}: weight`));
      for (const [row, step] of Object.entries(item.steps)) {
        add(step.forbiddenWhen, `items: ${item.id}: steps: ${row}: forbiddenWhen`);
      }
    }
  } else if (instrument.kind === 'measures') {
    instrument.warnings.forEach(({ when }, at) => add(when, `warnings: ${at + 1}: when`));
    instrument.grid.rows.forEach(({ id, when }) => add(when, `grid: rows: ${id}: when`));
  } else if (instrument.kind === 'count') {
    add(instrument.expected.when, 'expected: when');
  } else if (instrument.kind === 'tally') {
    for (const { id, when } of instrument.situations)
      add(when?.facts, `situations: ${id}: when: facts`);
  } else if (instrument.kind === 'phases') {
    for (const { id, when } of instrument.warnings)
      if ('facts' in when) add(when.facts, `warnings: ${id}: when: facts`);
  }
  return found;
}

/** A list of alternatives must end with one that always holds, or nothing may apply. */
function checkLast(entries: readonly { when?: Rule | undefined }[], where: string): string[] {
  return entries.at(-1)?.when ? [`${where}: the last entry must stand without "when"`] : [];
}

/**
 * What the schema of an instrument cannot see: rules over facts that do not exist, groups, roles,
 * sources and targets.
 *
 * @returns one sentence a problem, naming file, item and field
 */
export function checkInstrument(
  file: string,
  instrument: Instrument,
  content: Pick<ContentFiles, 'sources' | 'claims'>,
): string[] {
  const at = (place: string) => `${file}: ${place}`;
  const problems = rulesOf(instrument).flatMap(({ rule, where }) =>
    checkRule(rule, instrument.facts, at(where)),
  );
  problems.push(...checkDiscussion(instrument).map(at));
  if (instrument.kind === 'ladder') {
    const ids = instrument.items.map((item) => item.id);
    problems.push(...checkLast(instrument.targets, at('targets')));
    for (const item of instrument.items) {
      problems.push(...checkLast(item.weight, at(`items: ${item.id}: weight`)));
    }
    for (const set of instrument.targets) {
      for (const id of ids.filter((item) => !(item in set.values)))
        problems.push(at(`targets: ${set.id}: values: no target for "${id}"`));
      for (const id of Object.keys(set.values).filter((item) => !ids.includes(item)))
        problems.push(at(`targets: ${set.id}: values: unknown item "${id}"`));
    }
    return problems;
  }
  if (instrument.kind === 'gate') return [...problems, ...checkGate(instrument).map(at)];
  if (instrument.kind === 'count') return [...problems, ...checkCount(instrument).map(at)];
  if (instrument.kind === 'tally') return [...problems, ...checkTally(instrument).map(at)];
  if (instrument.kind === 'phases')
    return [...problems, ...checkPhases(instrument, content.sources).map(at)];
  if (instrument.kind === 'measures')
    return [...problems, ...checkMeasures(instrument, content.claims).map(at)];
  if (instrument.kind !== 'checklist') return problems;
  const used = new Set(rulesOf(instrument).flatMap(({ rule }) => factsOf(rule)));
  for (const fact of instrument.facts) {
    if (!used.has(fact.id)) problems.push(at(`facts: ${fact.id}: changes no clause`));
  }
  for (const clause of instrument.items) {
    const where = at(`items: ${clause.id}`);
    problems.push(...checkLast(clause.priority, `${where}: priority`));
    if (!instrument.groups.some((group) => group.id === clause.group))
      problems.push(`${where}: group: unknown group "${clause.group}"`);
    if (!instrument.roles.some((role) => role.id === clause.lead))
      problems.push(`${where}: lead: unknown role "${clause.lead}"`);
    for (const role of clause.look) {
      if (!instrument.roles.some(({ id }) => id === role))
        problems.push(`${where}: look: unknown role "${role}"`);
      if (role === clause.lead) problems.push(`${where}: look: "${role}" leads the clause`);
    }
    if (!instrument.stages.some(({ id }) => id === clause.stage))
      problems.push(`${where}: stage: unknown stage "${clause.stage}"`);
    for (const citation of clause.citations) {
      if (!content.sources.some((source) => source.id === citation.source))
        problems.push(`${where}: citations: unknown source "${citation.source}"`);
    }
  }
  return problems;
}
