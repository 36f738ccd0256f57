import type { StarlightUserConfig } from '@astrojs/starlight/types';

/**
 * The reading order, written out: previous and next follow it. Only pages that are written stand
 * here; an unknown slug fails the build, and a page that is missing fails `test/content/sidebar.test.ts`.
 */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  { label: 'Start', items: ['start/how-to-use'] },
  {
    label: 'Models',
    items: ['models', 'models/outsourcing-or-augmentation', 'models/business-case'],
  },
  { label: 'Governance', items: ['governance/contract-clauses'] },
  { label: 'Tools', items: ['tools/maturity', 'tools/contract-clauses'] },
  {
    label: 'Reference',
    items: [
      'reference/evidence',
      'reference/sources',
      'reference/glossary',
      'reference/data-and-privacy',
    ],
  },
];
