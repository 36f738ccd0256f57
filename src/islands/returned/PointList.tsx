import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Checklist } from '#schemas/checklist.ts';
import type { Difference } from '#worksheet/office/differences.ts';
import { equalClause, isPlain, isTwin, waysOf, type Way } from '#worksheet/office/ways.ts';
import type { DealGiven } from '../checklist/deal-context.ts';
import { MessageBox, type Message } from '../ui/MessageBox.tsx';
import { count } from '../ui/number.ts';
import { Closing } from './Closing.tsx';
import { headingOf, PointView } from './PointView.tsx';
import { NounContext } from './source.ts';
import { useDecisions, type Point } from './useDecisions.ts';
import { doneText, FILTER_LABELS, FILTERS, fieldLabel, partOf, type Filter } from './words.ts';

interface Props {
  readonly given: DealGiven;
  readonly checklist: Checklist;
  readonly differences: readonly Difference[];
  readonly source: string;
  readonly onClose: () => void;
}

/** Points that are drawn at once: a file may hold thousands. */
const PAGE = 40;

/** Points one after the other that are about one clause, or about none. */
function byClause(points: readonly Point[]): (readonly [number | undefined, readonly Point[]])[] {
  const groups: [number | undefined, Point[]][] = [];
  for (const point of points) {
    const { item } = point.difference;
    const last = groups.at(-1);
    if (last && last[0] === item) last[1].push(point);
    else groups.push([item, [point]]);
  }
  return groups;
}

