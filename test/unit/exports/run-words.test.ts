import { describe, expect, test } from 'vitest';
import { movement } from '#domain/ladder/movement.ts';
import { certaintyText, editionsText, movementText, sidesText } from '#exports/run-words.ts';
import { maturity, worksheet } from '../ladder/maturity.ts';

/** What the two sides say, as a run. */
const run = (client: Record<string, string>, external: Record<string, string>) => ({
  edition: 1,
  worksheets: [worksheet(client, {}, 'client'), worksheet(external, {}, 'external')],
});
const [low, high] = ['attends always', 'contributes always'];

describe('a movement in words, where no score moved', () => {
  const SAME = 'The score is the lower median of the sides, and it is the same everywhere.';

  test('says that one side moved only where one did, and names the others apart', () => {
    const before = run({ planning: low, refinement: low }, { planning: high, refinement: low });
    const after = run({ planning: high, refinement: high }, { planning: low, refinement: low });
    expect(movementText(movement(maturity, before, after))).toEqual([
      'No movement',
      `${SAME} One side moved in Backlog refinement. More than one side moved in Sprint planning.`,
    ]);
  });

  test('says nothing of sides that stand where they stood', () => {
    const still = run({ planning: low }, { planning: high });
    expect(movementText(movement(maturity, still, still))).toEqual(['No movement']);
  });

  test('counts a side that went from no score to a score, and names what it did', () => {
    const before = run({ planning: low, release: 'dont-know' }, { planning: low, release: low });
    const after = run({ planning: low, release: high }, { planning: low, release: low });
    const found = movement(maturity, before, after);
    expect(movementText(found)[1]).toBe(`${SAME} One side moved in Release management.`);
    expect(movementText(movement(maturity, after, before))[1]).toContain('in Release management.');
    const release = found.practices.find(({ item }) => item.id === 'release')!;
    expect(sidesText(release)[0]).toBe('Client side: no score to 2');
  });

  test('does not say that a side moved that was not heard before', () => {
    const both = run({ planning: low }, { planning: high });
    const alone = { ...both, worksheets: both.worksheets.slice(0, 1) };
    expect(movementText(movement(maturity, alone, both))).toEqual(['No movement']);
  });
});

describe('what stands beside a row', () => {
  test('of the sides says that they did what the score did, or nothing', () => {
    const before = run({ planning: low }, { planning: low });
    const [still] = movement(maturity, before, before).practices;
    expect(sidesText(still!)).toEqual(['No difference']);
    const [moved] = movement(
      maturity,
      before,
      run({ planning: high }, { planning: high }),
    ).practices;
    expect(sidesText(moved!)).toEqual(['As the score']);
  });

  test('of the confidence is whether the later run is as certain', () => {
    const proven = run({ planning: `${low} artefact` }, { planning: `${low} artefact` });
    const { confidence } = movement(maturity, proven, proven);
    expect(certaintyText(confidence)).toBe('As certain');
    const medium = { ...confidence.before, label: 'medium' as const };
    expect(certaintyText({ ...confidence, after: medium })).toBe('More certain');
    expect(certaintyText({ ...confidence, before: medium })).toBe('Less certain');
  });
});

describe('runs of different editions', () => {
  const [planning, refinement] = maturity.items;
  const none = { leftOut: [], reworded: [], retired: [] };

  test('are told apart by what is new, what asks something else, and what is gone', () => {
    const found = { leftOut: [planning!], reworded: [refinement!], retired: ['Demos'] };
    expect(editionsText({ before: 1, after: 2, ...found })).toBe(
      'The earlier run is of edition 1, the later one of edition 2. Only practices that ask the same in both are compared. Left out: Sprint planning. Asked in another way since, so left out: Backlog refinement. Gone since: Demos.',
    );
  });

  test('say only what there is, and runs of one edition nothing', () => {
    expect(editionsText({ before: 1, after: 2, ...none })).toMatch(/in both are compared\.$/);
    expect(editionsText({ before: 2, after: 2, ...none })).toBeUndefined();
  });
});
