import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { carryOver } from '#domain/editions.ts';
import type { Registry } from '#integrations/instrument-registry.ts';
import type { Instrument } from '#schemas/instruments.ts';
import { decodeLink } from '#worksheet/codec/link.ts';
import type { Shared } from '#worksheet/types.ts';
import { all, reportOf } from './exports/instruments.ts';
import golden from './golden-editions.json' with { type: 'json' };

/**
 * One worksheet of each edition of each instrument, as somebody may hold it, with what it says today. A
 * line may be added, and its link never changed. What it says may change only with an edition that
 * rises and an entry in the changelog.
 */
const registry = parse(
  readFileSync(new URL('../../content/registry.yaml', import.meta.url), 'utf8'),
) as Registry;

interface Numbered {
  readonly id: string;
  readonly number: number;
}

/** What was chosen, by the ids of today: `{ leader: 'yes' }`. Numbers that nothing stands for are left. */
function choices(instrument: Instrument, shared: Shared): Record<string, string> {
  const { worksheet, record } = carryOver(shared, instrument);
  const idIn = (list: string, number: number | undefined) =>
    (instrument as unknown as Record<string, Numbered[] | undefined>)[list]?.find(
      (one) => one.number === number,
    )?.id;
  const answers = instrument.kind === 'checklist' ? 'stances' : 'answers';
  return Object.fromEntries(
    instrument.items.flatMap(({ id, number }): [string, string][] => {
      const answer = idIn(answers, worksheet.answers[number]?.answer);
      const status = idIn('statuses', record[number]?.status);
      const found = [answer, status].filter(Boolean).join(', ');
      return found ? [[id, found]] : [];
    }),
  );
}

const byId = (id: string) => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new RangeError(`No instrument ${id}.`);
  return found;
};

describe('a link of each edition', () => {
  test.each(golden)(
    'of $instrument, edition $edition, says what it said',
    async ({ instrument, edition, link, result, chosen }) => {
      const decoded = await decodeLink(link);
      if (!decoded.ok || !('shared' in decoded)) throw new Error('the link does not open');
      const { shared } = decoded;
      const now = byId(instrument);
      expect([shared.instrument, shared.edition]).toEqual([now.number, edition]);
      expect(choices(now, shared)).toEqual(chosen);
      expect(reportOf(now, shared).headline).toBe(result);
    },
  );

  test('is here for every edition that was ever registered', () => {
    const wanted = Object.entries(registry).flatMap(([id, { edition }]) =>
      Array.from({ length: edition }, (_, before) => `${id} ${before + 1}`),
    );
    expect(wanted.length).toBeGreaterThanOrEqual(all.length);
    const held = golden.map(({ instrument, edition }) => `${instrument} ${edition}`);
    expect(held.sort()).toEqual(wanted.sort());
  });
});
