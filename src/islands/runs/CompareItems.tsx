import { useEffect, useMemo, useState } from 'preact/hooks';
import { changedBetween } from '#domain/changed-between.ts';
import { changesSince } from '#domain/edition-changes.ts';
import { series } from '#domain/series.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { ExportsOf } from '../ui/export-report.ts';
import { count } from '../ui/number.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { Older } from './Older.tsx';
import { PickTwo } from './PickTwo.tsx';
import { runLines } from './run-lines.ts';
import { title, type ChosenRun } from './runs-of.ts';

interface Pair {
  readonly before: ChosenRun;
  readonly after: ChosenRun;
}

interface Props {
  readonly instrument: Instrument;
  /** Makes the report whose first sentence says what a run led to. */
  readonly exportsOf: ExportsOf;
}

/** What each of two runs led to, by the rules of this page; undefined until it is known. */
function useOutcomes({ before, after }: Pair, exportsOf: ExportsOf) {
  const [outcomes, setOutcomes] = useState<readonly string[]>();
  useEffect(() => {
    let gone = false;
    setOutcomes(undefined);
    Promise.all(
      [before, after].map(async ({ content, at }) => {
        const report = await exportsOf(content, at.slice(0, 10));
        return report.headline;
      }),
    ).then(
      (found) => !gone && setOutcomes(found),
      () => !gone && setOutcomes(['could not be loaded', 'could not be loaded']),
    );
    return () => {
      gone = true;
    };
  }, [before, after]);
  return outcomes;
}

/** What keeps two runs of different editions from being compared in full. */
function Editions({ instrument, before, after }: Props & Pair) {
  const editions = [before.edition, after.edition];
  const [earlier, later] = [Math.min(...editions), Math.max(...editions)];
  if (earlier === later) return null;
  const { added, retired } = changesSince(instrument, earlier);
  const changed = changedBetween(instrument, 'items', earlier, later).map((one) => one.title);
  return (
    <p class="notice">
      <strong>Different editions.</strong> The earlier run is of edition {before.edition}, the later
      one of edition {after.edition}. Only what asks the same in both is compared.
      {added.length > 0 && ` New since: ${series(added)}.`}
      {changed.length > 0 && ` Asked in another way since, so left out: ${series(changed)}.`}
      {retired.length > 0 && ` Gone since: ${series(retired.map((one) => one.title))}.`}
    </p>
  );
}

function Moved(props: Props & Pair) {
  const { instrument, before, after, exportsOf } = props;
  const outcomes = useOutcomes(props, exportsOf);
  const lines = useMemo(() => {
    const editions = [before.edition, after.edition];
    const [earlier, later] = [Math.min(...editions), Math.max(...editions)];
    const isSame = (list: 'items' | 'answers', number: number) =>
      changedBetween(instrument, list, earlier, later).every((one) => one.number !== number) &&
      (list !== 'items' ||
        instrument.items.some((item) => item.number === number && item.since <= earlier));
    const then = runLines(instrument, before.worksheets);
    return runLines(instrument, after.worksheets).flatMap(
      ({ title: name, says, number, list }, at) =>
        isSame(list, number) ? [{ name, from: then[at]?.says ?? '', to: says }] : [],
    );
  }, [instrument, before, after]);
  const moved = lines.filter(({ from, to }) => from !== to);
  return (
    <>
      <p role="status">
        {count(moved.length, 'line')} of {lines.length} read{moved.length === 1 ? 's' : ''}{' '}
        otherwise. From {title(before)} to {title(after)}.
      </p>
      <Older runs={[before, after]} />
      <Editions {...props} />
      <dl class="advice">
        <dt>Result then</dt>
        <dd>{outcomes?.[0] ?? 'Loading.'}</dd>
        <dt>Result in the later run</dt>
        <dd>{outcomes?.[1] ?? 'Loading.'}</dd>
      </dl>
      {moved.length > 0 && (
        <ScrollTable
          id="moved-items"
          caption="What reads otherwise in the later run. Other people, or a better look, can be the reason."
        >
          <thead>
            <tr>
              <th scope="col">About</th>
              <th scope="col">Earlier</th>
              <th scope="col">Later</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ name, from, to }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td dir="auto">{from || 'Not answered'}</td>
                <td dir="auto">{to || 'Not answered'}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </>
  );
}

/** Two runs item by item, from what to what, and what each led to. It calls no difference a change. */
export function CompareItems({ runs, ...props }: Props & { readonly runs: readonly ChosenRun[] }) {
  return (
    <PickTwo runs={runs}>
      {(before, after) => <Moved {...props} before={before} after={after} />}
    </PickTwo>
  );
}
