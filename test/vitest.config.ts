import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/**
 * Pure code keeps nothing between files: what one file has loaded, the next one need not load again. No
 * time is tested: on a busy machine, reading all of content takes seconds.
 */
const pure = { pool: 'threads', isolate: false, testTimeout: 60_000 } as const;

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
          testTimeout: 30_000,
          environment: 'happy-dom',
          // The stylesheet of a part has an address, but no server: it counts as arrived.
          css: true,
          environmentOptions: {
            happyDOM: {
              settings: { disableCSSFileLoading: true, handleDisabledFileLoadingAsSuccess: true },
            },
          },
          setupFiles: ['test/islands/act-on-events.ts'],
          include: ['test/islands/**/*.test.tsx'],
        },
      },
      { test: { ...pure, name: 'content', include: ['test/content/**/*.test.ts'] } },
      { test: { ...pure, name: 'site', include: ['test/site/**/*.test.ts'] } },
    ],
  },
});
