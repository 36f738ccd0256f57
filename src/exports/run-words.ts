import {
  certaintyMoved,
  isSideMoved,
  isStill,
  type BandMovement,
  type Movement,
  type NoiseReason,
  type PracticeMovement,
  type SideMovement,
  type Verdict,
} from '#domain/ladder/movement.ts';
import { score } from '#domain/number.ts';
import { series } from '#domain/series.ts';
import { sideLabel } from './groups.ts';

/** What a movement between two runs says, in the words that pages and exports share. */

/** Why a difference is not called a change. */
const NOISE: Readonly<Record<NoiseReason, string>> = {
  'less-than-a-row': 'smaller than one row',
  'other-practices': 'the band differs only because other practices were scored',
  'lower-confidence': 'the later run is less certain',
  'not-scored': 'no score in one of the runs',
};

/** Whether a difference is called a change, and why not. */
export const verdictText = (verdict: Verdict) =>
  verdict.changed ? 'Changed' : `Within noise: ${NOISE[verdict.reason]}`;

/** Rows with their sign: `+0.5`, `−1`, `0`. */
export const signedRows = (rows: number) =>
  rows === 0 ? '0' : `${rows > 0 ? '+' : '−'}${score(Math.abs(rows))}`;

/** How one side moved, in one line. */
function sideMovedText({ side, before, after, rows }: SideMovement): string {
  const [from, to] = [before, after].map((value) =>
    value === undefined ? 'no score' : score(value),
  );
  if (before === after) return `${sideLabel(side)}: ${from}${rows === 0 ? ', no difference' : ''}`;
  return `${sideLabel(side)}: ${from} to ${to}${rows === undefined ? '' : `, ${signedRows(rows)}`}`;
}

/** Each side of a practice, a line each; one line where they moved as its score did. */
export function sidesText({ rows, sides }: PracticeMovement): string[] {
  if (sides) return sides.map(sideMovedText);
  return [rows === 0 ? 'No difference' : 'As the score'];
}

/** How many sides of a practice moved. */
const sidesMoved = ({ sides = [] }: PracticeMovement) => sides.filter(isSideMoved).length;

/** Where sides moved although no score did: in which practices one, in which ones more. */
function sidesMovedText(practices: readonly PracticeMovement[]): string[] {
  const titles = (isMeant: (moved: number) => boolean) =>
    practices.filter((one) => isMeant(sidesMoved(one))).map(({ item }) => item.title);
  const [one, more] = [titles((moved) => moved === 1), titles((moved) => moved > 1)];
  if (one.length + more.length === 0) return [];
  return [
    [
      'The score is the lower median of the sides, and it is the same everywhere.',
      ...(one.length > 0 ? [`One side moved in ${series(one)}.`] : []),
      ...(more.length > 0 ? [`More than one side moved in ${series(more)}.`] : []),
    ].join(' '),
  ];
}

/** The verdict on the whole without a full stop, then what a side did that the score does not show. */
export function movementText(found: Movement): string[] {
  if (!isStill(found)) return [verdictText(found.verdict)];
  return ['No movement', ...sidesMovedText(found.practices)];
}

/** What a practice did between two runs. */
export const movedText = ({ rows, verdict }: PracticeMovement) =>
  rows === 0 ? 'No difference' : verdictText(verdict);

/** What the band did between two runs. */
export function bandMovedText(band: BandMovement, verdict: Verdict): string {
  if (band.moved)
    return verdict.changed ? 'Another band' : `Within noise: ${NOISE['lower-confidence']}`;
  if (band.differs) return `Within noise: ${NOISE['other-practices']}`;
  return band.before && band.after ? 'The same band' : 'No band in one of the runs';
}

/** What the confidence did between two runs. */
export function certaintyText(confidence: Movement['confidence']): string {
  const moved = certaintyMoved(confidence);
  if (moved === 0) return 'As certain';
  return moved > 0 ? 'More certain' : 'Less certain';
}

/** What keeps two runs of different editions from being compared in full; undefined where nothing does. */
export function editionsText({
  before,
  after,
  leftOut,
  reworded,
  retired,
}: Movement['editions']): string | undefined {
  if (before === after && leftOut.length + retired.length === 0) return undefined;
  const named = (what: string, titles: readonly string[]) =>
    titles.length > 0 ? [`${what}: ${series(titles)}.`] : [];
  const titlesOf = (items: typeof leftOut) => items.map(({ title }) => title);
  return [
    `The earlier run is of edition ${before}, the later one of edition ${after}.`,
    'Only practices that ask the same in both are compared.',
    ...named('Left out', titlesOf(leftOut)),
    ...named('Asked in another way since, so left out', titlesOf(reworded)),
    ...named('Gone since', retired),
  ].join(' ');
}

/** What is called a change, in one sentence. */
export const CHANGE_RULE =
  'A change is one row or more, or another band, and a later run that is at least as certain.';
