import { priorityOf } from '#domain/checklist/own.ts';
import { carryOver } from '#domain/editions.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { type DealDifference, differences, takeTheirs } from '#worksheet/merge.ts';
import type { SheetChange } from '#worksheet/sheet-edit.ts';
import type { Content, OwnClause } from '#worksheet/types.ts';
import type { Difference } from './differences.ts';
import { labelOf } from './labels.ts';

const SHOWN = 'Shown';

function clauseText({ roles }: Checklist, clause: OwnClause | undefined): string {
  if (!clause) return '';
  const { title, about, ask, lead } = clause;
  const led = labelOf(roles, lead);
  return [
    title,
    about,
    ask && `Question: ${ask}`,
    led && `Led by: ${led}`,
    `Priority: ${priorityOf(clause)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** A value of the record in words. */
function valueText({ statuses, roles }: Checklist, given: DealDifference, side: 'mine' | 'theirs') {
  const value = given[side];
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  return labelOf(given.field === 'status' ? statuses : roles, value) || String(value);
}

function differenceOf(checklist: Checklist, given: DealDifference): Difference {
  const { item, kind } = given;
  const change = takeTheirs(given) as SheetChange;
  const common = { item, where: '', ...(kind === 'missing' && { absent: true as const }) };
  if (given.part === 'own') {
    const [before, after] = [given.mine, given.theirs].map((one) => clauseText(checklist, one));
    const texts = { field: 'row' as const, before: before!, after: after! };
    // A clause that only stands here is hidden and not removed: so its texts are kept.
    if (kind === 'missing') return { kind: 'missing-row', ...common, ...texts };
    return { kind: kind === 'new' ? 'new-row' : 'edit', ...common, ...texts, change };
  }
  if (given.part === 'hidden') {
    const [before, after] = [given.mine, given.theirs].map((why) =>
      why ? `Hidden: ${why}` : SHOWN,
    );
    return { kind: 'edit', ...common, field: 'applies', before: before!, after: after!, change };
  }
  const [before, after] = (['mine', 'theirs'] as const).map((side) =>
    valueText(checklist, given, side),
  );
  return { kind: 'edit', ...common, field: given.field, before: before!, after: after!, change };
}

/**
 * What another state of a deal, in a JSON file or a link, differs in, in the form of differences of an
 * edited file: record, own and hidden clauses. Stances are the business of who took them.
 */
export function differencesFromState(
  mine: Content,
  checklist: Checklist,
  theirs: Content,
): Difference[] {
  const found = differences(carryOver(mine, checklist), carryOver(theirs, checklist));
  const places = new Map(checklist.items.map(({ number }, at) => [number, at]));
  const placeOf = ({ item }: DealDifference) => places.get(item) ?? places.size + item;
  return found
    .map((one, at) => ({ one, at }))
    .sort((a, b) => placeOf(a.one) - placeOf(b.one) || a.at - b.at)
    .map(({ one }) => differenceOf(checklist, one));
}
