import { useMemo } from 'preact/hooks';
import { series } from '#domain/series.ts';
import { compareTallies, type TalliesCompared, type TallySide } from '#domain/tally/together.ts';
import { sideLabel } from '#exports/groups.ts';
import { callNames } from '#exports/respondents.ts';
import { ceilingOf, levelName, shownName, usualName, usualOf } from '#exports/tally-words.ts';
import type { Tally } from '#schemas/tally.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

interface Props {
  readonly tally: Tally;
  /** At least two. */
  readonly worksheets: readonly Worksheet[];
}

function People({ tally, people }: { readonly tally: Tally } & Pick<TalliesCompared, 'people'>) {
  const names = callNames({ respondents: people.map(({ respondent }) => respondent) });
  return (
    <ScrollTable id="people-tallies" class="stacked" caption="The tags of everybody, each alone">
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Usual level</th>
          <th scope="col">Ceiling shown</th>
          {['Tagged', 'With an artefact', "Don't know"].map((title) => (
            <th scope="col" class="number" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ respondent, result: { outcome, tagged, proven, unknown } }, at) => (
          <tr key={respondent.index}>
            <th scope="row" dir="auto">
              {names[at]}
            </th>
            <td data-label="Usual level">
              {outcome.kind === 'spread' ? usualName(outcome) : `Needs ${tally.needed} tags`}
            </td>
            <td data-label="Ceiling shown">
              {outcome.kind === 'spread' ? shownName(outcome) : '–'}
            </td>
            <td class="number" data-label="Tagged">
              {tagged.length}
            </td>
            <td class="number" data-label="With an artefact">
              {proven.length}
            </td>
            <td class="number" data-label="Don't know">
              {unknown.length}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Distributions({ sides }: Pick<TalliesCompared, 'sides'>) {
  const row = (title: string, of: (side: TallySide) => string | number) => (
    <tr key={title}>
      <th scope="row">{title}</th>
      {sides.map((side) => (
        <td key={side.side?.id ?? ''} data-label={sideLabel(side.side)}>
          {of(side)}
        </td>
      ))}
    </tr>
  );
  return (
    <ScrollTable
      id="sides-tallies"
      class="stacked"
      caption="Tags at each level by side, in brackets those with an artefact. The tags of the people of a side are added up: a work item that two of them tagged counts twice."
    >
      <thead>
        <tr>
          <th scope="col">Level</th>
          {sides.map(({ side, people }) => (
            <th scope="col" key={side?.id ?? ''}>
              {sideLabel(side)} ({people})
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sides[0]?.levels.map(({ level }, place) =>
          row(levelName(level), ({ levels }) => {
            const { items = 0, proven = 0 } = levels[place] ?? {};
            return `${items} (${proven})`;
          }),
        )}
        {row("Don't know", ({ unknown }) => unknown)}
        {row('Usual level', usualOf)}
        {row('Ceiling shown', ceilingOf)}
      </tbody>
    </ScrollTable>
  );
}

/** Several people: how each and each side tagged. Slots hold other work items, so none is compared. */
export function Sides({ tally, worksheets }: Props) {
  const { people, sides, usualApart, ceilingApart, missing } = useMemo(
    () => compareTallies(tally, worksheets),
    [tally, worksheets],
  );
  return (
    <section class="result" role="region" aria-labelledby="sides">
      <h2 id="sides">How each person tagged</h2>
      <p>
        Each person chose the work items. So the distributions are compared, and never one item with
        another.
      </p>
      {missing.length > 0 && <p>Not heard yet: {series(missing.map(({ label }) => label))}.</p>}
      {usualApart && (
        <p>
          <strong>The usual levels differ.</strong> {tally.apart.usual}
        </p>
      )}
      {ceilingApart && (
        <p>
          <strong>The ceilings differ.</strong> {tally.apart.ceiling}
        </p>
      )}
      <Distributions sides={sides} />
      <People tally={tally} people={people} />
    </section>
  );
}
