import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeLink,
  encodeInvitation,
  encodeLink,
  encodeQuestions,
} from '#worksheet/codec/link.ts';
import { type Arrival, collect, collectEdit } from '#worksheet/collect/collect.ts';
import { applyEdit, invert } from '#worksheet/edit.ts';
import { readFile, writeFile } from '#worksheet/file.ts';
import { MAX_COLLECTED } from '#worksheet/limits.ts';
import { put } from '#worksheet/part-edit.ts';
import { statusesOnly } from '#worksheet/statuses-only.ts';
import type { Collected, Content, Shared, Worksheet } from '#worksheet/types.ts';
import { worksheet } from '../basic-arbitraries.ts';
import { lockedLink } from '../fake-crypto.ts';
import {
  ASSESSMENT,
  CHECKLIST,
  EMPTY,
  QUESTIONS,
  WITH_PARTS,
  without,
  worksheetOf,
} from '../samples.ts';

const CONTEXT = { edition: 1, received: '2026-11-20T12:00:00.000Z' };
const ORIGIN = { instrumentId: 'maturity', madeBy: 'Offshore Engineering Playbook 0.4.0' };

const workOf = (given: Worksheet): Shared => ({ ...EMPTY, worksheet: given });

async function linkOf(content: Shared, source = 'link 1'): Promise<Arrival> {
  return { source, via: 'link', result: await decodeLink(await encodeLink(content)) };
}

const arrive = (given: Worksheet, source = 'link 1'): Arrival => ({
  ...{ source, via: 'link' },
  result: { ok: true, kind: 'worksheet', shared: workOf(given) },
});

const kinds = (into: Content, ...arrivals: Arrival[]) =>
  collect(into, arrivals, CONTEXT).told.map(({ kind }) => kind);

/** The dossier after collecting. */
const after = (into: Content, arrivals: readonly Arrival[]) =>
  applyEdit(into, collectEdit(collect(into, arrivals, CONTEXT)));

const BO = worksheetOf('Bo', 2, 2);

