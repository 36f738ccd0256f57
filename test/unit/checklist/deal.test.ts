import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewClauses } from '#domain/checklist/clauses.ts';
import { dealOf } from '#domain/checklist/deal.ts';
import { isAdded } from '#domain/checklist/own.ts';
import { rankOf } from '#domain/checklist/priority.ts';
import { knownFacts } from '#domain/rules.ts';
import {
  anyContent,
  anyRecord,
  anySheet,
  ASSIGNMENT,
  contentOf,
  deal,
  dealChecklist as checklist,
  ESCROW,
  ids,
  OWN,
  SBOM,
  sheet,
  type Said,
} from './deal.ts';

const YES = [1];
const NO = [2];
const withFacts = (facts: Record<number, number[]>) => sheet('legal', {}, { facts });

describe('facts that several people give', () => {
  test('keep a clause that applies by the facts of one of them, and show where they differ', () => {
    const found = deal([withFacts({ 1: NO }), withFacts({ 1: YES })]);
    expect(ids(found.views)).toContain('data-terms');
    expect(found.differing.map(({ fact }) => fact.id)).toEqual(['personal-data']);
  });

  test('rule a clause out where nobody contradicts, whoever left the fact open', () => {
    const found = deal([withFacts({ 1: NO }), withFacts({})]);
    expect(ids(found.ruledOut)).toEqual(['data-terms']);
    expect(found.ruledOut[0]?.hiddenBy).toEqual(['personal-data']);
  });

  test('leave the strictest priority that one of them makes possible', () => {
    const sbom = (...sheets: ReturnType<typeof sheet>[]) =>
      deal(sheets).views.find(({ clause }) => clause.number === SBOM);
    expect(sbom(withFacts({ 2: NO }), withFacts({ 2: YES }))?.priority).toBe('must');
    expect(sbom(withFacts({ 2: NO }), withFacts({ 2: NO }))?.priority).toBe('should');
  });

  test('of one worksheet are read as one person reads them', () => {
    fc.assert(
      fc.property(anySheet, (worksheet) => {
        const plain = { ...worksheet, own: {}, hidden: {} };
        const found = dealOf(checklist, contentOf([], {}, plain));
        const alone = viewClauses(checklist, knownFacts(checklist.facts, worksheet.facts));
        const views = alone.map((view) => ({ ...view, hiddenFor: [] }));
        expect(found.views).toEqual(views.filter(({ applies }) => applies));
        expect(found.ruledOut).toEqual(views.filter(({ applies }) => !applies));
      }),
    );
  });

  test('never make a deal milder than one who knows all the facts would', () => {
    const knowing = fc
      .tuple(anySheet, fc.constantFrom(YES, NO), fc.constantFrom(YES, NO))
      .map(([one, first, second]) => ({ ...one, facts: { 1: first, 2: second } }));
    fc.assert(
      fc.property(fc.array(anySheet, { maxLength: 4 }), knowing, (others, one) => {
        const { views, hidden } = deal([...others, one]);
        const listed = new Map([...views, ...hidden].map((view) => [view.clause.number, view]));
        const alone = viewClauses(checklist, knownFacts(checklist.facts, one.facts));
        for (const view of alone.filter(({ applies }) => applies)) {
          const { priority } = listed.get(view.clause.number)!;
          expect(rankOf(priority)).toBeLessThanOrEqual(rankOf(view.priority));
        }
      }),
    );
  });
});

describe('a clause that readers added', () => {
  const own = (text: object) => ({ own: { [OWN]: { title: 'Keys', ...text } } });

  test('is listed last, with who added it', () => {
    const found = deal([
      sheet('security', {}, { name: 'Ana', ...own({ ask: 'Who holds them?' }) }),
    ]);
    const { clause, priority } = found.views.at(-1)!;
    expect(clause).toMatchObject({ id: 'own-1500', title: 'Keys', ask: 'Who holds them?' });
    expect(priority).toBe('should');
    const by = isAdded(clause) && clause.versions[0].people.map(({ name }) => name);
    expect(by).toEqual(['Ana']);
  });

  test('shows the text of the owner, and keeps every other one beside it', () => {
    const other = sheet('security', {}, own({ about: 'Ours', priority: 1 }));
    const owner = sheet('legal', {}, own({ about: 'Mine', priority: 3, lead: 1 }));
    const view = deal([other], {}, owner).views.at(-1)!;
    expect(view).toMatchObject({
      priority: 'consider',
      clause: { settles: 'Mine', lead: 'legal' },
    });
    const texts = isAdded(view.clause) ? view.clause.versions.map(({ text }) => text.about) : [];
    expect(texts).toEqual(['Mine', 'Ours']);
  });

  test('has the strictest priority that somebody gave it where the owner has no text of it', () => {
    const found = deal([
      sheet('legal', {}, own({ priority: 3 })),
      sheet('security', {}, own({ priority: 1 })),
    ]);
    expect(found.views.at(-1)?.priority).toBe('must');
  });
});

