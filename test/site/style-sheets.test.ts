import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sites } from '../tools/sites.ts';

/** A style sheet without what only a reader without script gets, or paper. */
const onScreen = (css: string) =>
  css.replace(/@media (?:print|\(scripting:\s*none\))\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');

describe.each(sites)('style sheets ($name)', (site) => {
  const folder = join(site.folder, '_astro');
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'));

  test('never ask whether the whole page holds something: that is asked at each change of it', () => {
    expect(sheets.length).toBeGreaterThan(0);
    for (const file of sheets) {
      const css = onScreen(readFileSync(join(folder, file), 'utf8'));
      expect(css.match(/(?:^|[\s,}])(?:body|html|:root):has\([^)]*\)/g), file).toBeNull();
    }
  });
});