describe('what came back', () => {
  test('is taken with how and when it came, from a link and from a file', async () => {
    const sender = without(WITH_PARTS, 'rounds', 'snapshots', 'plan', 'collected');
    const cy = { ...sender, worksheet: worksheetOf('Cy', 1, 3) };
    const arrivals = [
      await linkOf(workOf(BO)),
      { source: 'cy.json', via: 'file' as const, result: readFile(writeFile(cy, ORIGIN)) },
    ];
    const { add, told } = collect(EMPTY, arrivals, CONTEXT);
    const { received } = CONTEXT;
    expect(add).toEqual([
      { id: add[0]?.id, received, edition: 1, via: 'link', source: 'link 1', worksheet: BO },
      {
        ...{ id: add[1]?.id, received, edition: 1, via: 'file', source: 'cy.json' },
        worksheet: cy.worksheet,
      },
    ]);
    expect(told).toEqual([
      { source: 'link 1', kind: 'added', who: 'Bo', side: 2 },
      { source: 'cy.json', kind: 'added', who: 'Cy', side: 1 },
    ]);
    expect(after(EMPTY, arrivals).collected).toHaveLength(2);
  });

  test('a second time is named and not added', async () => {
    const into = after(EMPTY, [await linkOf(workOf(BO))]);
    expect(kinds(into, await linkOf(workOf(BO)))).toEqual(['same-again']);
    expect(kinds(EMPTY, arrive(BO), arrive(BO, 'link 2'))).toEqual(['added', 'same-again']);
  });

  test('from the same person with other answers replaces the earlier, and undo brings it back', () => {
    const into = after(EMPTY, [arrive(BO)]);
    const later = { ...worksheetOf(' b O ', 2, 5) };
    const outcome = collect(into, [arrive(later)], CONTEXT);
    expect(outcome.told).toEqual([{ source: 'link 1', kind: 'replaces', who: ' b O ', side: 2 }]);
    const now = applyEdit(into, collectEdit(outcome));
    expect(now.collected?.map((entry) => entry.worksheet)).toEqual([later]);
    expect(applyEdit(now, invert(into, collectEdit(outcome)))).toStrictEqual(into);
  });

  test('from a person of the other side, or without a name, is somebody else', () => {
    const into = after(EMPTY, [arrive(BO)]);
    expect(kinds(into, arrive(worksheetOf('Bo', 1, 2)))).toEqual(['added']);
    const unnamed = [arrive(worksheetOf('', 2, 1)), arrive(worksheetOf('  ', 2, 3))];
    expect(kinds(into, ...unnamed)).toEqual(['added', 'added']);
  });

  test('twice with different answers at once: the last one stays, and the other is named', () => {
    const arrivals = [arrive(BO), arrive(worksheetOf('Bo', 2, 5)), arrive({ ...BO, answers: {} })];
    expect(kinds(EMPTY, ...arrivals)).toEqual(['outdated', 'added', 'empty']);
    const now = after(EMPTY, arrivals);
    expect(now.collected?.map((entry) => entry.worksheet.answers[1]?.answer)).toEqual([5]);
    expect(collect(now, arrivals, CONTEXT).add).toEqual([]);
  });

  test('twice, of which one holds a part of the other: the whole counts, in whatever order', () => {
    const whole = { ...BO, answers: { ...BO.answers, 3: { answer: 3 }, 4: { answer: 1 } } };
    expect(kinds(EMPTY, arrive(BO), arrive(whole))).toEqual(['outdated', 'added']);
    const outcome = collect(EMPTY, [arrive(whole), arrive(BO)], CONTEXT);
    expect(outcome.told).toMatchObject([{ kind: 'added' }, { kind: 'outdated', held: [2, 4] }]);
    expect(outcome.add.map((entry) => entry.worksheet)).toEqual([whole]);
  });

  test('three times, the newest on top: no part of any other counts', () => {
    const said = (...answers: number[]): Worksheet => ({
      ...BO,
      answers: Object.fromEntries(answers.map((answer, at) => [at + 1, { answer }])),
    });
    const arrivals = [said(1, 2, 3, 4), said(5, 2, 3), said(1, 2)].map((one) => arrive(one));
    const { add, told } = collect(EMPTY, arrivals, CONTEXT);
    expect(told.map(({ kind }) => kind)).toEqual(['outdated', 'added', 'outdated']);
    expect(add[0]?.worksheet.answers[1]).toEqual({ answer: 5 });
  });

  test('with other facts or in a newer edition is no part of what came before', () => {
    const whole = { ...BO, answers: { ...BO.answers, 3: { answer: 3 } } };
    const into = after(EMPTY, [arrive(whole)]);
    const corrected = { ...BO, facts: { 1: [3] } };
    expect(kinds(into, arrive(corrected))).toEqual(['replaces']);
    const older = { ...into, collected: into.collected!.map((one) => ({ ...one, edition: 0 })) };
    expect(kinds(older, arrive(BO))).toEqual(['replaces']);
  });

  test('a file that says it is newer does not give way to a fuller link', () => {
    const whole = { ...BO, answers: { ...BO.answers, 3: { answer: 3 } } };
    const changed = '2026-11-21T09:00:00.000Z';
    const sender = { ...EMPTY, id: 'file', created: changed, changed, worksheet: BO };
    const file: Arrival = {
      ...{ source: 'bo.json', via: 'file' },
      result: readFile(writeFile(sender, ORIGIN)),
    };
    expect(kinds(EMPTY, arrive(whole), file)).toEqual(['outdated', 'added']);
  });

  test('what was entered for somebody in a meeting stays when their old link comes again', () => {
    const bo = { ...BO, answers: { 1: { answer: 3, note: 'Too low.' }, 2: { answer: 1 } } };
    const into = after(EMPTY, [arrive(bo)]);
    const [entry] = into.collected!;
    const answers = { ...bo.answers, 1: { answer: 1, note: 'Agreed in the room.' } };
    const entered: Content = {
      ...into,
      collected: [{ ...entry!, worksheet: { ...entry!.worksheet, answers } }],
      changes: [
        {
          ...{ id: 'x1', at: '2026-11-21T09:00:00.000Z', item: 1, field: 'stance', via: 'meeting' },
          ...{ theirs: true, by: 'Bo', role: 2, to: '1 Agreed in the room.' },
          from: '3 Too low.',
        },
      ],
    };
    expect(collect(entered, [arrive(bo)], CONTEXT)).toMatchObject({
      ...{ add: [], drop: [] },
      told: [{ kind: 'same-again' }],
    });
    const later = { ...bo, answers: { ...bo.answers, 1: { answer: 4 } } };
    expect(kinds(entered, arrive(later))).toEqual(['replaces']);
  });

  test('a part of what is here is left, unless it is asked for or a file says that it is newer', () => {
    const whole = { ...BO, answers: { ...BO.answers, 3: { answer: 3 } } };
    const into = after(EMPTY, [arrive(whole)]);
    expect(collect(into, [arrive(BO)], CONTEXT)).toMatchObject({
      ...{ add: [], drop: [] },
      told: [{ kind: 'holds-less', held: [2, 3] }],
    });
    const asked = collect(into, [arrive(BO)], { ...CONTEXT, evenLess: true });
    expect(asked.told).toMatchObject([{ kind: 'replaces' }]);
    expect(asked.add.map((entry) => entry.worksheet)).toEqual([BO]);
    const changed = '2026-11-21T09:00:00.000Z';
    const sender = { ...EMPTY, id: 'file', created: changed, changed, worksheet: BO };
    const result = readFile(writeFile(sender, ORIGIN));
    expect(kinds(into, { source: 'bo.json', via: 'file', result })).toEqual(['replaces']);
  });

  test('filled in for another dossier is taken, and its name is told', () => {
    const into = { ...EMPTY, name: 'Payments, Vendor A' };
    const one = (name: string): Arrival => ({
      ...{ source: 'link 1', via: 'link' },
      result: { ok: true, kind: 'worksheet', shared: { ...workOf(BO), name } },
    });
    expect(collect(into, [one('Team Atlas')], CONTEXT).told).toMatchObject([
      { kind: 'added' },
      { kind: 'other-dossier', other: 'Team Atlas' },
    ]);
    for (const name of ['payments,  vendor a', ''])
      expect(kinds(into, one(name))).toEqual(['added']);
    expect(kinds({ ...EMPTY, name: '' }, one('Team Atlas'))).toEqual(['added']);
  });

  test('of the owner is recognised, also under their name with other answers', () => {
    expect(kinds(ASSESSMENT, arrive(ASSESSMENT.worksheet))).toEqual(['own']);
    expect(kinds(ASSESSMENT, arrive(worksheetOf('ada', 1, 1)))).toEqual(['own-name']);
    expect(kinds(ASSESSMENT, arrive(worksheetOf('ada', 2, 1)))).toEqual(['added']);
  });

  test('of an older edition is taken as it is, and named', () => {
    const outcome = collect(EMPTY, [arrive(BO)], { ...CONTEXT, edition: 3 });
    expect(outcome.add).toMatchObject([{ edition: 1, worksheet: BO }]);
    expect(outcome.told).toEqual([
      { source: 'link 1', kind: 'added', who: 'Bo', side: 2 },
      { source: 'link 1', kind: 'older-edition', who: 'Bo', side: 2, number: 1 },
    ]);
  });

  test('that cannot be taken is named with its reason, and the rest are taken', async () => {
    const newer = { ...workOf(BO), edition: 2 };
    const link = await encodeLink(workOf(BO));
    const read = async (text: string, source: string): Promise<Arrival> => ({
      ...{ source, via: 'link', result: await decodeLink(text) },
    });
    const arrivals = [
      await linkOf(CHECKLIST, 'link 1'),
      await linkOf(newer, 'link 2'),
      await read(link.replace('B', 'C'), 'link 3'),
      await read(link.slice(0, -9), 'link 4'),
      await read('w2.AAAGeA1iPAgIAAAAAAz', 'link 5'),
      // It asks the other side: its sender is of none that it says.
      await read(await encodeInvitation(ASSESSMENT, 2), 'link 6'),
      await linkOf(EMPTY, 'link 7'),
      { source: 'photo.jpg', via: 'file' as const, result: readFile('\u00ff\u00d8') },
      await linkOf(workOf(BO), 'link 8'),
    ];
    const { add, told } = collect(EMPTY, arrivals, CONTEXT);
    expect(add.map((entry) => entry.worksheet)).toEqual([BO]);
    expect(told).toEqual([
      { source: 'link 1', kind: 'other-instrument', number: 2 },
      { source: 'link 2', kind: 'newer-edition', who: 'Bo', side: 2, number: 2 },
      { source: 'link 3', kind: 'damaged' },
      { source: 'link 4', kind: 'cut-short' },
      { source: 'link 5', kind: 'damaged' },
      { source: 'link 6', kind: 'invitation', who: 'Ada' },
      { source: 'link 7', kind: 'empty' },
      { source: 'photo.jpg', kind: 'not-json', problems: [] },
      { source: 'link 8', kind: 'added', who: 'Bo', side: 2 },
    ]);
  });

  test('locked, or asking a vendor, is named and what to do is clear from its kind', async () => {
    const locked = await lockedLink(await encodeLink(workOf(BO)));
    const asked = { ...QUESTIONS, instrument: EMPTY.instrument };
    const read = async (fragment: string): Promise<Arrival> => ({
      ...{ source: 'link 1', via: 'link', result: await decodeLink(fragment) },
    });
    const arrivals = [
      await read(locked),
      await read(await encodeQuestions(asked)),
      await read(await encodeQuestions(QUESTIONS)),
    ];
    expect(kinds(EMPTY, ...arrivals)).toEqual(['locked', 'questions', 'other-instrument']);
    expect(collect(EMPTY, arrivals, CONTEXT).add).toEqual([]);
  });

  test('in a file with more than one person: only its own worksheet is taken, and that is said', () => {
    const sender = { ...WITH_PARTS, worksheet: worksheetOf('Di', 1, 2) };
    const result = readFile(writeFile(sender, ORIGIN));
    const { add, told } = collect(EMPTY, [{ source: 'a.json', via: 'file', result }], CONTEXT);
    expect(add).toHaveLength(1);
    expect(told.map(({ kind }) => kind)).toEqual(['added', 'parts-left']);
  });

  test('beyond the limit is named, while one that replaces still finds its place', () => {
    const many = Array.from({ length: MAX_COLLECTED + 1 }, (_, at) =>
      arrive(worksheetOf(`P${at}`, 1, 1 + (at % 6)), `link ${at}`),
    );
    const { told } = collect(EMPTY, many, CONTEXT);
    expect(told.at(-1)).toMatchObject({ source: `link ${MAX_COLLECTED}`, kind: 'no-room' });
    const full = after(EMPTY, many);
    expect(full.collected).toHaveLength(MAX_COLLECTED);
    expect(kinds(full, arrive(worksheetOf('P7', 1, 6)))).toEqual(['replaces']);
  });
});

