import { HIGHEST_SCORE } from '#domain/ladder/rows.ts';
import type { Trend } from '#domain/ladder/trend.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { score } from '../ui/number.ts';

const WIDTH = 200;
const HEIGHT = 64;
const EDGE = 6;

interface Point {
  readonly value: number | undefined;
  /** True where confidence is low: the point is hollow. */
  readonly low: boolean;
  /** True where a new edition begins: no line leads here. */
  readonly apart: boolean;
}

interface Props {
  readonly title: string;
  readonly points: readonly Point[];
  readonly highest: number;
  /** What the last value is called. */
  readonly last: string;
}

/** One line over all runs. It breaks where there is no value and where the edition changes. */
function Multiple({ title, points, highest, last }: Props) {
  const x = (place: number) =>
    points.length < 2 ? WIDTH / 2 : EDGE + (place / (points.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - (value / highest) * (HEIGHT - 2 * EDGE);
  const levels = Array.from({ length: highest + 1 }, (_, level) => level);
  return (
    <figure class="trend__one">
      <figcaption>
        {title} <span>{last}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        {levels.map((level) => (
          <line key={level} class="trend__level" x1="0" x2={WIDTH} y1={y(level)} y2={y(level)} />
        ))}
        {points.map(({ value, apart }, place) => {
          const before = points[place - 1]?.value;
          const middle = (x(place - 1) + x(place)) / 2;
          if (apart)
            return (
              <line key={place} class="trend__edition" x1={middle} x2={middle} y1="0" y2={HEIGHT} />
            );
          if (value === undefined || before === undefined) return null;
          return (
            <line
              key={place}
              class="trend__line"
              {...{ x1: x(place - 1), y1: y(before), x2: x(place), y2: y(value) }}
            />
          );
        })}
        {points.map(({ value, low }, place) =>
          value === undefined ? null : (
            <circle
              key={place}
              class={low ? 'trend__point trend__point--low' : 'trend__point'}
              {...{ cx: x(place), cy: y(value), r: 4 }}
            />
          ),
        )}
      </svg>
    </figure>
  );
}

/** A small chart for each practice and one for the band. The table below says the same in figures. */
export function TrendChart({ ladder, found }: { readonly ladder: Ladder; readonly found: Trend }) {
  const { runs, lines } = found;
  const pointsOf = (values: readonly (number | undefined)[]): Point[] =>
    runs.map(({ confidence, otherEdition }, place) => ({
      value: values[place],
      low: confidence.label === 'low',
      apart: otherEdition,
    }));
  const bands = runs.map(({ band }) => (band ? ladder.bands.indexOf(band) : undefined));
  const lastOf = (values: readonly (number | undefined)[]) => {
    const last = values.at(-1);
    return last === undefined ? 'no score' : score(last);
  };
  return (
    <div class="trend">
      <Multiple
        title="Overall result"
        points={pointsOf(bands)}
        highest={ladder.bands.length - 1}
        last={runs.at(-1)?.band?.label ?? 'none'}
      />
      {lines.map(({ item, scores }) => (
        <Multiple
          key={item.id}
          title={item.title}
          points={pointsOf(scores)}
          highest={HIGHEST_SCORE}
          last={lastOf(scores)}
        />
      ))}
    </div>
  );
}
