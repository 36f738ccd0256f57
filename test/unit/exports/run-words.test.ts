import { describe, expect, test } from 'vitest';
import { movement } from '#domain/ladder/movement.ts';
import { movementText } from '#exports/run-words.ts';
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
