import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutOf, CAVEAT, sectionsOf, type Report, type Table } from '#exports/report.ts';
import { HELD_BACK } from '#exports/respondents.ts';
import { writeCsv } from '#exports/csv.ts';
import { fileAboutOf } from '#exports/file-about.ts';
import { writeMarkdown } from '#exports/markdown.ts';
import { writeSvg } from '#exports/svg.ts';
import { writtenDay } from '#exports/written-day.ts';
import type { Content, Worksheet } from '#worksheet/types.ts';
import { writeFile } from '#worksheet/write-file.ts';
import { all, reportOf } from './instruments.ts';
import { anyText } from './reports.ts';

const at = '2026-11-20T09:30:00Z';
const number = (max: number) => fc.integer({ min: 1, max });
const byNumber = <T>(max: number, value: fc.Arbitrary<T>) =>
  fc.dictionary(number(max).map(String), value, { maxKeys: 12 });

/** Any worksheet, numbers of no item or option among the rest. */
const worksheet: fc.Arbitrary<Worksheet> = fc.record(
  {
    name: anyText,
    side: number(3),
    facts: byNumber(14, fc.uniqueArray(number(6), { minLength: 1, maxLength: 2 })),
    answers: byNumber(
      12,
      fc.record(
        { answer: number(7), consistency: number(4), evidence: number(5), note: anyText },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: ['facts', 'answers'] },
);

const content = (instrument: number): fc.Arbitrary<Content> =>
  fc
    .record({
      name: anyText,
      // Also an owner who collects, and answers nothing.
      worksheet: fc.oneof(worksheet, fc.constant<Worksheet>({ facts: {}, answers: {} })),
      others: fc.array(worksheet, { maxLength: 3 }),
    })
    .map(({ name, worksheet: own, others }) => ({
      instrument,
      edition: 1,
      name,
      worksheet: own,
      record: { 1: { status: 1, owner: 1, note: name }, 2: { status: 5, reason: name } },
      collected: others.map((one, place) => ({
        ...{ id: `c${place}`, received: at, edition: 1, via: 'link' as const },
        worksheet: one,
      })),
      rounds: [{ item: 1, at, first: [{ name, side: 1, answer: { answer: 1 } }] }],
      plan: [{ id: 'p', day: 30, text: name, owner: name }],
    }));

const tables = ({ items, sections }: Report): Table[] => [
  items,
  ...sections.flatMap(({ table }) => table ?? []),
];

describe.each(all.map((one) => [one.id, one] as const))('the report of %s', (_, instrument) => {
  test('of an empty dossier says that there is no result', () => {
    const report = reportOf(instrument, {
      ...{ instrument: instrument.number, edition: instrument.edition, name: '', record: {} },
      worksheet: { facts: {}, answers: {} },
    });
    expect(report.confidence).toBeUndefined();
    expect(report.headline).toMatch(/^(N|0|1?\d work items|\d+ of \d+)/);
    expect(report.caveat).toContain(CAVEAT);
    if (instrument.kind !== 'checklist') expect(report.chart).toBeUndefined();
  });

  test('is whole, whatever stands in the dossier', () => {
    fc.assert(
      fc.property(content(instrument.number), (given) => {
        const report = reportOf(instrument, given);
        for (const { columns, rows } of tables(report))
          expect(rows.every(({ length }) => length === columns.length)).toBe(true);
        expect(report.items.rows.length).toBe(instrument.items.length);
        const ids = report.sections.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(sectionsOf(report, 'everything')).toEqual(
          report.sections.filter(({ detail }) => detail !== 'open'),
        );
        expect(report.caveat).toContain(CAVEAT);
        const written = [writeMarkdown(report), writeCsv(report), writeSvg(report) ?? ''];
        for (const text of written) {
          expect(text).not.toMatch(/undefined|\bNaN\b|\[object/);
          expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
        }
        // The signs that Markdown and XML have of their own; what was typed stands behind a backslash.
        expect(written[0]).not.toMatch(/(?<!\\)<(?!br>)/);
        expect(written[2]).not.toMatch(/<(script|img|foreignObject)/);
      }),
      { numRuns: 40 },
    );
  });

  test('says the same of all, in whatever order their answers came in', () => {
    /** Lists of people, which keep the order in which they came; and questions that name them. */
    const LISTS = /^(people|counts|answers|facts|open|rounds)/;
    const ofAll = ({ headline, chart, caveat, confidence, sides, sections }: Report) => ({
      ...{ headline, chart, caveat, confidence, sides },
      sections: sections.filter(({ id }) => !LISTS.test(id)),
    });
    fc.assert(
      fc.property(content(instrument.number), ({ collected = [], ...given }) => {
        const there = reportOf(instrument, { ...given, collected });
        const back = reportOf(instrument, { ...given, collected: [...collected].reverse() });
        expect(ofAll(back)).toEqual(ofAll(there));
      }),
      { numRuns: 40 },
    );
  });

  test('is written with edition, date, sides, confidence and caveat in every format', () => {
    const sheet = { name: 'Ada', side: 1, facts: {}, answers: { 1: { answer: 1 } } };
    const given: Content = {
      ...{ instrument: instrument.number, edition: 1, name: 'Atlas' },
      ...{ worksheet: sheet, record: { 1: { status: 1 } } },
    };
    const report = reportOf(instrument, given);
    // Lines of a picture end where they fit; signs may stand behind a backslash or as an entity.
    const loose = (text: string) =>
      text
        .replaceAll(/<[^>]*>|\\/g, ' ')
        .replaceAll('&#39;', "'")
        .replaceAll(/\s+/g, ' ');
    const about = aboutOf(report).filter(([title]) => title !== 'Dossier' && title !== 'People');
    expect(about.map(([title]) => title)).toEqual(
      expect.arrayContaining(['Instrument', 'Date', 'Sides heard', 'Confidence']),
    );
    const picture = writeSvg(report);
    const csv = writeCsv(report);
    const texts = [writeMarkdown(report), csv, ...(picture ? [picture] : [])];
    for (const text of texts) {
      // People read a day in words, programs in figures.
      const said = about.map(([title, value]): readonly [string, string] => [
        title,
        title === 'Date' && text !== csv ? writtenDay(value) : value,
      ]);
      for (const [title, value] of said)
        if (title !== 'Method' || text !== picture) expect(loose(text)).toContain(loose(value));
      expect(loose(text)).toContain(loose(report.caveat));
    }
    const origin = { instrumentId: instrument.id, madeBy: 'test' };
    const dossier = { ...given, id: 'd', created: at, changed: at };
    const file = JSON.parse(writeFile(dossier, origin, fileAboutOf(report))) as { about: unknown };
    const said = Object.fromEntries(about);
    expect(file.about).toEqual({
      ...{ title: instrument.title, edition: `Edition ${instrument.edition}` },
      ...{ date: report.date, sides: said['Sides heard'], confidence: said['Confidence'] },
      caveat: report.caveat,
    });
  });

  test('keeps scores back from somebody who was invited and has not sent', () => {
    if (instrument.kind === 'checklist') return;
    fc.assert(
      fc.property(content(instrument.number), (given) => {
        const report = reportOf(instrument, { ...given, invited: { at } });
        expect(report.headline).toBe(HELD_BACK);
        expect(report.confidence).toBeUndefined();
        expect(report.chart).toBeUndefined();
        const ids = report.sections.map(({ id }) => id.replace(/\d+$/, ''));
        for (const id of ids)
          expect(['open', 'facts', 'answers', 'answers-', 'rounds', 'method', 'caution']).toContain(
            id,
          );
        const sent = reportOf(instrument, { ...given, invited: { at, sent: at } });
        expect(sent.headline).not.toBe(HELD_BACK);
      }),
      { numRuns: 20 },
    );
  });
});
