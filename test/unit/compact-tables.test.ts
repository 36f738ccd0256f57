import { expect, test } from 'vitest';
import { compactTables } from '../../src/components/compact-tables.ts';

test('a padded table keeps its cells and loses its padding', () => {
  const padded = ['| Module   | Owner |', '| -------- | ----: |', '| [name]   |       |'];
  expect(compactTables(padded.join('\n'))).toBe('| Module | Owner |\n| --- | ---: |\n| [name] | |');
});

test('what is no table stays as it was written', () => {
  const text = '# A  title\n\n-----\n\n- a | b\n  c    |\n';
  expect(compactTables(text)).toBe(text);
});
