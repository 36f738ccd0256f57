import { describe, expect, test } from 'vitest';
import { movement } from '#domain/ladder/movement.ts';
import { editionsText, movementText } from '#exports/run-words.ts';
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
