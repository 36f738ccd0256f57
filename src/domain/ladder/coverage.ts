import type { LadderItem } from '#schemas/ladder.ts';
import type { Read, Reading } from './score.ts';

/** How much of the instrument the answers reach. Every practice is in exactly one of the lists. */
export interface Coverage {
  readonly scored: readonly LadderItem[];
  /** Don't know. */
  readonly unknown: readonly LadderItem[];
  /** Not answered yet. */
  readonly open: readonly LadderItem[];
  /** Not possible here. */
  readonly excluded: readonly LadderItem[];
  /** Practices that are not excluded. */
  readonly applicable: number;
  /** Scored divided by applicable, 0 to 1; 0 where nothing is applicable. */
  readonly share: number;
}

/** Not possible here leaves both sides of the share; Don't know and no answer lower it. */
export function coverage(reads: readonly Read[]): Coverage {
  const of = (state: Reading['state']) =>
    reads.filter(({ reading }) => reading.state === state).map(({ item }) => item);
  const [scored, excluded] = [of('scored'), of('excluded')];
  const applicable = reads.length - excluded.length;
  return {
    scored,
    unknown: of('unknown'),
    open: of('open'),
    excluded,
    applicable,
    share: applicable === 0 ? 0 : scored.length / applicable,
  };
}

/** How many answers can be shown to somebody else. Every answer of every person counts once. */
export interface EvidenceShare {
  /** Practices with at least one proven answer. */
  readonly proven: readonly LadderItem[];
  /**
   * Practices with a row above level 2 that rests on no artefact or system record: shown as given, but
   * unproven.
   */
  readonly unprovenLeads: readonly LadderItem[];
  /** How many answers have a score, and how many of these are proven. */
  readonly answers: number;
  readonly provenAnswers: number;
  /** Proven divided by scored answers, 0 to 1; 0 where nothing is scored. */
  readonly share: number;
}

/** Above this level an answer without proof is named as unproven. */
const HIGHEST_UNPROVEN = 2;

/**
 * Share of the scored answers with an artefact or a system record. Observed by others, an impression
 * or no evidence at all proves nothing, whatever the level: such an answer stays in the divisor and
 * keeps its score. A level-3 answer of this kind is also named, because a claim to lead without proof
 * is what most needs a second look. None (level 0) counts in the divisor like any other scored answer.
 *
 * @param reads of one person, or those of several, practice by practice
 */
export function evidenceShare(reads: readonly Read[]): EvidenceShare {
  const scored = reads.flatMap(({ item, reading }) =>
    reading.state === 'scored' ? [{ item, level: reading.level, proven: reading.proven }] : [],
  );
  const proven = scored.filter((answer) => answer.proven);
  const items = (answers: typeof scored) => [...new Set(answers.map(({ item }) => item))];
  return {
    proven: items(proven),
    unprovenLeads: items(
      scored.filter((answer) => !answer.proven && answer.level > HIGHEST_UNPROVEN),
    ),
    answers: scored.length,
    provenAnswers: proven.length,
    share: scored.length === 0 ? 0 : proven.length / scored.length,
  };
}
