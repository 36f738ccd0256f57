import { collect, collectEdit } from '#worksheet/collect/collect.ts';
import type { Edit } from '#worksheet/edit.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Content, Shared } from '#worksheet/types.ts';
import type { ToolSite } from '../ui/tool.ts';
import { isWorthTelling, toldText, whoText, withDifference } from './told.ts';

export interface Added {
  /** What takes the answers in; absent where they cannot be taken. */
  readonly edit?: Edit;
  readonly text: string;
}

/**
 * Takes the answers of a link that is open into the reader's own dossier.
 *
 * @param received ISO date and time
 */
export function addShared(
  into: Content,
  shared: Shared,
  { instrument, site, received }: { instrument: Instrument; site: ToolSite; received: string },
): Added {
  const result = { ok: true, kind: 'worksheet', shared } as const;
  const isDeal = instrument.kind === 'checklist';
  const outcome = collect(into, [{ source: 'This link', via: 'link', result }], {
    edition: instrument.edition,
    received,
    // Whoever has seen the answers chooses them, also where they are fewer.
    ...{ mayBeBare: isDeal, manyRoles: isDeal, evenLess: true },
  });
  const text = outcome.told
    .filter((line) => isWorthTelling(line, into.name))
    .map((told) => {
      const line = withDifference(told, into, outcome.add);
      const who = whoText(line, instrument);
      return `${line.source}${who ? ` (${who})` : ''}: ${toldText(line, instrument, site)}`;
    })
    .join(' ');
  // “This link” says nothing to whoever reads the history later.
  const add = outcome.add.map((entry) => withKey(entry, 'source', undefined));
  return { text, ...(add.length > 0 && { edit: collectEdit({ ...outcome, add }) }) };
}
