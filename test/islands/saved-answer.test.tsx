import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { showSavedAnswers, type SavedItem } from '#islands/saved/saved-answer.ts';
import { openStore } from '#islands/ui/open-store.ts';
import { storageKeys } from '#worksheet/storage-keys.ts';
import { maturity, site } from './instruments.ts';
import { content, sheet } from './maturity-people.ts';
import { keepDossier } from './page.tsx';

const labels = (options: readonly { number: number; label: string }[]) =>
  Object.fromEntries(options.map(({ number, label }) => [number, label]));

const planning: SavedItem = {
  base: site.base,
  instrument: maturity.number,
  items: [1, 99],
  answers: labels(maturity.answers),
  consistency: labels(maturity.consistency),
  evidence: labels(maturity.evidence),
  without: { consistency: [1, 5, 6], evidence: [5, 6] },
};

/** The place as `SavedAnswer.astro` writes it. */
beforeEach(() => {
  document.body.innerHTML = `<p hidden>Your saved answer<bdi data-dossier></bdi>:
    <strong data-answer></strong>. <a href="/tools/maturity/#planning">Change it</a></p>`;
  document.querySelector('p')!.dataset['saved'] = JSON.stringify(planning);
});
afterEach(() => {
  document.body.innerHTML = '';
});

const place = () => document.querySelector('p')!;

describe('a saved answer on a page of text', () => {
  test('shows nothing without one', () => {
    showSavedAnswers();
    expect(place().hidden).toBe(true);
    keepDossier(content(sheet('client', { release: 'leads' })));
    showSavedAnswers();
    expect(place().hidden).toBe(true);
  });

  test('shows the answer of the current dossier, with the way to change it', () => {
    keepDossier(content(sheet('client', { planning: 'attends' }), { name: 'Older' }));
    keepDossier(content(sheet('client', { planning: 'leads always artefact' })));
    showSavedAnswers();
    expect(place().hidden).toBe(false);
    expect(place().textContent).toContain('Leads, nearly always, artefact');
    expect(place().textContent).toContain('(Team Atlas)');
    expect(screen.getByRole('link', { name: 'Change it' }).getAttribute('href')).toBe(
      '/tools/maturity/#planning',
    );
  });

  test('says of None not how often, though it was chosen before', () => {
    keepDossier(content(sheet('client', { planning: 'none always artefact' })));
    showSavedAnswers();
    expect(place().textContent).toContain('None, artefact.');
  });

  test('follows another tab, and a retired item', () => {
    const { id } = keepDossier(content({ facts: {}, answers: { 99: { answer: 2 } } }));
    showSavedAnswers();
    expect(place().hidden).toBe(false);
    openStore(site.base).remove(id);
    window.dispatchEvent(new StorageEvent('storage'));
    expect(place().hidden).toBe(true);
  });

  test('whatever is not as expected counts as no answer', () => {
    const keys = storageKeys(site.base);
    for (const raw of [
      'no JSON',
      'null',
      '{"v":1,"dossier":[]}',
      '{"v":1,"dossier":{"instrument":1,"worksheet":{"answers":{"1":{"answer":"2"}}}}}',
      '{"v":1,"dossier":{"instrument":1,"worksheet":{"answers":{"1":{"answer":999}}}}}',
      '{"v":1,"dossier":{"instrument":1,"worksheet":{"__proto__":{"answers":{"1":{"answer":2}}}}}}',
    ]) {
      localStorage.setItem(keys.dossier('x'), raw);
      showSavedAnswers();
      expect(place().hidden).toBe(true);
    }
  });

  test('a name is text', () => {
    keepDossier(content(sheet('client', { planning: 'leads' }), { name: '<img src=x>' }));
    showSavedAnswers();
    expect(document.querySelector('img')).toBeNull();
    expect(place().textContent).toContain('<img src=x>');
  });
});
