import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { showClauseStates, type ClauseStates } from '#islands/saved/clause-states.ts';
import { openStore } from '#islands/ui/open-store.ts';
import { storageKeys } from '#worksheet/storage-keys.ts';
import { AGREED, ASSIGNMENT, DATA_TERMS, dealChecklist, sheet } from '../unit/checklist/deal.ts';
import { keepDeal } from './deal-page.tsx';
import { site } from './instruments.ts';
import './page.tsx';

const labels = (options: readonly { number: number; label: string }[]) =>
  Object.fromEntries(options.map(({ number, label }) => [number, label]));
const states: ClauseStates = {
  ...{ base: site.base, instrument: dealChecklist.number, page: '/tools/small/' },
  ...{ statuses: labels(dealChecklist.statuses), stances: labels(dealChecklist.stances) },
  items: { assignment: [ASSIGNMENT], 'data-terms': [DATA_TERMS, 99] },
};

/** The page as `ClauseLibrary.astro` and `ClauseStates.astro` write it. */
beforeEach(() => {
  document.body.innerHTML = `<h3 id="assignment">Assignment</h3><h3 id="data-terms">Data terms</h3>
    <div hidden></div>`;
  document.querySelector('div')!.dataset['clauseStates'] = JSON.stringify(states);
});
afterEach(() => {
  document.body.innerHTML = '';
});

const lines = () =>
  [...document.querySelectorAll('p')].map((line) => line.textContent.replaceAll(/\s+/g, ' '));

describe('the state of a deal in the clause library', () => {
  test('is nothing without work, and without an entry', () => {
    showClauseStates();
    expect(lines()).toEqual([]);
    keepDeal([]);
    showClauseStates();
    expect(lines()).toEqual([]);
  });

  test('stands below its clause: status, own stance, and the way to change it', () => {
    keepDeal(
      [],
      { [ASSIGNMENT]: { status: AGREED }, 99: { status: 4 } },
      { worksheet: sheet('legal', { [ASSIGNMENT]: 'fallback' }) },
    );
    showClauseStates();
    expect(lines()).toEqual([
      'In your deal (Vendor A): status agreed, your stance fallback. Change it: Assignment',
      'In your deal (Vendor A): status missing. Change it: Data terms',
    ]);
    const link = screen.getByRole('link', { name: /^Change it ?: Assignment$/ });
    expect(link.getAttribute('href')).toBe('/tools/small/#assignment');
    expect(document.getElementById('assignment')!.nextElementSibling!.tagName).toBe('P');
  });

  test('follows another tab', () => {
    const { id } = keepDeal([], { [ASSIGNMENT]: { status: AGREED } });
    showClauseStates();
    expect(lines()).toHaveLength(1);
    openStore(site.base).remove(id);
    window.dispatchEvent(new StorageEvent('storage'));
    expect(lines()).toEqual([]);
  });

  test('counts whatever is not as expected as no state, and a name is text', () => {
    const keys = storageKeys(site.base);
    for (const raw of [
      'no JSON',
      '{"v":1,"dossier":{"instrument":9,"record":[]}}',
      '{"v":1,"dossier":{"instrument":9,"record":{"1":{"status":"1"}}}}',
      '{"v":1,"dossier":{"instrument":9,"record":{"1":{"status":99}}}}',
    ]) {
      localStorage.setItem(keys.dossier('x'), raw);
      showClauseStates();
      expect(lines()).toEqual([]);
    }
    localStorage.clear();
    keepDeal([], { [ASSIGNMENT]: { status: AGREED } }, { name: '<img src=x>' });
    showClauseStates();
    expect(document.querySelector('img')).toBeNull();
    expect(lines()[0]).toContain('<img src=x>');
  });
});
