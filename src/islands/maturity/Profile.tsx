import { Fragment } from 'preact';
import type { Group } from '#domain/comparison/compare.ts';
import { HIGHEST_SCORE } from '#domain/ladder/rows.ts';
import type { ProfileRow } from '#domain/ladder/result.ts';
import type { TogetherResult } from '#domain/ladder/together.ts';
import { series } from '#domain/series.ts';
import { ROUNDED, rowOf } from '#exports/ladder-words.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { score } from '../ui/number.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

const WIDTH = 150;
const x = (value: number) => (value / HIGHEST_SCORE) * WIDTH;

/** A bar from 0 to 3 with a mark at the target. The cells beside it say the same in figures. */
function Bar({ row }: { readonly row: ProfileRow }) {
  const value = row.reading.state === 'scored' ? row.reading.score : undefined;
  return (
    <svg class="profile__bar" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true" focusable="false">
      <rect class="profile__track" x="0" y="4" width={WIDTH} height="8" />
      {value !== undefined && (
        <rect class="profile__fill" x="0" y="4" width={x(value)} height="8" />
      )}
      <rect
        class="profile__target"
        x={Math.min(x(row.target), WIDTH - 2)}
        y="0"
        width="2"
        height="16"
      />
    </svg>
  );
}

/** What each side says of a practice: its median, or how many do not know. */
function medians(groups: readonly Group[]): string[] {
  return groups.flatMap(({ side, median, unknown }) => {
    const said = [
      ...(median === undefined ? [] : [score(median)]),
      ...(unknown > 0 ? [`${unknown} × Don't know`] : []),
    ];
    return said.length > 0 ? `${side?.label ?? 'Side not given'}: ${said.join(', ')}` : [];
  });
}

/** What each side says, each in one piece where there is room; where no side says anything, the row. */
function Said({ sides, row }: { readonly sides: readonly string[]; readonly row: string }) {
  if (sides.length === 0) return <>{row}</>;
  return (
    <>
      {sides.map((text, at) => (
        <Fragment key={text}>
          <span class="profile__side">
            {text}
            {at < sides.length - 1 && ';'}
          </span>{' '}
        </Fragment>
      ))}
    </>
  );
}

interface Props {
  readonly ladder: Ladder;
  readonly result: TogetherResult;
  /** True where the result holds answers that others sent in. */
  readonly several: boolean;
}

/** Six bars against their targets: a table, so that the chart needs no second version in text. */
export function Profile({ ladder, result, several }: Props) {
  const { set, edited } = result.targets;
  const points = new Map(result.percent?.contributions.map((one) => [one.item.id, one.points]));
  return (
    <ScrollTable
      id="profile"
      class="profile stacked"
      caption={
        <>
          Profile against targets, 0 to {HIGHEST_SCORE}. Targets: {set.label}
          {edited.length > 0 && `; edited for ${series(edited.map(({ title }) => title))}`}.
        </>
      }
    >
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col" class="profile__said">
            {several ? 'Median of each side' : 'Answer'}
          </th>
          <th scope="col" class="profile__chart">
            <span class="sr-only">Bar</span>
          </th>
          <th scope="col" class="number">
            Score
          </th>
          <th scope="col" class="number">
            Target
          </th>
          <th scope="col" class="number">
            Gap
          </th>
          {result.percent && (
            <th scope="col" class="number">
              Points
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {result.profile.map((row, place) => (
          <tr key={row.item.id}>
            <th scope="row">{row.item.title}</th>
            <td class="stacked__whole">
              <Said
                sides={several ? medians(result.comparison.items[place]?.groups ?? []) : []}
                row={rowOf(ladder, row)}
              />
            </td>
            <td class="profile__chart stacked__whole">
              <Bar row={row} />
            </td>
            <td class="number" data-label="Score">
              {row.reading.state === 'scored' ? score(row.reading.score) : '–'}
            </td>
            <td class="number" data-label="Target">
              {score(row.target)}
              {edited.includes(row.item) && ' (edited)'}
            </td>
            <td class="number" data-label="Gap">
              {row.gap === undefined ? '–' : score(row.gap)}
            </td>
            {result.percent && (
              <td class="number" data-label="Points">
                {points.get(row.item.id) ?? '–'}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {result.percent && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={6}>
              Percent to {edited.length > 0 ? 'edited targets' : 'target'}: the sum of the points of
              the scored practices. {ROUNDED}
            </th>
            <td class="number" data-label="Points together">
              {result.percent.percent}
            </td>
          </tr>
        </tfoot>
      )}
    </ScrollTable>
  );
}
