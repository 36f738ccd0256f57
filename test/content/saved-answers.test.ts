import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { savedWords } from '#components/tools/saved-words.ts';
import { readContent } from '#integrations/content-files.ts';

const root = join(import.meta.dirname, '../..');
const docs = join(root, 'content/docs');
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => readFileSync(join(docs, file), 'utf8'))
  .join('\n');
const { instruments } = readContent(root);

describe('a page of the playbook shows the saved answer', () => {
  const answered = [...instruments.values()].flatMap((one) =>
    one.items.filter(({ id }) => savedWords(one, id)).map(({ id }) => [one.id, id] as const),
  );
  test.each(answered)('of %s to %s', (instrument, item) => {
    expect(pages).toContain(`<SavedAnswer instrument="${instrument}" item="${item}" />`);
  });
});
