import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { passGate } from '#domain/gate/result.ts';
import { checkContent } from '#integrations/content-check.ts';
import { readContent } from '#integrations/content-files.ts';
import { register } from '#integrations/instrument-registry.ts';
import type { Gate } from '#schemas/gate.ts';
import { instrument } from '#schemas/instruments.ts';

const doc = readFileSync(join(import.meta.dirname, '../../docs/instruments.md'), 'utf8');
/** The fenced blocks of one language, in their order. */
const blocks = (language: string) =>
  [...doc.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , body]) => body!);

const [yaml = ''] = blocks('yaml');
const [page = ''] = blocks('mdx');
const example = instrument.parse(parse(yaml)) as Gate;

describe('the worked example of docs/instruments.md', () => {
  test('is an instrument that holds together with the rest of the content', () => {
    const content = readContent(process.cwd());
    const instruments = new Map([[`content/instruments/${example.id}.yaml`, example]]);
    const registry = register([example], {});
    // The page of the example is part of the document.
    const pages = [...content.pages, { ...content.pages[0]!, path: example.page }];
    expect(checkContent({ ...content, pages, instruments, registry })).toEqual([]);
  });

  test('is mounted by its page, and stands in the sidebar', () => {
    expect(page).toContain(`<Tool id="${example.id}" />`);
    expect(doc).toContain(`\`content/docs${example.page.slice(0, -1)}.mdx\``);
    expect(blocks('ts')).toEqual([`'${example.page.slice(1, -1)}',\n`]);
  });

  test('gives the outcome that the document says', () => {
    const answers = { 1: { answer: 1 }, 2: { answer: 1 }, 3: { answer: 2 }, 4: { answer: 1 } };
    const { decision } = passGate(example, { facts: {}, answers });
    expect(decision).toMatchObject({
      outcome: { label: 'Take shifts together' },
      because: [{ title: 'Shifts taken together' }],
      improvement: { outcome: { label: 'Hand over' } },
    });
  });

  test('says each anchor in at most 20 words', () => {
    const anchors = example.items.flatMap((item) => Object.values(item.anchors));
    expect(anchors.filter((text) => text.split(/\s+/).length > 20)).toEqual([]);
  });
});

test('docs/instruments.md names every kind', () => {
  const kinds = instrument.options.map((option) => option.shape.kind.value);
  for (const kind of kinds) {
    expect(doc).toContain(`| \`${kind}\``);
    expect(doc).toContain(`**${kind}.**`);
  }
});