describe('somebody without a name', () => {
  const marked = (mark: string, given: Worksheet): Worksheet => ({ ...given, mark });
  const first = marked('00000001', worksheetOf('', 2, 1));
  const corrected = marked('00000001', worksheetOf('', 2, 5));
  const other = marked('00000002', worksheetOf('', 2, 3));

  test('who sends a correction counts once', () => {
    const into = after(EMPTY, [arrive(first), arrive(other, 'link 2')]);
    expect(into.collected).toHaveLength(2);
    expect(kinds(into, arrive(corrected))).toEqual(['replaces']);
    const now = after(into, [arrive(corrected)]);
    expect(now.collected?.map(({ worksheet }) => worksheet.answers[1]?.answer).sort()).toEqual([
      3, 5,
    ]);
    expect(kinds(EMPTY, arrive(first), arrive(corrected))).toEqual(['outdated', 'added']);
  });

  test('who gives a name later, or leaves it out, is the same person', () => {
    const named = marked('00000001', worksheetOf('Bo', 2, 4));
    expect(kinds(after(EMPTY, [arrive(first)]), arrive(named))).toEqual(['replaces']);
    expect(kinds(after(EMPTY, [arrive(named)]), arrive(first))).toEqual(['replaces']);
  });

  test('who corrects the side is the same person; in a deal it may be a second role', () => {
    const into = after(EMPTY, [arrive(first)]);
    const other = arrive(marked('00000001', worksheetOf('', 1, 5)));
    expect(kinds(into, other)).toEqual(['replaces']);
    const { told } = collect(into, [other], { ...CONTEXT, manyRoles: true });
    expect(told.map(({ kind }) => kind)).toEqual(['added']);
  });

  test('who is the owner is told apart from somebody of the other side who got the file', () => {
    const owner = { ...EMPTY, worksheet: marked('00000001', worksheetOf('', 1, 5)) };
    const lena = arrive(marked('00000001', worksheetOf('Lena', 2, 1)));
    const old = arrive(marked('00000001', worksheetOf('', 1, 2)), 'link 2');
    expect(kinds(owner, lena, old)).toEqual(['added', 'own-older']);
  });

  test('without a mark is told from nobody, as in work made before there were marks', () => {
    const into = after(EMPTY, [arrive(worksheetOf('', 2, 1))]);
    expect(kinds(into, arrive(worksheetOf('', 2, 5)))).toEqual(['added']);
    expect(kinds(into, arrive(first))).toEqual(['added']);
  });

  test('who is the owner is not collected from an older link of theirs', () => {
    const owner = { ...EMPTY, worksheet: corrected };
    expect(kinds(owner, arrive(first))).toEqual(['own-older']);
    expect(kinds(owner, arrive(other))).toEqual(['added']);
  });
});

