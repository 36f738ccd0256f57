import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rootSite } from '../tools/sites.ts';

const folder = join(rootSite.folder, '_astro');
const scripts = readdirSync(folder)
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

describe('what ships to the browser', () => {
  test('there are scripts to look at', () => {
    expect(scripts.length).toBeGreaterThan(0);
  });

  test('full zod stays on the build machine; the browser has zod/mini', () => {
    // Both variants name their classes: ZodString in the full one, ZodMiniString in the small one.
    const full = scripts.filter(({ text }) => /["'`]ZodString["'`]/.test(text));
    expect(full.map(({ file }) => file)).toEqual([]);
    expect(scripts.some(({ text }) => /["'`]ZodMini\w+["'`]/.test(text))).toBe(true);
  });

  test('no machine path, no key and no source map is left in them', () => {
    const leaks = scripts.filter(({ text }) =>
      /sourceMappingURL|\/(home|root|work|Users)\/|process\.env/.test(text),
    );
    expect(leaks.map(({ file }) => file)).toEqual([]);
  });
});
