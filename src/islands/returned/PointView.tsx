import { useContext, useMemo } from 'preact/hooks';
import { writtenDay } from '#exports/written-day.ts';
import { recordText } from '#worksheet/office/deal-rows.ts';
import { equalClause, waysOf, type Taking, type Way } from '#worksheet/office/ways.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { NounContext } from './source.ts';
import type { Point } from './useDecisions.ts';
import { doneText, fieldLabel, kindLabel, markText, signedText, wayLabel, WHY } from './words.ts';

interface Props {
  readonly point: Point;
  readonly checklist: Checklist;
  /** Title of its clause; empty outside of the clauses. */
  readonly title: string;
  readonly taking: Taking;
  /** What was done with it; undefined while it is to be decided. */
  readonly way: Way | undefined;
  /** Others are accepted together, and this one is not. */
  readonly alone: boolean;
  readonly onDecide: (way: Way) => void;
  readonly onTakeBack: () => void;
}

/** Days stand in the form of the page, whatever the file or the deal has. */
const shownIn = ({ field }: Point['difference'], text: string) =>
  field === 'due' ? writtenDay(text) : text;

const Text = ({ text }: { readonly text: string }) =>
  text ? (
    <dd dir="auto">{text}</dd>
  ) : (
    <dd class="returned__empty">
      <span>Empty</span>
    </dd>
  );

/** Id of the heading of a point, which takes the focus when the point before it is decided. */
export const headingOf = ({ id }: Point) => `returned-${id}`;

/** What stands here now: it may have been changed since the file was opened. */
function hereNow({ difference }: Point, checklist: Checklist, { content }: Taking): string {
  const { change, item, before } = difference;
  if (change?.set !== 'record' || item === undefined) return before;
  return recordText(checklist, content.record[item])[change.field];
}

/** One difference: what stands here, what stands in the file, who wrote it, and what to do with it. */
export function PointView(props: Props) {
  const { point, checklist, title, taking, way, alone, onDecide, onTakeBack } = props;
  const noun = useContext(NounContext);
  const { difference } = point;
  const { kind, before, after, base, marks = [], comment, why } = difference;
  const ways = useMemo(() => waysOf(difference, taking), [difference, taking.content]);
  const canTake = ways.includes('take');
  const equal = useMemo(() => equalClause(difference, taking), [difference, taking.content]);
  const label = fieldLabel(difference);
  const of = title ? `${label}, ${title}` : label;
  const signed = signedText(difference);
  const here = way === undefined ? hereNow(point, checklist, taking) : before;
  // A comment, a new row or a sentence of its own has nothing that stands beside it.
  const isAlone =
    ['comment', 'not-understood', 'new-row'].includes(kind) ||
    (difference.field === 'outside' && before === '');
  const full =
    way === undefined &&
    !ways.includes('note') &&
    !canTake &&
    difference.item !== undefined &&
    kind === 'comment';
  return (
    <li class="returned__point" data-decided={way ? '' : undefined}>
      <h4 id={headingOf(point)} tabIndex={-1}>
        {label} <span class="returned__kind">{kindLabel(difference, noun)}</span>
      </h4>
      {(signed || difference.where) && (
        <p class="returned__who">
          {signed && <bdi>{signed}</bdi>}
          {signed && difference.where && ' · '}
          {difference.where && <bdi>{difference.where}</bdi>}
        </p>
      )}
      {why && <p>{WHY[why]}</p>}
      <dl class="returned__texts">
        {!isAlone && (
          <div>
            <dt>Here</dt>
            <Text text={shownIn(difference, here)} />
          </div>
        )}
        {comment?.quote && (
          <div>
            <dt>About the words</dt>
            <Text text={comment.quote} />
          </div>
        )}
        {base !== undefined && (
          <div>
            <dt>In the file, before the tracked changes</dt>
            <Text text={shownIn(difference, base)} />
          </div>
        )}
        {kind !== 'missing-row' && (
          <div>
            <dt>{kind === 'comment' ? 'Comment' : `In the ${noun}`}</dt>
            <Text text={shownIn(difference, after)} />
          </div>
        )}
      </dl>
      {marks.length > 0 && (
        <ul class="returned__marks">
          {marks.map((mark, at) => (
            <li key={at} data-mark={mark.kind}>
              <span dir="auto">{markText(mark)}</span>
              {signedText(mark) && <bdi class="returned__who">{signedText(mark)}</bdi>}
            </li>
          ))}
        </ul>
      )}
      {comment?.done && <p>The comment is marked as done.</p>}
      {difference.outdated && way === undefined && (
        <p class="returned__hint">
          You changed this after the file was saved. The file holds what stood here before.
        </p>
      )}
      {difference.changedHere && way === undefined && (
        <p class="returned__hint">
          You changed this after the file was saved, and so did the file.
          {canTake && ' Taking over replaces yours.'}
        </p>
      )}
      {equal !== undefined && way === undefined && (
        <p class="returned__hint">
          The deal has a clause like this one already: <q dir="auto">{equal}</q>. Adding it makes a
          second one.
        </p>
      )}
      {alone && way === undefined && (
        <p class="returned__hint">It is not accepted together with the others.</p>
      )}
      {full && (
        <p class="returned__hint">
          The note of the clause has no room for it, or holds it already.
        </p>
      )}
      {way === undefined ? (
        <div class="toolbar" role="group" aria-label={`Decide: ${of}`}>
          {ways.map((one) => (
            <button
              key={one}
              type="button"
              class={one === 'take' ? 'button' : 'button button--quiet'}
              onClick={() => onDecide(one)}
            >
              {wayLabel(one, difference, canTake, noun)}
              <span class="sr-only">: {of}</span>
            </button>
          ))}
        </div>
      ) : (
        <p class="toolbar">
          <span>{doneText(way, difference, difference.change !== undefined || canTake, noun)}</span>
          <button type="button" class="button button--quiet" onClick={onTakeBack}>
            Undo<span class="sr-only">: {of}</span>
          </button>
        </p>
      )}
    </li>
  );
}
