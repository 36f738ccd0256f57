import lighthouse, { type Result } from 'lighthouse';
import { originOf, type Site } from '../tools/sites.ts';
import { middle } from './measure.ts';
import { printTable } from './table.ts';

const PAGES = ['/models/business-case/', '/tools/maturity/', '/tools/contract-clauses/'];
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

/** From here on Lighthouse shows an audit in green. */
const PASSED = 0.9;

/** Audits below green in most runs: those that lower a score, and those that only advise. */
function failedAudits(results: readonly Result[]): { failed: string[]; advice: string[] } {
  const refs = CATEGORIES.flatMap((name) => results[0]?.categories[name]?.auditRefs ?? []);
  const below = refs.filter(
    ({ id }) => middle(results.map(({ audits }) => audits[id]?.score ?? 1)) < PASSED,
  );
  const names = (list: typeof refs) => [...new Set(list.map(({ id }) => id))];
  return {
    failed: names(below.filter(({ weight }) => weight > 0)),
    advice: names(below.filter(({ weight }) => weight === 0)),
  };
}

/**
 * Prints what Lighthouse says of a content page and of both tools: mobile preset, simulated
 * throttling. Each figure is the median of its own three values.
 *
 * @param debuggingPort port of a running Chromium
 */
export async function benchLighthouse(site: Site, debuggingPort: number): Promise<void> {
  const rows = [];
  const notes: string[] = [];
  let version = '';
  for (const path of PAGES) {
    const results: Result[] = [];
    for (let run = 0; run < RUNS; run++) {
      const outcome = await lighthouse(originOf(site) + path, {
        port: debuggingPort,
        output: 'json',
        logLevel: 'error',
        onlyCategories: CATEGORIES,
      });
      if (!outcome || outcome.lhr.runtimeError)
        throw new Error(`Lighthouse: ${outcome?.lhr.runtimeError?.message ?? 'no result'}`);
      results.push(outcome.lhr);
    }
    const scores = CATEGORIES.map((name) =>
      Math.round(100 * middle(results.map(({ categories }) => categories[name]?.score ?? 0))),
    );
    const metrics = METRICS.map((name) =>
      middle(results.map(({ audits }) => audits[name]?.numericValue ?? NaN)),
    );
    const [fcp = NaN, lcp = NaN, tbt = NaN, cls = NaN] = metrics;
    rows.push([path, ...scores, Math.round(fcp), Math.round(lcp), Math.round(tbt), cls]);
    version = results[0]!.lighthouseVersion;
    const { failed, advice } = failedAudits(results);
    notes.push(`${path}: failed audits: ${failed.join(', ') || 'none'}`);
    notes.push(`${path}: advice without weight: ${advice.join(', ') || 'none'}`);
  }
  printTable(
    `Lighthouse ${version}, mobile preset, simulated throttling, median of ${RUNS}`,
    [
      ...['page', 'performance', 'accessibility', 'best practices', 'SEO'],
      ...['FCP ms', 'LCP ms', 'TBT ms', 'CLS'],
    ],
    rows,
  );
  console.log(`\n${notes.join('\n')}`);
}
