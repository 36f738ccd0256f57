import type { Compared } from '#domain/comparison/compare.ts';
import type { GateResult, GateStep } from '#domain/gate/result.ts';
import { gateTogether, wordsOf, type GateTogether } from '#domain/gate/together.ts';
import { series } from '#domain/series.ts';
import type { Gate, GateItem } from '#schemas/gate.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { between, groupText, sideLabel } from './groups.ts';

const isHeard = ({ valued, unknown }: Compared<unknown>['groups'][number]) => valued + unknown > 0;

/** Who says what of an unsettled item, each side once. */
function saysOf(gate: Gate, { groups }: Compared<GateItem>): string {
  const figure = between(wordsOf(gate));
  const word = gate.answers.find(({ meaning }) => meaning === 'unknown')?.label ?? '';
  return groups
    .filter(isHeard)
    .map((group) => {
      const isOneBlind = group.valued === 0 && group.unknown === 1;
      return `${sideLabel(group.side)}: ${isOneBlind ? word : groupText(group, figure)}`;
    })
    .join('; ');
}

/** What to do where one side knows: show it, and what the lower known answer asks for. */
function textOf(gate: Gate, { item, groups, lowest = 0 }: Compared<GateItem>): string {
  const [know, not] = [true, false].map((does) =>
    series(
      groups
        .filter((group) => isHeard(group) && group.valued > 0 === does)
        .map(({ side }) => sideLabel(side).toLowerCase()),
    ),
  );
  const label = wordsOf(gate)[Math.floor(lowest)];
  const known = gate.answers.find((answer) => answer.label === label);
  const then = (known && item.first[known.id]) ?? '';
  return `Let the ${know} show its answer to the ${not}, and answer again. ${then}`.trim();
}

/**
 * The answers of several people to one gate, with who says what where one side answers and another says
 * only Don't know. Such an item stays Don't know, and nobody is sent to ask what one side has answered.
 */
export function jointGate(gate: Gate, worksheets: readonly Worksheet[]): GateTogether {
  const all = gateTogether(gate, worksheets);
  const found = new Map(
    all.comparison.items.filter(({ unsettled }) => unsettled).map((one) => [one.item.id, one]),
  );
  const told = <Told extends { readonly item: GateItem }>(one: Told): Told => {
    const compared = found.get(one.item.id);
    return compared ? { ...one, says: saysOf(gate, compared) } : one;
  };
  const step = (one: GateStep): GateStep => {
    const compared = found.get(one.item.id);
    return compared ? { ...told(one), text: textOf(gate, compared) } : one;
  };
  const { reads, first, conditions } = all.together;
  const together: GateResult = {
    ...all.together,
    reads: reads.map(told),
    first: first.map(step),
    conditions: conditions.map(step),
  };
  return { ...all, together };
}