describe('a mark', () => {
  const of = (mark: string, name: string, side = 2) => ({ ...worksheetOf(name, side, 2), mark });

  test('that differs does not make two of one name: somebody changed the machine', () => {
    const into = after(EMPTY, [arrive(of('00000001', 'Bo'))]);
    expect(kinds(into, arrive(of('00000002', 'bo')))).toEqual(['replaces']);
  });

  test('never makes one of two names: a file was passed on', () => {
    const both = [arrive(of('00000001', 'Bo')), arrive(of('00000001', 'Cy'), 'link 2')];
    expect(collect(EMPTY, both, CONTEXT).told.slice(1)).toEqual([
      { source: 'link 2', kind: 'added', who: 'Cy', side: 2 },
      // Or somebody corrected the name: only people can tell, so it is said.
      { source: 'link 2', kind: 'other-name', who: 'Cy', side: 2, other: 'Bo' },
    ]);
    const nobody = arrive({ ...worksheetOf('', 2, 5), mark: '00000001' }, 'link 3');
    expect(kinds(after(EMPTY, both), nobody)).toEqual(['added']);
    const owner = { ...EMPTY, worksheet: of('00000001', 'Ada') };
    expect(kinds(owner, arrive(of('00000001', 'Bo')))).toEqual(['added']);
  });
});

