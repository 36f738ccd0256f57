import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { basePathLinks } from './src/integrations/base-path.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { csp, headersFile } from './src/integrations/csp.ts';
import { basePath, port, repositoryUrl, siteUrl } from './src/site.ts';
import { sidebar } from './src/starlight/sidebar.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  outDir: './dist',
  // The default drops the space of a line break next to an inline element.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  security: { csp },
  server: { port },
  vite: { preview: { strictPort: true }, server: { strictPort: true } },
  markdown: {
    processor: satteri({
      features: { smartPunctuation: false },
      hastPlugins: [basePathLinks(basePath)],
    }),
  },
  integrations: [
    contentCheck(),
    starlight({
      title: 'Offshore Engineering Playbook',
      description:
        'How to build one engineering team across borders: models, contracts, governance and tools, with every figure rated for trust.',
      favicon: '/favicon.svg',
      disable404Route: true,
      sidebar,
      routeMiddleware: './src/starlight/route-data.ts',
      markdown: { processedDirs: ['./content/docs/'] },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      components: { Search: './src/starlight/Search.astro' },
      customCss: ['./src/styles/index.css'],
      credits: false,
      ...(repositoryUrl ? { editLink: { baseUrl: `${repositoryUrl}/edit/main/` } } : {}),
    }),
    preact(),
    headersFile(),
  ],
});
