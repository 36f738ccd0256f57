import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** Pure code keeps nothing between files: what one file has loaded, the next one need not load again. */
const pure = { pool: 'threads', isolate: false } as const;

/** The folder under `test/` names the engine: node, happy-dom, node over the content, node over built copies. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      { test: { ...pure, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        plugins: [preact()],
        test: {
          name: 'islands',
          pool: 'threads',
          environment: 'happy-dom',
          // The stylesheet of a part has an address, but no server: it counts as arrived.
          css: true,
          environmentOptions: {
            happyDOM: {
              settings: { disableCSSFileLoading: true, handleDisabledFileLoadingAsSuccess: true },
            },
          },
          include: ['test/islands/**/*.test.tsx'],
        },
      },
      // Some read all of content several times, which takes seconds on a busy machine.
      {
        test: {
          ...pure,
          name: 'content',
          include: ['test/content/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      { test: { ...pure, name: 'site', include: ['test/site/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