describe('one worksheet that is sent again', () => {
  const at = (answer: number, rest: Partial<Worksheet>): Worksheet => ({
    ...without(worksheetOf('', 2, answer), 'side'),
    ...{ mark: 'k3v9x0q2', ...rest },
  });
  const sent = [
    at(1, {}),
    at(2, { side: 2 }),
    at(3, { side: 2, name: 'Lena' }),
    at(4, { side: 1, name: 'Lena' }),
  ];

  test('counts once: without a side, then with one, then with a name, then on the other side', async () => {
    let into: Content = EMPTY;
    for (const [place, sheet] of sent.entries()) {
      const arrival = await linkOf(workOf(sheet));
      expect(kinds(into, arrival)).toEqual([place === 0 ? 'added' : 'replaces']);
      into = after(into, [arrival]);
      expect(into.collected?.map(({ worksheet }) => worksheet)).toEqual([sheet]);
    }
  });

  test('counts once also where it was collected twice before this rule, and undo brings both back', () => {
    const [first, second, third] = sent;
    const entry = (id: string, given: Worksheet): Collected => ({
      ...{ id, received: CONTEXT.received, edition: 1, via: 'link', source: 'link 1' },
      worksheet: given,
    });
    const twice: Content = { ...EMPTY, collected: [entry('a', first!), entry('b', second!)] };
    const change = collectEdit(collect(twice, [arrive(third!)], CONTEXT));
    const now = applyEdit(twice, change);
    expect(now.collected?.map(({ worksheet }) => worksheet)).toEqual([third]);
    expect(applyEdit(now, invert(twice, change))).toStrictEqual(twice);
  });

  test('that replaces several entries names each one that goes', () => {
    const [first, second, third] = sent;
    const entry = (id: string, given: Worksheet): Collected => ({
      ...{ id, received: CONTEXT.received, edition: 1, via: 'link', source: `link of ${id}` },
      worksheet: given,
    });
    const twice: Content = { ...EMPTY, collected: [entry('a', first!), entry('b', second!)] };
    const { add, drop, told } = collect(twice, [arrive(third!)], CONTEXT);
    expect(add.map(({ id }) => id)).toEqual(['a']);
    expect(drop).toEqual(['b']);
    expect(told).toEqual([
      { source: 'link 1', kind: 'replaces', who: 'Lena', side: 2 },
      {
        ...{ source: 'link 1', kind: 'replaces-also', who: 'Lena', side: 2 },
        also: twice.collected![1],
      },
    ]);
  });

  test('counts once whatever side and name it has each time, one by one or all at once', () => {
    const version = fc
      .tuple(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(undefined, 1, 2),
        fc.constantFrom('', 'Lena', 'lena '),
      )
      .map(([answer, side, name]) => at(answer, { ...(side && { side }), ...(name && { name }) }));
    const others = [arrive({ ...BO, mark: '00000002' }), arrive(worksheetOf('Cy', 1, 3))];
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
        const arrivals = versions.map((sheet) => arrive(sheet));
        const start = after(EMPTY, others);
        const marked = ({ collected = [] }: Content) =>
          collected.flatMap(({ worksheet: sheet }) => (sheet.mark === 'k3v9x0q2' ? [sheet] : []));
        const last = [{ ...versions.at(-1)! }];
        const oneByOne = arrivals.reduce((into, arrival) => after(into, [arrival]), start);
        expect(marked(oneByOne)).toEqual(last);
        expect(marked(after(start, arrivals))).toEqual(last);
        expect(oneByOne.collected).toHaveLength(3);
      }),
    );
  });
});

describe('files of one person, which tell when they were changed', () => {
  const fileOf = (answer: number, changed: string): Arrival => {
    const sender = { ...EMPTY, id: 'file', created: '2026-11-01T09:00:00.000Z', changed };
    const text = writeFile({ ...sender, worksheet: worksheetOf('Bo', 2, answer) }, ORIGIN);
    return { source: `${answer}.json`, via: 'file', result: readFile(text) };
  };
  const [early, late] = [
    fileOf(1, '2026-11-18T09:00:00.000Z'),
    fileOf(2, '2026-11-19T09:00:00.000Z'),
  ];
  const answersIn = ({ collected = [] }: Content) =>
    collected.map(({ worksheet: { answers } }) => answers[1]?.answer);

  test('the one that was changed last is taken, in whatever order they arrive', () => {
    expect(kinds(EMPTY, early, late)).toEqual(['older-file', 'added']);
    expect(kinds(EMPTY, late, early)).toEqual(['added', 'older-file']);
    expect(answersIn(after(EMPTY, [late, early]))).toEqual([2]);
    // A link tells nothing, so the last one counts, and no old file comes back after it.
    const link = arrive(worksheetOf('Bo', 2, 3));
    expect(kinds(EMPTY, late, link, early)).toEqual(['outdated', 'added', 'older-file']);
  });

  test('one that is older than what was collected is taken, and that is said', () => {
    const into = after(EMPTY, [late]);
    expect(kinds(into, early)).toEqual(['replaces', 'maybe-older']);
    expect(kinds(into, fileOf(3, '2026-11-21T09:00:00.000Z'))).toEqual(['replaces']);
    expect(kinds(into, arrive(worksheetOf('Bo', 2, 1)))).toEqual(['replaces']);
  });
});

test('somebody who answered nothing, and added or hid a clause, is collected', () => {
  const own = { ...worksheetOf('Bo', 2, 1), answers: {}, own: { 1007: { title: 'A' } } };
  const hidden = { ...worksheetOf('Cy', 2, 1), answers: {}, hidden: { 3: 'No staff there.' } };
  expect(kinds(EMPTY, arrive(own), arrive(hidden, 'link 2'))).toEqual(['added', 'added']);
});

