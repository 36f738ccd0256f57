import type { StarlightUserConfig } from '@astrojs/starlight/types';

/**
 * The reading order, written out: previous and next follow it. Only pages that are written stand
 * here; an unknown slug fails the build, and a page that is missing fails `test/content/sidebar.test.ts`.
 */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  { label: 'Start', items: ['start/how-to-use', 'start/why-it-fails'] },
  {
    label: 'Models',
    items: [
      'models',
      'models/outsourcing-or-augmentation',
      'models/embedded-engineers',
      'models/choose',
      'models/time-zones',
      'models/business-case',
      'models/cost-evidence',
      'models/wrong-model',
    ],
  },
  {
    label: 'Risks',
    items: [
      'risks',
      'risks/six-mistakes',
      'risks/execution-only-trap',
      'risks/ip-ownership',
      'risks/data-and-access',
      'risks/jurisdiction',
      'risks/people-and-continuity',
    ],
  },
  {
    label: 'Governance',
    items: [
      'governance',
      'governance/ownership',
      'governance/decision-records',
      'governance/escalation',
      'governance/access-and-offboarding',
      'governance/contract-clauses',
    ],
  },
  {
    label: 'Vetting',
    items: [
      'vetting',
      'vetting/vendors',
      'vetting/engineers',
      'vetting/senior-bar',
      'vetting/interview-kit',
      'vetting/red-flags',
      'vetting/pilot',
    ],
  },
  {
    label: 'Management',
    items: [
      'management',
      'management/onboarding',
      'management/async-first',
      'management/code-review',
      'management/delivery-metrics',
      'management/maturity-matrix',
      'management/ownership-transition',
      'management/technical-depth',
      'management/retention',
      'management/culture',
      'management/one-standard',
    ],
  },
  { label: 'Case study', items: ['case-study'] },
  {
    label: 'Tools',
    items: [
      'tools',
      'tools/readiness',
      'tools/maturity',
      'tools/teammate',
      'tools/contribution',
      'tools/ownership',
      'tools/delivery-health',
      'tools/contract-clauses',
    ],
  },
  {
    label: 'Reference',
    items: [
      'reference/evidence',
      'reference/sources',
      'reference/glossary',
      'reference/method',
      'reference/data-and-privacy',
      'reference/changelog',
    ],
  },
];