/** Every difference of a file or a link, clause by clause, each to be accepted or refused. */
export function PointList({ given, checklist, differences, source, onClose }: Props) {
  const { dossiers, merged } = given;
  const noun = useContext(NounContext);
  const decisions = useDecisions(checklist, dossiers, { via: noun, source });
  const [filter, setFilter] = useState<Filter>('all');
  const [most, setMost] = useState(PAGE);
  const [message, setMessage] = useState<Message>();
  const next = useRef<string>();
  const progress = useRef<HTMLParagraphElement>(null);
  const points = useMemo(
    () => differences.map((difference, at): Point => ({ id: String(at), difference })),
    [differences],
  );
  const clauses = useMemo(() => {
    const { views, hidden, ruledOut } = merged;
    return new Map([...views, ...hidden, ...ruledOut].map(({ clause }) => [clause.number, clause]));
  }, [merged]);

  const isOpen = (point: Point) => decisions.wayOf(point) === undefined;
  const left = points.filter(isOpen);
  const fits = (point: Point) =>
    filter === 'all' ||
    (filter === 'undecided' ? isOpen(point) : partOf(point.difference) === filter);
  const fitting = points.filter(fits);
  const shown = fitting.slice(0, most);
  const openShown = shown.filter(isOpen);

  // The button that was pressed has gone: focus goes on to the next point, or to what is done.
  useEffect(() => {
    const id = next.current;
    if (id === undefined) return;
    next.current = undefined;
    (document.getElementById(id) ?? progress.current)?.focus();
  });

  const titleOf = ({ difference: { item } }: Point) =>
    (item !== undefined && clauses.get(item)?.title) || '';
  const labelOf = (point: Point) =>
    [fieldLabel(point.difference), titleOf(point)].filter(Boolean).join(', ');

  const decideOne = (point: Point, way: Way) => {
    const canTake = waysOf(point.difference, decisions.taking).includes('take');
    decisions.decide([[point, way]], `${labelOf(point)}, from “${source}”`);
    setMessage({ text: `${labelOf(point)}: ${doneText(way, point.difference, canTake, noun)}` });
    const after = [...shown.slice(shown.indexOf(point) + 1), ...shown].find(
      (other) => other !== point && isOpen(other),
    );
    next.current = after ? headingOf(after) : 'returned-progress';
  };
  const takeBack = (point: Point) => {
    const kept = decisions.takeBack([point], labelOf(point));
    setMessage({
      text: `${labelOf(point)}: to be decided again.${kept > 0 ? ' Part of it was changed since; that part stays.' : ''}`,
    });
    next.current = headingOf(point);
  };

  const decideMany = (chosen: readonly (readonly [Point, Way])[], done: string, rest: number) => {
    decisions.decide(chosen, `${count(chosen.length, 'difference')} of “${source}”`);
    const list = chosen.map(([point]) => point);
    // With the state of the next drawing, which holds what is decided now.
    setUndoable(list);
    setMessage({
      text: `${done}${rest > 0 ? ` ${rest} ${rest === 1 ? 'is' : 'are'} left: look at each one yourself.` : ''}`,
    });
    next.current = 'returned-progress';
  };
  const [undoable, setUndoable] = useState<readonly Point[]>([]);
  const undoMany = () => {
    decisions.takeBack(undoable, count(undoable.length, 'difference'));
    setUndoable([]);
    setMessage({ text: 'Taken back. They are to be decided again.' });
    next.current = 'returned-progress';
  };
  const plain = openShown.flatMap((point, at): [Point, Way][] => {
    const { difference } = point;
    // Nothing is added a second time unseen: brought back before, or twice in one file.
    const isAgain =
      equalClause(difference, decisions.taking) !== undefined ||
      openShown.slice(0, at).some((other) => isTwin(other.difference, difference));
    if (isAgain || !isPlain(difference)) return [];
    const [way] = waysOf(difference, decisions.taking);
    return way && way !== 'leave' ? [[point, way]] : [];
  });
  const together = new Set(plain.map(([point]) => point));
  const acceptAll = () =>
    decideMany(plain, `${plain.length} accepted.`, openShown.length - plain.length);
  const refuseAll = () =>
    decideMany(
      openShown.map((point) => [point, 'leave'] as const),
      `${openShown.length} refused. They stay in the ${noun} only.`,
      0,
    );

  if (points.length === 0)
    return (
      <>
        <p>Nothing in the {noun} differs from this deal.</p>
        <Closing left={0} onClose={onClose} />
      </>
    );
  return (
    <>
      <p id="returned-progress" class="returned__progress" tabIndex={-1} ref={progress}>
        <strong>
          {points.length - left.length} of {points.length} decided.
        </strong>{' '}
        What you accept is in your deal at once. What you refuse stays in the {noun} only.
      </p>
      <div class="returned__tools">
        <span class="field">
          <label for="returned-filter">Show</label>
          <select
            id="returned-filter"
            autocomplete="off"
            value={filter}
            onChange={(event) => {
              setFilter(event.currentTarget.value as Filter);
              setMost(PAGE);
            }}
          >
            {FILTERS.map((one) => {
              const number =
                one === 'all'
                  ? points.length
                  : one === 'undecided'
                    ? left.length
                    : points.filter(({ difference }) => partOf(difference) === one).length;
              return (
                <option key={one} value={one} disabled={number === 0 && one !== filter}>
                  {FILTER_LABELS[one]} ({number})
                </option>
              );
            })}
          </select>
        </span>
        {openShown.length > 1 && (
          <>
            {plain.length > 0 && (
              <button type="button" class="button button--quiet" onClick={acceptAll}>
                Accept{' '}
                {plain.length === openShown.length
                  ? `all ${plain.length} shown`
                  : `${plain.length} of ${openShown.length} shown`}
              </button>
            )}
            <button type="button" class="button button--quiet" onClick={refuseAll}>
              Refuse all {openShown.length} shown
            </button>
          </>
        )}
      </div>
      <MessageBox
        message={message && { ...message, ...(undoable.length > 0 && { undo: undoMany }) }}
      />
      {fitting.length === 0 && <p>No difference is left here. Choose “Everything” to see all.</p>}
      {byClause(shown).map(([item, inside]) => {
        const clause = item === undefined ? undefined : clauses.get(item);
        const title =
          clause?.title ?? (item === undefined ? 'Not in a clause of the deal' : `Clause ${item}`);
        return (
          <section key={`${item} ${inside[0]!.id}`} class="returned__clause">
            <h3 dir="auto">
              {title} {clause && <span class="returned__id">{clause.id}</span>}
            </h3>
            <ul class="returned__points">
              {inside.map((point) => (
                <PointView
                  key={point.id}
                  point={point}
                  checklist={checklist}
                  title={titleOf(point)}
                  taking={decisions.taking}
                  way={decisions.wayOf(point)}
                  alone={together.size > 0 && !together.has(point)}
                  onDecide={(way) => {
                    setUndoable([]);
                    decideOne(point, way);
                  }}
                  onTakeBack={() => {
                    setUndoable([]);
                    takeBack(point);
                  }}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {fitting.length > shown.length && (
        <button type="button" class="button button--quiet" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, fitting.length - shown.length)} more of {fitting.length}
        </button>
      )}
      <Closing left={left.length} onClose={onClose} />
    </>
  );
}