test('somebody who sends back nothing but the clauses that came with the invitation is not collected', () => {
  const own = { 1007: { title: 'Escrow' } };
  const owner = { ...EMPTY, worksheet: { ...EMPTY.worksheet, own } };
  const back = { ...worksheetOf('Bo', 2, 1), answers: {}, own };
  expect(kinds(owner, arrive(back))).toEqual(['empty']);
  const answered = after(owner, [arrive({ ...back, answers: { 3: { answer: 2 } } })]);
  expect(answered.collected?.[0]?.worksheet).not.toHaveProperty('own');
  const changed = { ...back, own: { 1007: { title: 'Escrow agent' } } };
  expect(kinds(owner, arrive(changed))).toEqual(['added']);
});

test('a clause that the owner hides and that comes back hidden is no opinion of who was asked', () => {
  const hidden = { 3: 'No staff in that country.' };
  const owner = { ...EMPTY, worksheet: { ...EMPTY.worksheet, hidden } };
  const back = { ...worksheetOf('Bo', 2, 1), answers: { 4: { answer: 1 } }, hidden };
  const taken = after(owner, [arrive(back)]);
  expect(taken.collected?.[0]?.worksheet).not.toHaveProperty('hidden');
  const also = { ...back, hidden: { ...hidden, 5: 'No source code.' } };
  expect(after(owner, [arrive(also)]).collected?.[0]?.worksheet.hidden).toEqual({
    5: 'No source code.',
  });
  const why = { ...back, hidden: { 3: 'For another reason.' } };
  expect(after(owner, [arrive(why)]).collected?.[0]?.worksheet.hidden).toEqual(why.hidden);
});

test('somebody who added a clause and sends it again is the same again', () => {
  const added = { ...worksheetOf('Bo', 2, 1), answers: {}, own: { 1007: { title: 'Escrow' } } };
  const now = after(EMPTY, [arrive(added)]);
  expect(kinds(now, arrive(added))).toEqual(['same-again']);
  expect(now.collected?.[0]?.worksheet.own).toEqual(added.own);
});

describe('where the sender puts the deal', () => {
  const into: Content = { ...EMPTY, record: { 3: { status: 2 }, 4: { status: 1 } } };
  const arriveWith = (record: Content['record']): Arrival => ({
    ...{ source: 'link 1', via: 'link' },
    result: { ok: true, kind: 'worksheet', shared: { ...workOf(BO), record } },
  });

  test('is not taken, and the number of clauses is named in which it differs', () => {
    const theirs = arriveWith({ 3: { status: 2 }, 4: { status: 5 }, 7: { note: 'Ask.' } });
    const { told, add } = collect(into, [theirs], CONTEXT);
    expect(told.map(({ kind, number }) => [kind, number])).toEqual([
      ['added', undefined],
      ['record-left', 2],
    ]);
    expect(applyEdit(into, collectEdit({ add })).record).toBe(into.record);
  });

  test('is not named where it is what stands here', () => {
    expect(kinds(into, arriveWith({ 3: { status: 2 } }))).toEqual(['added']);
  });
});

describe('a link of stances alone, where people may leave out why', () => {
  const bare = { ...CONTEXT, mayBeBare: true };
  const sheetOf = (answers: Worksheet['answers']): Worksheet => ({
    ...worksheetOf('Bo', 2, 1),
    answers,
  });
  const full = sheetOf({ 1: { answer: 3, note: 'Too low.' }, 2: { answer: 1, note: 'Fine.' } });
  const short = sheetOf({ 1: { answer: 3 }, 2: { answer: 2 } });
  const merged = { 1: { answer: 3, note: 'Too low.' }, 2: { answer: 2 } };
  const answersOf = ({ add }: Pick<ReturnType<typeof collect>, 'add'>) =>
    add.map(({ worksheet: { answers } }) => answers);

  test('keeps the earlier reasons of the same person where the stance is the same, and says so', () => {
    const now = after(EMPTY, [arrive(full)]);
    const outcome = collect(now, [arrive(short)], bare);
    expect(outcome.told.map(({ kind }) => kind)).toEqual(['replaces', 'reasons-kept']);
    expect(answersOf(outcome)).toEqual([merged]);
    const then = applyEdit(now, collectEdit(outcome));
    expect(collect(then, [arrive(short)], bare).told.map(({ kind }) => kind)).toEqual([
      'same-again',
    ]);
  });

  test('keeps them where both came at once', () => {
    expect(answersOf(collect(EMPTY, [arrive(full), arrive(short, 'link 2')], bare))).toEqual([
      merged,
    ]);
  });

  test('keeps the texts of an added clause and the reason of a hidden one, too', () => {
    const rich: Worksheet = {
      ...full,
      own: { 1007: { title: 'Escrow', about: 'Keep the source.', ask: 'With whom?' } },
      hidden: { 5: 'No staff there.' },
    };
    const now = after(EMPTY, [arrive(rich)]);
    const bareSheet = statusesOnly(workOf(rich)).worksheet;
    expect(collect(now, [arrive(bareSheet)], bare).told.map(({ kind }) => kind)).toEqual([
      'same-again',
    ]);
  });

  test('replaces them where every answer is sent with its note, as in an assessment', () => {
    const now = after(EMPTY, [arrive(full)]);
    expect(answersOf(collect(now, [arrive(short)], CONTEXT))).toEqual([short.answers]);
  });
});

