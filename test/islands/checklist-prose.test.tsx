import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { drawGuide } from '#islands/checklist/Guide.tsx';
import {
  guideText,
  guidesIn,
  settlesInPage,
  withoutProse,
  withProse,
  withRows,
} from '#islands/checklist/prose.ts';
import { clauses } from './instruments.ts';

/** The page as far as the guidance goes. */
const page = () =>
  render(
    <>
      {clauses.items.map(({ id, settles }) => (
        <article key={id} aria-labelledby={id}>
          <p data-is="settles">{settles}</p>
          {drawGuide(clauses, id, '/')}
        </article>
      ))}
    </>,
  ).container;

test('the texts that are no props are read back from the page, word for word', () => {
  const slim = withoutProse(clauses);
  expect(JSON.stringify(slim).length).toBeLessThan(0.4 * JSON.stringify(clauses).length);
  const guides = guidesIn(page());
  const whole = withProse(withRows(slim, settlesInPage), guides);
  for (const [at, clause] of clauses.items.entries())
    expect(whole.items[at]).toEqual({ ...clause, citations: [], search: [] });
});

test('a search does not meet the words that every clause has', () => {
  const guides = guidesIn(page());
  expect(guides.size).toBe(59);
  const text = guideText(guides, 'lia-insurance');
  expect(text).toContain(clauses.items.find(({ id }) => id === 'lia-insurance')!.ask);
  expect(text).not.toMatch(/Strong answer|Walk away|Sources and review/);
});
