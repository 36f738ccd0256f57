import { PagefindUI } from '@pagefind/default-ui';
import { pagefindUserConfig } from 'virtual:starlight/pagefind-config';
import styleUrl from '/src/styles/search.css?url';
import { rankSubResults, type PageResult } from './rank-sub-results.ts';
import { relaxed, type Pagefind } from './words-to-keep.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

const styleSheet = () =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: styleUrl, onload: resolve, onerror: reject });
    document.head.append(link);
  });

/**
 * Builds Pagefind's interface, once a reader has opened the dialog: everything here arrives only then.
 *
 * @param host element that the interface fills
 * @param status live region that says what was found
 * @throws where the index or the style cannot be loaded
 */
export async function load(host: HTMLElement, status: HTMLElement): Promise<void> {
  const bundlePath = `${base}/pagefind/`;
  const [pagefind] = await Promise.all([
    // Loaded by the interface too; only here can a missing index be noticed.
    import(/* @vite-ignore */ `${bundlePath}pagefind.js`) as Promise<Pagefind>,
    styleSheet(),
  ]);
  /** For a query that no page answers with all its words: the words to search for instead, or none. */
  const kept = new Map<string, string>();
  const ui = new PagefindUI({
    ...pagefindUserConfig,
    element: host,
    baseUrl: import.meta.env.BASE_URL,
    bundlePath,
    resetStyles: false,
    showImages: false,
    showSubResults: true,
    processTerm: (query: string) => kept.get(query) || query,
    processResult: (result: PageResult) => {
      // What is left of the metadata would be shown as tags.
      const { title = '' } = result.meta;
      return { ...result, meta: { title }, sub_results: rankSubResults(input.value, result) };
    },
    translations: { placeholder: 'Search pages, clauses, practices and terms' },
  });
  const input = host.querySelector('input')!;
  // A placeholder is no label.
  input.setAttribute('aria-label', 'Search the playbook');

  /** Says what was found, and searches again where nothing was: Pagefind tells no screen reader. */
  const announce = () => {
    const text = host.querySelector('.pagefind-ui__message')?.textContent?.trim() ?? '';
    const query = input.value;
    const current = text.endsWith(query.trim());
    if (current && text.startsWith('No results') && !kept.has(query)) return void retry(query);
    const words = current && kept.get(query);
    // Until the second search is done, the message is that of the first.
    if (words && text.startsWith('No results')) return;
    status.classList.toggle('sr-only', !words);
    const said = words ? `No page holds all words of “${query}”; results for “${words}”.` : text;
    if (status.textContent !== said) status.textContent = said;
  };
  const retry = async (query: string) => {
    kept.set(query, '');
    kept.set(query, await relaxed(query, pagefind).catch(() => ''));
    // Filters that are set anew make the interface search again; there are none.
    if (kept.get(query)) ui.triggerFilters({});
    else announce();
  };
  const changes = { childList: true, subtree: true, characterData: true };
  new MutationObserver(announce).observe(host, changes);
}
