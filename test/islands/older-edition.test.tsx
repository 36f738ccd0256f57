import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { GateTool } from '#islands/gate/GateTool.tsx';
import { fileAbout } from '#islands/ui/file-about.ts';
import { rootId } from '#islands/ui/tool.ts';
import { toldText } from '#islands/people/told.ts';
import { readiness, site } from './instruments.ts';
import { keep, open } from './page.tsx';

const reworded = [{ list: 'items', number: 5, note: 'Partly asks for more.', edition: 2 }];
const work = {
  ...{ instrument: readiness.number, edition: 1, name: 'Plan A', record: {} },
  worksheet: { facts: {}, answers: { 5: { answer: 2 } } },
};

describe('work of an older edition', () => {
  test('is named with its edition, also where there is nothing else to tell', async () => {
    keep(work);
    open(rootId(readiness), <GateTool gate={{ ...readiness, edition: 2 }} site={site} />);
    const said = await screen.findByText(/made with edition 1; the page shows edition 2/);
    expect(within(said.parentElement!).queryByRole('list')).toBeNull();
  });

  test('says which anchor changed, and whoever collects it is told as well', async () => {
    const later = { ...readiness, edition: 2, reworded };
    keep(work);
    open(rootId(later), <GateTool gate={later} site={site} />);
    const news = '“One review standard for all” changed its meaning. Partly asks for more.';
    await screen.findByText(news, { exact: false });
    const told = toldText({ source: 'link 1', kind: 'older-edition', number: 1 }, later, site);
    expect(told).toContain(news);
  });
});

test('a file says what it is and what it is not, although its report failed', async () => {
  const about = await fileAbout(readiness, () => Promise.reject(new Error('gone')), work);
  expect(about).toMatchObject({ title: 'Readiness gate', edition: 'Edition 1' });
  expect(about.caveat).toContain('not a certification');
});
