/**
 * How much a page may weigh: body bytes as a good host sends them (brotli), until the network is
 * idle, in bytes of 1,000. `js` is the part of it that is JavaScript.
 */
export interface Budget {
  readonly total: number;
  readonly js: number;
}

const PAGE: Budget = { total: 28_000, js: 8_000 };
const STATEFUL: Budget = { total: 45_000, js: 18_000 };
const REGISTER: Budget = { total: 75_000, js: 18_000 };
const TOOL: Budget = { total: 100_000, js: 45_000 };

/** Pages that show what the reader saved and have no room for it in the budget of a page. */
const SHOW_SAVED = [
  '/',
  '/management/code-review/',
  '/management/maturity-matrix/',
  '/models/time-zones/',
  '/reference/data-and-privacy/',
];

/** The budget of a page, by its path below the base. */
export function budgetOf(path: string): Budget {
  if (path.startsWith('/tools/')) return TOOL;
  if (SHOW_SAVED.includes(path)) return STATEFUL;
  if (path === '/governance/contract-clauses/') return REGISTER;
  if (['/reference/evidence/', '/reference/sources/', '/reference/glossary/'].includes(path))
    return REGISTER;
  return PAGE;
}
