import { useRef, useState } from 'preact/hooks';
import { carryOver } from '#domain/editions.ts';
import type { Checklist } from '#schemas/checklist.ts';
import {
  applyEdit,
  changesOf,
  holds,
  stepsOf,
  type FieldChange,
  type Step,
} from '#worksheet/edit.ts';
import type { Difference } from '#worksheet/office/differences.ts';
import { editBy, type Way } from '#worksheet/office/ways.ts';
import type { Content } from '#worksheet/types.ts';
import { drawNumber } from '../checklist/draw-number.ts';
import { type Origin, traced } from '../deal/trace.ts';
import { newId } from '../ui/open-store.ts';
import type { Dossiers } from '../ui/useDossiers.ts';

/** A difference of a file, with a name of its own in the list. */
export interface Point {
  readonly id: string;
  readonly difference: Difference;
}

/** What was done with a point, and what that changed: nothing where it was left in the file. */
interface Decided {
  readonly way: Way;
  readonly steps: readonly Step[];
}

/** Whether the edit has been taken back elsewhere, as with the undo of the page. */
function isTakenBack(decided: Decided, content: Content): boolean {
  const steps = decided.steps.filter(({ done }) => done.set !== 'changes');
  return (
    steps.length > 0 &&
    steps.every(({ undone, done }) => holds(content, undone) && !holds(content, done))
  );
}

/** Numbers of own clauses under which the deal holds anything. */
function takenNumbers({ worksheet, record, collected = [] }: Content): Set<number> {
  const sheets = [worksheet, ...collected.map((one) => one.worksheet)];
  return new Set(
    [record, ...sheets.flatMap(({ own, answers, hidden }) => [own, answers, hidden])].flatMap(
      (entries) => Object.keys(entries ?? {}).map(Number),
    ),
  );
}

/**
 * What a reader decides over the points of a file or a link. Each accepted one is an edit of the deal at once,
 * with it as the source in the history of the clause; several at once are one edit to undo.
 */
export function useDecisions(
  checklist: Checklist,
  dossiers: Dossiers,
  from: { readonly via: 'file' | 'link'; readonly source: string },
) {
  const { source } = from;
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const given = useRef(dossiers);
  given.current = dossiers;

  /** The deal as it is kept, read by this edition. */
  const newest = (): Content => {
    const { store, dossier, content } = given.current;
    return carryOver<Content>((dossier && store?.get(dossier.id)) ?? content, checklist);
  };
  const taking = (content: Content) => ({
    ...{ checklist, content, source },
    draw: () => drawNumber(takenNumbers(content)),
  });

  const decide = (list: readonly (readonly [Point, Way])[], label: string) => {
    let now = newest();
    const changes: FieldChange[] = [];
    const next = new Map(decided);
    for (const [{ id, difference }, way] of list) {
      const edit = editBy(way, difference, taking(now));
      if (!edit) continue;
      const { author } = difference;
      const origin: Origin = { ...from, ...(author && { by: author }) };
      const whole = traced(now, edit, origin, { now: new Date(), newId });
      next.set(id, { way, steps: stepsOf(now, whole) });
      now = applyEdit(now, whole);
      changes.push(...changesOf(whole));
    }
    if (changes.length > 0) given.current.edit({ set: 'several', changes }, label);
    setDecided(next);
  };

  /** Takes decisions back; fields that were changed since stay, and are counted. */
  const takeBack = (points: readonly Point[], label: string): number => {
    let now = newest();
    let left = 0;
    const changes: FieldChange[] = [];
    const next = new Map(decided);
    for (const { id } of [...points].reverse()) {
      const steps = next.get(id)?.steps ?? [];
      next.delete(id);
      const still = steps.filter(({ done }) => holds(now, done)).map(({ undone }) => undone);
      left += steps.length - still.length;
      now = applyEdit(now, { set: 'several', changes: still });
      changes.push(...still);
    }
    if (changes.length > 0) given.current.edit({ set: 'several', changes }, `${label}, taken back`);
    setDecided(next);
    return left;
  };

  const now = newest();
  return {
    /** What was done with a point; undefined while it is to be decided, or was taken back. */
    wayOf: ({ id }: Point): Way | undefined => {
      const found = decided.get(id);
      return found && !isTakenBack(found, now) ? found.way : undefined;
    },
    /** What an edit of a point is made from now. */
    taking: taking(now),
    decide,
    takeBack,
  };
}
