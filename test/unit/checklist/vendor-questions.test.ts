import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vendorQuestions } from '#domain/checklist/vendor-questions.ts';
import {
  AGREED,
  anyDeal,
  ASSIGNMENT,
  deal,
  ESCROW,
  NOT_APPLICABLE,
  OWN,
  SBOM,
  sheet,
} from './deal.ts';

const numbers = (list: ReturnType<typeof vendorQuestions>) => list.map(({ number }) => number);

describe('questions to a vendor', () => {
  const asked = { title: 'Keys', ask: 'Who holds the keys?', priority: 3 };
  const owner = sheet(
    undefined,
    {},
    { hidden: { [ESCROW]: 'hosted' }, own: { [OWN]: asked, [OWN + 1]: { title: 'Mute' } } },
  );
  const given = deal([], { [ASSIGNMENT]: { status: AGREED } }, owner);

  test('are those of all clauses, of open ones, or of musts', () => {
    expect(numbers(vendorQuestions(given, 'all'))).toEqual([1, 2, 3, OWN]);
    expect(numbers(vendorQuestions(given, 'open'))).toEqual([2, 3, OWN]);
    expect(numbers(vendorQuestions(given, 'musts'))).toEqual([1, 2, 3]);
  });

  test('leave out what the owner ruled out for this deal, unless they are those of all clauses', () => {
    const without = deal([], { [SBOM]: { status: NOT_APPLICABLE, reason: 'No software.' } }, owner);
    expect(numbers(vendorQuestions(without, 'open'))).toEqual([1, 2, OWN]);
    expect(numbers(vendorQuestions(without, 'musts'))).toEqual([1, 2]);
    expect(numbers(vendorQuestions(without, 'all'))).toEqual([1, 2, 3, OWN]);
  });

  test('of all clauses do not depend on the record', () => {
    fc.assert(
      fc.property(anyDeal, (any) => {
        const bare = vendorQuestions({ ...any, record: {} }, 'all');
        expect(vendorQuestions(any, 'all')).toEqual(bare);
      }),
    );
  });

  test('have those of readers among them, without an empty one and without what is hidden', () => {
    const list = vendorQuestions(given, 'all');
    expect(list.at(-1)).toEqual({ number: OWN, title: 'Keys', ask: 'Who holds the keys?' });
    expect(numbers(list)).not.toContain(ESCROW);
    expect(list[0]).toMatchObject({ number: 1, ask: 'a', group: 'rights' });
  });

  test('ask about every clause that applies, and say nothing else of it', () => {
    fc.assert(
      fc.property(anyDeal, fc.constantFrom('all', 'open', 'musts'), (any, choice) => {
        for (const question of vendorQuestions(any, choice)) {
          const { clause } = any.views.find((view) => view.clause.number === question.number)!;
          const { number, title, ask, group } = clause;
          expect(question).toEqual({ number, title, ask, ...(group && { group }) });
        }
      }),
    );
  });

  test('about musts do not change when one of them is settled', () => {
    const before = numbers(vendorQuestions(deal([], {}), 'musts'));
    expect(before).toContain(SBOM);
    expect(numbers(vendorQuestions(deal([], { [SBOM]: { status: AGREED } }), 'musts'))).toEqual(
      before,
    );
  });
});