describe('own clauses of two people under one number', () => {
  const withOwn = (name: string, title: string): Worksheet => ({
    ...worksheetOf(name, 2, 1),
    answers: { 1007: { answer: 3, note: `${name} on ${title}` } },
    own: { 1007: { title } },
    hidden: { 1007: `${name} hides ${title}` },
  });
  const escrow = arrive(withOwn('Bo', 'Escrow'));
  const travel = arrive(withOwn('Cy', 'Travel'), 'link 2');

  test('are parted: that of the later one moves, with what is said of it', () => {
    const now = after(EMPTY, [escrow, travel]);
    const [bo, cy] = now.collected!.map((entry) => entry.worksheet);
    const sheets = bo?.name === 'Bo' ? [bo, cy] : [cy, bo];
    expect(sheets).toEqual([
      withOwn('Bo', 'Escrow'),
      {
        ...withOwn('Cy', 'Travel'),
        answers: { 1008: { answer: 3, note: 'Cy on Travel' } },
        own: { 1008: { title: 'Travel' } },
        hidden: { 1008: 'Cy hides Travel' },
      },
    ]);
    expect(collect(now, [travel, escrow], CONTEXT).told.map(({ kind }) => kind)).toEqual([
      'same-again',
      'same-again',
    ]);
  });

  test('are parted from those of the owner, and stay together where they are one clause', () => {
    const owner = {
      ...EMPTY,
      worksheet: { ...EMPTY.worksheet, own: { 1007: { title: 'escrow' } } },
    };
    const now = after(owner, [escrow, travel]);
    const numbers = now.collected!.map(({ worksheet: sheet }) => [
      sheet.name,
      ...Object.keys(sheet.own ?? {}),
    ]);
    expect(numbers.sort()).toEqual([
      ['Bo', '1007'],
      ['Cy', '1008'],
    ]);
  });

  test('keep their number when the same person sends them again with another title', () => {
    const into = after(EMPTY, [escrow, travel]);
    const renamed = arrive(withOwn('Cy', 'Travel and hotels'));
    const now = after(into, [renamed]);
    const cy = now.collected!.find((entry) => entry.worksheet.name === 'Cy');
    expect(cy?.worksheet.own).toEqual({ 1008: { title: 'Travel and hotels' } });
  });
});

