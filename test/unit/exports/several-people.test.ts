import { describe, expect, test } from 'vitest';
import { measuresReport } from '#exports/measures-report.ts';
import { writeSvg } from '#exports/svg.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Content, Worksheet } from '#worksheet/types.ts';
import { ofKind, reportOf } from './instruments.ts';

const [gate, phases, count, tally, measures] = [
  ofKind('gate'),
  ofKind('phases'),
  ofKind('count'),
  ofKind('tally'),
  ofKind('measures'),
];

/** Somebody who gives every item one answer. */
const person = (one: Instrument, name: string, side: number, answer: number): Worksheet => ({
  ...{ name, side, facts: {} },
  answers: Object.fromEntries(one.items.map(({ number }) => [number, { answer, note: 'Seen' }])),
});

/** A dossier whose owner collects, and answers nothing unless told. */
const collecting = (one: Instrument, people: Worksheet[], own?: Worksheet): Content => ({
  ...{ instrument: one.number, edition: one.edition, name: 'Atlas', record: {} },
  worksheet: own ?? { facts: {}, answers: {} },
  collected: people.map((worksheet, place) => ({
    ...{ id: `c${place}`, received: '2026-11-20T09:30:00Z', edition: one.edition },
    ...{ via: 'link' as const, worksheet },
  })),
});

const [YES, NO] = [1, 3];

describe('the report of several people', () => {
  test('gives the outcome of a gate by the lower side, whoever answered first', () => {
    const [ada, bo] = [person(gate, 'Ada', 1, YES), person(gate, 'Bo', 2, NO)];
    for (const people of [
      [ada, bo],
      [bo, ada],
    ]) {
      const report = reportOf(gate, collecting(gate, people));
      expect(report.headline).toBe('Together, on the careful side: Not yet.');
      expect(report.caveat).toContain('as 2 people answered');
      const todo = report.sections.find(({ id }) => id === 'todo');
      expect(todo?.list?.[0]).toContain('(No)');
    }
  });

  test('says who answers what where one side of a gate does not know, and sends nobody to ask', () => {
    const [ada, bo, cy] = [2, 4, 4].map((answer, at) =>
      person(gate, ['Ada', 'Bo', 'Cy'][at]!, at === 0 ? 1 : 2, answer),
    );
    const report = reportOf(gate, collecting(gate, [ada!, bo!]));
    const textOf = (id: string) => report.sections.find((one) => one.id === id);
    const todo = textOf('todo')?.list?.find((line) => line.includes('Must clauses settled'));
    expect(todo).toContain("(Client side: Partly; External side: Don't know).");
    expect(todo).toContain('Let the client side show its answer to the external side');
    expect(todo).toContain('Settle the open must clauses');
    expect(todo).not.toContain('ask which musts are open');
    const talk = textOf('disagreement');
    expect(talk?.list?.join()).toContain("One side answers, another says only Don't know");
    expect(talk?.table?.rows.every((row) => row.at(-1) === 'Unsettled')).toBe(true);
    const three = reportOf(gate, collecting(gate, [ada!, bo!, cy!]));
    expect(JSON.stringify(three.sections)).toContain("External side: 2 × Don't know");
  });

  test('gives the phase by the lower side, in headline and picture alike', () => {
    const [ada, bo] = [person(phases, 'Ada', 1, YES), person(phases, 'Bo', 2, NO)];
    const report = reportOf(phases, collecting(phases, [ada, bo]));
    expect(report.headline).toMatch(/^Together, on the careful side: Phase shown: none\./);
    expect(report.chart?.rows.map(({ value }) => value)).toEqual([0, 0, 0, 0]);
  });

  test('tells a criterion that was never met from one that was lost', () => {
    const LOST = 4;
    const ada = person(phases, 'Ada', 1, NO);
    const bo = person(phases, 'Bo', 2, LOST);
    const cellsOf = (...people: Worksheet[]) =>
      reportOf(phases, collecting(phases, people))
        .sections.find(({ id }) => id === 'disagreement')
        ?.table?.rows[0]?.slice(1, 3);
    expect(cellsOf(ada, bo)).toEqual(['Not met', 'Was met, lost again']);
    expect(cellsOf(ada, { ...bo, side: 1 }, bo)).toEqual([
      'Not met / Was met, lost again (median of 2)',
      'Was met, lost again',
    ]);
  });

  test('says why no warning rests on months that one side may mean of another phase', () => {
    const time = { 2: [4] };
    const ada = { ...person(phases, 'Ada', 1, YES), facts: time };
    const answers = { ...ada.answers, 17: { answer: NO } };
    const bo = { ...ada, name: 'Bo', side: 2, answers: { ...answers, 1: { answer: NO } } };
    const report = reportOf(phases, collecting(phases, [{ ...ada, answers }, bo]));
    const mind = report.sections.find(({ id }) => id === 'warnings')?.paragraphs?.join(' ');
    expect(mind).toContain('The months in the present phase cannot be applied.');
    expect(mind).toContain('4 Strategic contribution');
    expect(mind).not.toContain('A long time in one phase');
  });

  test('calls what the client side gave given or missing, and no sign of a contractor', () => {
    const [ada, bo] = [person(count, 'Ada', 1, 1), person(count, 'Bo', 2, 3)];
    const found = reportOf(count, collecting(count, [bo], ada)).sections.find(
      ({ id }) => id === 'disagreement',
    );
    const row = (title: string) => found?.table?.rows.find(([first]) => first === title);
    expect(row('Introductions')?.slice(1, 3)).toEqual(['Missing', 'Given']);
    expect(row('Part in a decision')?.slice(1, 3)).toEqual([count.poles.against, count.poles.for]);
    const about = (title: string) => found?.list?.find((text) => text.includes(title));
    expect(about('Introductions')).toContain('The external side received more');
    expect(about('Introductions')).not.toContain('teammate');
    expect(about('Part in a decision')).toContain('counts more towards a teammate');
  });

  test('tells how many have which reading of a count, and whose next step it is', () => {
    const [ada, bo] = [person(count, 'Ada', 1, 3), person(count, 'Bo', 2, 1)];
    const report = reportOf(count, collecting(count, [bo], ada));
    const { readings } = count;
    for (const { label } of [readings.for, readings.against])
      expect(report.headline).toContain(`${label}: 1 person.`);
    expect(report.chart?.rows.map(({ text }) => text)).toEqual(['1 of 2 people', '1 of 2 people']);
    const titles = report.sections.map(({ title }) => title);
    expect(titles).toContain('What it says: Ada (Client side)');
    // A picture is passed on: it names nobody.
    expect(writeSvg(report)).not.toContain('Ada');
  });

  test("shows nobody's counts as those of all where the owner did not answer", () => {
    const [ada, bo] = [person(count, 'Ada', 1, 3), person(count, 'Bo', 2, 1)];
    const ids = reportOf(count, collecting(count, [ada, bo])).sections.map(({ id }) => id);
    expect(ids).toContain('counts');
    expect(ids).not.toContain('why');
    expect(ids).not.toContain('next');
  });

  test('tells of a tally what each side tagged', () => {
    const [ada, bo] = [person(tally, 'Ada', 1, 1), person(tally, 'Bo', 2, 3)];
    const report = reportOf(tally, collecting(tally, [ada, bo]));
    const levels = tally.answers.flatMap((answer) => ('level' in answer ? [answer] : []));
    expect(report.headline).toContain(`Client side: usual level 1 ${levels[0]?.label}`);
    expect(report.headline).toContain(`External side: usual level 3 ${levels[2]?.label}`);
    expect(report.chart?.rows[0]?.label).toBe(`Client side: 1 ${levels[0]?.label}`);
    expect(report.sections.map(({ id }) => id)).not.toContain('levels');
  });

  test('tells of measures how often people counted differently', () => {
    const [ada, bo] = [person(measures, 'Ada', 1, 1), person(measures, 'Bo', 2, 2)];
    const { headline } = reportOf(measures, collecting(measures, [ada, bo]));
    expect(headline).toMatch(/^Each person counted alone\. Counted or entered differently: \d+ of/);
  });
});

