import { useMemo } from 'preact/hooks';
import type { Content } from '#worksheet/types.ts';
import { useLater } from './useLater.ts';

export interface Together<Result> {
  /** True where others' answers are in the dossier: then the result is that of all. */
  readonly several: boolean;
  /** Who answered, for the sentence that says what the result is not: `one person`, `3 people`. */
  readonly who: string;
  /** Absent while what several people need has not arrived. */
  readonly result: Result | undefined;
  readonly failed: boolean;
}

/**
 * The result of the careful answers of all whose answers are in a dossier, or the reader's own where
 * nobody else has answered. What only several people need is fetched once somebody is collected.
 *
 * @param own result of the reader's own answers
 * @param load the same function with each drawing; it gives what makes the result of all
 */
export function useTogether<Instrument, Result>(
  instrument: Instrument,
  content: Content,
  own: Result,
  load: () => Promise<(instrument: Instrument, content: Content) => Result>,
): Together<Result> {
  const { collected = [], worksheet } = content;
  const several = collected.length > 0;
  const people = collected.length + Number(Object.keys(worksheet.answers).length > 0);
  const later = useLater(several, load);
  const all = useMemo(
    () => (several && later.state === 'ready' ? later.part(instrument, content) : undefined),
    [several, later, instrument, content],
  );
  return {
    several,
    who: people > 1 ? `${people} people` : 'one person',
    result: several ? all : own,
    failed: several && later.state === 'failed',
  };
}