describe('collecting', () => {
  const people = fc
    .uniqueArray(fc.tuple(worksheet, fc.integer({ min: 1, max: 2 })), { maxLength: 8 })
    .map((given) =>
      given
        .filter(([sheet]) => Object.keys(sheet.answers).length > 0)
        // Every second one gives no name, and is known by the mark.
        .map(([sheet, side], at): Worksheet =>
          at % 2 === 0
            ? { ...sheet, name: `Person ${at}`, side }
            : { ...without(sheet, 'name'), side, mark: `mark000${at}` },
        ),
    );
  /** Every text of every worksheet. */
  const textsOf = (sheets: readonly Worksheet[]) =>
    sheets.flatMap(({ answers, own = {}, hidden = {} }) => [
      ...Object.values(answers).flatMap(({ note }) => note ?? []),
      ...Object.values(own).map((clause) => JSON.stringify(clause)),
      ...Object.values(hidden),
    ]);
  /** An entry with its own clauses, and what is said of them, without their numbers: those may move. */
  const unnumbered = ({ worksheet: sheet, ...entry }: Collected) => {
    const { answers, own = {}, hidden = {}, ...rest } = sheet;
    const isOwn = ([item]: [string, unknown]) => item in own;
    const others = (entries: object) =>
      Object.entries(entries).filter((one: [string, unknown]) => !isOwn(one));
    const said = Object.entries(own).map(([item, clause]) =>
      JSON.stringify([clause, answers[Number(item)], hidden[Number(item)]]),
    );
    return {
      ...entry,
      ...rest,
      answers: others(answers),
      hidden: others(hidden),
      own: said.sort(),
    };
  };
  const worksheets = (content: Content) =>
    new Set(content.collected?.map((entry) => JSON.stringify(unnumbered(entry))));

  test('keeps the same answers from distinct people in whatever order they arrive', () => {
    const inTwoOrders = people.chain((sheets) =>
      fc.tuple(fc.constant(sheets), fc.shuffledSubarray(sheets, { minLength: sheets.length })),
    );
    fc.assert(
      fc.property(inTwoOrders, ([one, other]) => {
        const first = after(
          EMPTY,
          one.map((sheet) => arrive(sheet)),
        );
        const second = after(
          EMPTY,
          other.map((sheet) => arrive(sheet)),
        );
        expect(first.collected ?? []).toHaveLength(one.length);
        expect(worksheets(second)).toEqual(worksheets(first));
        const kept = (first.collected ?? []).map((entry) => entry.worksheet);
        expect(textsOf(kept).sort()).toEqual(textsOf(one).sort());
      }),
    );
  });

  /** Few names, marks and sides, so that people meet. */
  const meeting = fc
    .tuple(
      worksheet,
      fc.constantFrom('', '', 'Bo', 'Cy'),
      fc.constantFrom(undefined, '00000001', '00000002'),
      fc.constantFrom(1, 2),
    )
    .map(([sheet, name, mark, side]): Worksheet => ({
      ...without(sheet, 'name', 'mark'),
      ...(name !== '' && { name }),
      ...(mark !== undefined && { mark }),
      side,
    }));

  test('again, all at once or one by one, changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(worksheet, meeting), { maxLength: 8 }), (sheets) => {
        const arrivals = sheets.map((sheet) => arrive(sheet));
        const once = after(EMPTY, arrivals);
        expect(collect(once, arrivals, CONTEXT).add).toEqual([]);
        expect(after(once, arrivals)).toBe(once);
      }),
    );
  });

  test('a link that was collected drops nobody, however what is here was collected', () => {
    fc.assert(
      fc.property(fc.array(meeting, { minLength: 1, maxLength: 6 }), (given) => {
        const sheets = given.filter(({ answers }) => Object.keys(answers).length > 0);
        // As earlier rules may have left them: two entries of one person among them.
        const into = sheets.reduce<Content>((content, sheet, at) => {
          const [entry] = collect(EMPTY, [arrive(sheet)], CONTEXT).add;
          return applyEdit(content, put('collected', { ...entry!, id: `c${at}` }));
        }, EMPTY);
        for (const { worksheet: sheet } of into.collected ?? [])
          for (const manyRoles of [false, true]) {
            const again = collect(into, [arrive(sheet)], { ...CONTEXT, manyRoles });
            expect(again).toMatchObject({ add: [], drop: [], told: [{ kind: 'same-again' }] });
          }
      }),
    );
  });

  test('the link of one of two sides under one mark again leaves both sides as they are', () => {
    const of = (side: number) => ({ ...worksheetOf('', side, side), mark: '00000001' });
    const own = (title: string) => ({ own: { 1007: { title } } });
    const [one, two] = [
      { ...of(1), ...own('Escrow') },
      { ...of(2), ...own('Travel') },
    ];
    const roles = { ...CONTEXT, manyRoles: true };
    const both = collect(EMPTY, [arrive(one), arrive(two, 'link 2')], roles);
    // Collected as two roles, and read again where they are two sides of one person.
    const into = applyEdit<Content>(EMPTY, collectEdit(both));
    expect(into.collected).toHaveLength(2);
    for (const sheet of [one, two]) {
      expect(collect(into, [arrive(sheet)], CONTEXT)).toMatchObject({
        ...{ add: [], drop: [], told: [{ kind: 'same-again' }] },
      });
    }
  });

  test('a link without reasons again leaves the reasons that it was given, beside newer ones', () => {
    const sheet = (name: string, note?: string): Worksheet => ({
      ...{ ...worksheetOf(name, 1, 1), mark: '00000001' },
      answers: { 1: { answer: 3, ...(note && { note }) } },
    });
    const entry = (id: string, worksheet: Worksheet): Collected => ({
      ...{ id, received: CONTEXT.received, edition: 1, via: 'link' },
      worksheet,
    });
    const collected = [entry('a', sheet('', 'Too low.')), entry('b', sheet('', 'Too high.'))];
    const deal = { ...CONTEXT, mayBeBare: true, manyRoles: true };
    expect(collect({ ...EMPTY, collected }, [arrive(sheet(''))], deal)).toMatchObject({
      ...{ add: [], drop: [], told: [{ kind: 'same-again' }] },
    });
  });

  test('in two tabs at once makes one entry', () => {
    const [left] = collect(EMPTY, [arrive(BO)], CONTEXT).add;
    const both = collect(EMPTY, [arrive(worksheetOf('Z', 1, 1)), arrive(BO)], CONTEXT).add;
    expect(both.map(({ id }) => id)).toContain(left?.id);
    const merged = applyEdit(
      applyEdit<Content>(EMPTY, put('collected', left!)),
      collectEdit({ add: both }),
    );
    expect(merged.collected).toHaveLength(2);
  });

  test('never changes the dossier it is given, and never throws', () => {
    const frozen = Object.freeze({ ...WITH_PARTS });
    fc.assert(
      fc.property(fc.array(worksheet, { maxLength: 5 }), (sheets) => {
        const { add, told } = collect(
          frozen,
          sheets.map((sheet) => arrive(sheet)),
          CONTEXT,
        );
        expect(told.length).toBeGreaterThanOrEqual(sheets.length);
        expect(add.length).toBeLessThanOrEqual(sheets.length);
      }),
    );
  });
});
