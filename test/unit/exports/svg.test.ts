import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartSvg, writeSvg } from '#exports/svg.ts';
import { anyReport, REPORT } from './reports.ts';

const svg = writeSvg(REPORT) ?? '';
const TAG =
  /<(svg|title|desc|rect|text)((?: [a-z-]+(?::[a-z]+)?="[^"<&]*")*)\/?>|<\/(svg|title|desc|text)>/gi;

/** Texts between the tags we write; throws where anything else could be a tag or a reference. */
function textsOf(drawing: string): string[] {
  const texts = drawing.replace(TAG, '\0').split('\0');
  for (const text of texts)
    if (/[<>"']|&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new SyntaxError(`Not text: ${text}`);
  return texts.map((text) => text.trim()).filter(Boolean);
}

describe('the chart as a picture', () => {
  test('has its size, a title, a description and its own colours', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="760" height="\d+" /);
    expect(svg).toContain('<title id="chart-title">Profile. Small instrument: Team Atlas</title>');
    expect(svg).toContain(
      'Planning: Contributes, 1.5 (target 2). Release: Don&#39;t know. It is not a certification',
    );
    expect(svg).toContain('<rect width="760"');
  });

  test('says what it is of, how far to trust it and what it is not, but names nobody', () => {
    const words = textsOf(svg).join(' ');
    for (const part of ['Small instrument, edition 3', '20 Nov 2026', 'Client side, External side'])
      expect(words).toContain(part);
    expect(words).toContain('Confidence: medium');
    expect(words).toMatch(/not a rating of any person,.*vendor ranking\.$/);
    expect(words).not.toContain('Ada');
  });

  test('draws no bar where there is no value, and a bar of its length where there is one', () => {
    const bars = [
      ...svg.matchAll(/<rect x="220" y="\d+" width="([\d.]+)" height="13" fill="(#\w+)"/g),
    ];
    expect(bars.map(([, width, fill]) => [width, fill])).toEqual([
      ['280', '#ece9e1'],
      ['140', '#08576d'],
      ['280', '#ece9e1'],
    ]);
  });

  test('asks for nothing from elsewhere', () => {
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href=|<script|style=|<style|url\(|foreignObject/,
    );
  });

  test('breaks long text of any script into lines that fit', () => {
    const long = [{ label: '界'.repeat(80), max: 1, text: 'x'.repeat(300) }];
    const lines = textsOf(chartSvg({ title: 'Long', rows: long })).slice(2);
    expect(
      Math.max(...lines.map((line) => (line.startsWith('界') ? 2 : 1) * line.length)),
    ).toBeLessThan(45);
    expect(lines.some((line) => line.endsWith('…'))).toBe(true);
  });

  test('holds any text as text', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const drawing = writeSvg(report) ?? '';
        expect(() => textsOf(drawing)).not.toThrow();
        expect(drawing).not.toMatch(
          /[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n]|\p{Surrogate}|NaN|Infinity/u,
        );
        for (const [, width] of drawing.matchAll(/<rect x="220" y="\d+" width="([-\d.]+)"/g)) {
          expect(Number(width)).toBeGreaterThanOrEqual(0);
          expect(Number(width)).toBeLessThanOrEqual(280);
        }
      }),
    );
  });

  test('is none where the report has no chart', () => {
    const { chart, ...without } = REPORT;
    expect(chart).toBeDefined();
    expect(writeSvg(without)).toBeUndefined();
  });
});