describe('hiding a clause', () => {
  test('takes it off the list of the owner, with the reason', () => {
    const owner = sheet('legal', {}, { hidden: { [ESCROW]: 'We host it' } });
    const { views, hidden } = deal([], {}, owner);
    expect(ids(views)).not.toContain('escrow');
    expect(hidden).toMatchObject([{ clause: { id: 'escrow' }, hidden: 'We host it' }]);
  });

  test('is a remark where somebody else does it', () => {
    const found = deal([sheet('security', {}, { hidden: { [ESCROW]: 'Not for us' } })]);
    const view = found.views.find(({ clause }) => clause.number === ESCROW);
    expect(view?.hiddenFor).toMatchObject([
      { person: { role: { id: 'security' } }, reason: 'Not for us' },
    ]);
    expect(view).not.toHaveProperty('hidden');
  });
});

describe('merging the worksheets of a deal', () => {
  test('gives the same deal in whatever order they came', () => {
    const shuffled = anyContent.chain((content) => {
      const all = [...(content.collected ?? [])];
      const other = fc.shuffledSubarray(all, { minLength: all.length });
      return fc.tuple(fc.constant(content), other);
    });
    fc.assert(
      fc.property(shuffled, ([content, collected]) => {
        expect(dealOf(checklist, { ...content, collected })).toEqual(dealOf(checklist, content));
      }),
    );
  });

  test('lists people by role and name, and those without a name in one order whatever they say', () => {
    const unnamed = (mark: string, said: Said) => sheet('legal', { [ASSIGNMENT]: said }, { mark });
    const order = (first: Said, second: Said) =>
      deal([
        sheet('security', {}, { name: 'Ana' }),
        unnamed('b', second),
        unnamed('a', first),
        sheet('legal', {}, { name: 'Bo' }),
      ]).people.map(({ name, worksheet }) => name ?? worksheet.mark);
    expect(order('accept', 'reject')).toEqual([undefined, 'a', 'b', 'Bo', 'Ana']);
    expect(order('reject', 'accept')).toEqual(order('accept', 'reject'));
  });

  test('changes nothing when a worksheet comes twice', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const { collected = [] } = content;
        const again = [...collected].reverse().map((one) => ({ ...one, id: `${one.id}-again` }));
        const twice = { ...content, collected: [...collected, ...again] };
        expect(dealOf(checklist, twice)).toEqual(dealOf(checklist, content));
      }),
    );
  });

  test('loses no note, no reason and no text of anybody', () => {
    fc.assert(
      fc.property(fc.array(anySheet, { maxLength: 5 }), anyRecord, (sheets, record) => {
        const found = deal(sheets, record);
        const listed = [...found.views, ...found.hidden, ...found.ruledOut];
        const kept = JSON.stringify(
          listed.map((view) => [
            found.agreements.get(view.clause.number)?.voices.map(({ reason }) => reason),
            view.hiddenFor.map(({ reason }) => reason),
            isAdded(view.clause) && view.clause.versions.map(({ text }) => text),
          ]),
        );
        const isListed = (item: string) =>
          listed.some(({ clause }) => clause.number === Number(item));
        for (const { answers, own = {}, hidden = {} } of sheets) {
          for (const [item, { note }] of Object.entries(answers))
            if (note && isListed(item)) expect(kept).toContain(JSON.stringify(note));
          for (const text of Object.values(own)) expect(kept).toContain(JSON.stringify(text));
          for (const [item, reason] of Object.entries(hidden))
            if (isListed(item)) expect(kept).toContain(JSON.stringify(reason));
        }
      }),
    );
  });

  test('lists every clause of the checklist exactly once: to settle, hidden or ruled out', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const { views, hidden, ruledOut } = dealOf(checklist, content);
        const numbers = [...views, ...hidden, ...ruledOut].map(({ clause }) => clause.number);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const { number } of checklist.items) expect(numbers).toContain(number);
      }),
    );
  });

  test('reads a worksheet of an older edition under the number that follows', () => {
    const gone = { list: 'items', id: 'old', number: 7, title: 'Old', edition: 2, successor: 1 };
    const next = { ...checklist, edition: 2, retired: [gone] };
    const found = dealOf(next, contentOf([sheet('legal', { 7: ['reject', 'too wide'] })]));
    expect(found.agreements.get(ASSIGNMENT)?.voices).toMatchObject([{ reason: 'too wide' }]);
  });
});