describe('what would change an outcome', () => {
  test("is a No, also where nobody knows: a worse answer than Don't know is not what is meant", () => {
    const unknown = person(gate, 'Ada', 1, YES);
    const answers = { ...unknown.answers, 1: { answer: 4 } };
    const report = reportOf(gate, collecting(gate, [], { ...unknown, answers }));
    const change = report.sections.find(({ id }) => id === 'change')?.paragraphs ?? [];
    expect(change.some((line) => /^No to Engineering lead/.test(line))).toBe(true);
  });
});

describe('everything that an export can say', () => {
  test('has the rules of the models, and why a situation of a tally is shown', () => {
    const ids = (one: typeof gate | typeof tally, answer: number) =>
      reportOf(one, collecting(one, [], person(one, 'Ada', 1, answer))).sections;
    expect(ids(gate, YES).map(({ id }) => id)).toContain('model-rules');
    const why = ids(tally, 1)
      .find(({ id }) => id === 'why')
      ?.paragraphs?.join(' ');
    expect(why).toContain('is the first situation that fits: ');
  });

  test('has the published figures of measures with their ratings, and calls them no target', () => {
    const claim = measures.items.find(({ bands }) => bands)?.bands ?? '';
    const figure = { id: claim, figure: '4 hours', says: 'x', from: 'A vendor.', words: 'weak' };
    const report = measuresReport(
      measures,
      collecting(measures, [], person(measures, 'Ada', 1, 1)),
      '2026-11-20',
      { [claim]: { ...figure, rating: 'D' } },
    );
    const bands = report.sections.find(({ id }) => id === 'bands');
    expect(bands?.detail).toBe('everything');
    expect(bands?.table?.rows[0]?.slice(2, 4)).toEqual(['4 hours', 'D, weak']);
    expect(bands?.paragraphs?.join(' ')).toContain('They are no target');
  });

  test('sends the reader of a profile to the outcomes of the same service', () => {
    const ladder = ofKind('ladder');
    const report = reportOf(ladder, collecting(ladder, [], person(ladder, 'Ada', 1, 3)));
    const check = report.sections.find(({ id }) => id === 'outcomes');
    expect(check?.paragraphs?.[0]).toContain('/tools/delivery-health/');
  });
});
