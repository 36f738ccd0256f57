import jsQr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { limitsOf, MOST_FOR_CODE } from '#islands/sharing/link-limits.ts';
import { codeSvg, fieldsOf, pathOf, QUIET } from '#islands/sharing/qr.ts';

/** What a camera sees of a path in a white square: 4 pixels a field. */
function seen(path: string, side: number) {
  const [scale, size] = [4, side * 4];
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < Number(width) * scale; column++) {
        const at = ((Number(y) * scale + row) * size + Number(x) * scale + column) * 4;
        pixels.fill(0, at, at + 3);
      }
  }
  return jsQr(pixels, size, size)?.data;
}

describe('a QR code', () => {
  const origin = 'https://playbook.example/tools/contract-clauses/#w2.';
  test.each([60, 200, MOST_FOR_CODE])(
    'of %i characters is read by another library as the link it was made of',
    (length) => {
      const url = `${origin}${'aZ09-_'.repeat(100)}`.slice(0, length - 1) + 'z';
      const fields = fieldsOf(url);
      expect(fields.length).toBeLessThanOrEqual(77);
      expect(seen(pathOf(fields), fields.length + 2 * QUIET)).toBe(url);
    },
  );

  test('of more characters is not drawn', () => {
    expect(() => fieldsOf('a'.repeat(MOST_FOR_CODE + 1))).toThrow();
  });

  test('is a file of its own, white behind it with four fields of margin', () => {
    const svg = codeSvg(fieldsOf('a'));
    expect(svg).toContain('viewBox="0 0 29 29"');
    expect(svg).toContain('<rect width="29" height="29" fill="#fff"/><path d="M4 4h7v1h-7z');
  });
});

describe('what may cut a link', () => {
  test('is named from 2,000 characters on, and more of it from 4,000', () => {
    expect(limitsOf(1_999)).toEqual([]);
    expect(limitsOf(2_000).join()).toMatch(/Discord.*Signal.*Internet Explorer/);
    expect(limitsOf(2_000).join()).not.toMatch(/Slack|Telegram/);
    expect(limitsOf(4_000).join()).toMatch(/Discord.*Slack.*Telegram/);
  });
});
