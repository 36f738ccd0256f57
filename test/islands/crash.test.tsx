import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { ASSESSMENT } from '../unit/worksheet/samples.ts';
import { catchDownloads } from './downloads.ts';
import { maturity } from './instruments.ts';
import { group, keep, openMaturity } from './page.tsx';

/** An instrument with a fault in it: a practice without its anchors. */
const faulty = () => {
  const [first, ...others] = maturity.items;
  return { ...maturity, items: [{ ...first!, anchors: undefined as never }, ...others] };
};

describe('a fault in the tool', () => {
  test('is told, and the saved work can be taken away', async () => {
    keep(ASSESSMENT);
    const before = { ...localStorage };
    localStorage.setItem('oep:/other-site:dossier:1', 'of another site');
    const { user } = openMaturity(faulty());
    expect(screen.getByRole('alert').textContent).toContain('The tool has stopped');
    const files = catchDownloads();
    await user.click(screen.getByRole('button', { name: 'Save my work as a file' }));
    await waitFor(() => expect(files).toHaveLength(1));
    const saved = JSON.parse((await files[0]?.blob.text()) ?? '') as Record<string, string>;
    expect(saved).toEqual(before);
    expect(Object.values(saved).join()).toContain('Board of sprint 41');
  });

  test('takes nothing of the saved work with it', () => {
    keep(ASSESSMENT);
    const broken = openMaturity(faulty());
    broken.unmount();
    openMaturity();
    expect(group('Sprint planning').getByRole('radio', { checked: true })).toBeTruthy();
  });

  test('is told without storage, too', async () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const { user } = openMaturity(faulty());
    const files = catchDownloads();
    await user.click(screen.getByRole('button', { name: 'Save my work as a file' }));
    expect(await files[0]?.blob.text()).toBe('{}\n');
  });
});
