import { render, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { assess } from '#domain/ladder/result.ts';
import { TargetsEditor } from '#islands/maturity/TargetsEditor.tsx';
import { maturity } from './instruments.ts';
import { all, content, sheet } from './maturity-people.ts';
import { focusIsOn, followLink, keepDossier, kept, openMaturity, result } from './page.tsx';

const answered = sheet('client', all('attends always'));

async function openTargets() {
  const opened = openMaturity();
  await opened.user.click(screen.getByText('Edit the targets'));
  const target = await screen.findByRole('combobox', { name: 'Target for Sprint planning' });
  return { ...opened, target: target as HTMLSelectElement };
}

describe('edited targets', () => {
  test('go from 0 to 3 in halves, and the usual one is marked', async () => {
    keepDossier(content(answered));
    const { target } = await openTargets();
    expect(
      within(target)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual([...['0', '0.5', '1', '1.5', '2 (usual)', '2.5', '3']]);
  });

  test('are kept, said wherever targets count, and undone', async () => {
    keepDossier(content(answered));
    const { user, target } = await openTargets();
    await user.selectOptions(target, '1');
    expect(kept(maturity)[0]?.targets).toEqual({ [maturity.items[0]!.number]: 1 });
    expect(
      screen.getByText(/^Profile against targets.*; edited for Sprint planning\.$/),
    ).toBeTruthy();
    expect(within(result()).getByRole('row', { name: /^Sprint planning/ }).textContent).toContain(
      '1 (edited)',
    );
    expect(within(result()).getByText('Targets reached').nextSibling?.textContent).toMatch(
      /% \(edited targets\)$/,
    );
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(kept(maturity)[0]?.targets).toBeUndefined();
    expect(screen.getByText('No target is edited.')).toBeTruthy();
  });

  test('are reset one by one, or all at once', async () => {
    keepDossier(content(answered, { targets: { 1: 1, 2: 3, 3: 0.5 } }));
    const { user, target } = await openTargets();
    await user.click(screen.getByRole('button', { name: /^Reset to 2.*Sprint planning$/ }));
    expect(kept(maturity)[0]?.targets).toEqual({ 2: 3, 3: 0.5 });
    await focusIsOn(target);
    await user.click(screen.getByRole('button', { name: 'Reset all targets' }));
    expect(kept(maturity)[0]?.targets).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(kept(maturity)[0]?.targets).toEqual({ 2: 3, 3: 0.5 });
  });

  test('the usual value is no edit', async () => {
    keepDossier(content(answered, { targets: { 1: 1 } }));
    const { user, target } = await openTargets();
    await user.selectOptions(target, '2');
    expect(kept(maturity)[0]?.targets).toBeUndefined();
  });

  test('do not travel in a link, and its reader is told', async () => {
    keepDossier(content(answered, { targets: { 1: 1 } }));
    await followLink(content(answered));
    openMaturity();
    expect(
      await screen.findByText(/^The targets are the usual ones for these facts\./),
    ).toBeTruthy();
    expect(screen.queryByText('Edit the targets')).toBeNull();
    expect(result().textContent).not.toContain('(edited)');
  });
});

test('a target stands in its field before the result is computed with it', () => {
  const [planning] = maturity.items;
  render(
    <TargetsEditor
      ladder={maturity}
      result={assess(maturity, answered)}
      targets={{ [planning!.number]: 1 }}
      edit={() => undefined}
    />,
  );
  const field = screen.getByRole('combobox', { name: 'Target for Sprint planning' });
  expect(field).toHaveProperty('value', '1');
  expect(screen.getByText('Edited: Sprint planning.')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Reset to 2.*Sprint planning$/ })).toBeTruthy();
});
