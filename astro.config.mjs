import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { basePathLinks, withBase } from './src/integrations/base-path.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { csp, headersFile } from './src/integrations/csp.ts';
import { noBodyLookup } from './src/integrations/no-body-lookup.ts';
import { tableBoxes } from './src/integrations/table-boxes.ts';
import { basePath, port, repositoryUrl, siteUrl } from './src/site.ts';
import { shareHead } from './src/starlight/share-head.ts';
import { sidebar } from './src/starlight/sidebar.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  outDir: './dist',
  // The default drops the space of a line break next to an inline element.
  compressHTML: true,
  // Small style sheets put into the page would not be in the policy (content collections, Astro 7.3).
  build: { inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  security: { csp },
  server: { port },
  vite: { preview: { strictPort: true }, server: { strictPort: true } },
  markdown: {
    processor: satteri({
      features: { smartPunctuation: false },
      hastPlugins: [basePathLinks(basePath), tableBoxes()],
    }),
  },
  integrations: [
    contentCheck(),
    noBodyLookup(),
    starlight({
      title: 'Offshore Engineering Playbook',
      description:
        'How to build one engineering team across borders: models, contracts, governance and tools, with every figure rated for trust.',
      favicon: '/favicon.svg',
      head: shareHead(siteUrl + withBase('/og.png', basePath)),
      disable404Route: true,
      sidebar,
      routeMiddleware: './src/starlight/route-data.ts',
      markdown: { processedDirs: ['./content/docs/'] },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      components: {
        Search: './src/starlight/Search.astro',
        PageTitle: './src/starlight/PageTitle.astro',
        Footer: './src/starlight/Footer.astro',
        MarkdownContent: './src/starlight/MarkdownContent.astro',
      },
      customCss: ['./src/styles/index.css'],
      credits: false,
      ...(repositoryUrl ? { editLink: { baseUrl: `${repositoryUrl}/edit/main/` } } : {}),
    }),
    preact(),
    headersFile(),
  ],
});
