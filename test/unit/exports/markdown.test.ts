import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { inline, writeMarkdown } from '#exports/markdown.ts';
import { plain } from '#exports/plain.ts';
import { anyReport, anyText, REPORT } from './reports.ts';

const html = (markdown: string) => parse(markdownToHtml(markdown).html);
/** White space and quotation marks as any renderer may set them. */
const loose = (text: string) => text.replace(/\s+/gu, ' ').trim();
/** Text of an element, its line breaks as spaces. */
const textOf = (element: ReturnType<typeof html> | undefined) => {
  for (const end of element?.querySelectorAll('br') ?? []) end.replaceWith(' ');
  return loose(element?.textContent ?? '');
};

describe('a report in Markdown', () => {
  test('in its short form', () => {
    expect(writeMarkdown(REPORT, 'summary')).toBe(`# Small instrument: Team Atlas

Contributing.

- **Instrument:** Small instrument, edition 3
- **Dossier:** Team Atlas
- **Date:** 20 Nov 2026
- **Sides heard:** Client side, External side
- **People:** 2 (Ada, 1 without a name)
- **Confidence:** medium
- **Method:** /tools/small/

> It is not a certification, not a rating of any person, and not a vendor ranking.

## Short

One.

- A
- B
`);
  });

  test('links to the page of the method, whose address is ours', () => {
    const at = (page: string) =>
      writeMarkdown({ ...REPORT, instrument: { ...REPORT.instrument, page } });
    expect(at('https://example.org/tools/small/')).toContain(
      '- **Method:** <https://example.org/tools/small/>\n',
    );
    expect(at('https://example.org/> <b>')).toContain('https\\://example.org/\\> \\<b\\>');
  });

  test('in its long form adds the rest', () => {
    expect(writeMarkdown(REPORT)).toContain(
      '\n## Long\n\nScores\n\n| Practice | Score |\n| --- | ---: |\n| Planning | 1.5 |\n',
    );
  });
});

describe('what people wrote stays text', () => {
  test.each([
    ['<b>', '\\<b\\>'],
    ['a | b\nc', 'a \\| b<br>c'],
    ['[a](b)', '\\[a\\](b)'],
    ['# 1\n2. x\n- y', '\\# 1<br>2\\. x<br>\\- y'],
    ['1.5', '1.5'],
    ['see https://example.org', 'see https\\://example.org'],
    ['\u202Eevil', 'evil'],
  ])('%j becomes %j', (given, wanted) => expect(inline(given)).toBe(wanted));

  /** What a program makes of an address by itself: it leads where it says. */
  const isHonest = (link: {
    textContent: string;
    getAttribute: (name: string) => string | undefined;
  }) => link.getAttribute('href')?.includes(link.textContent.slice(0, 8));

  test('in a paragraph, a list and a table cell, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = inline(text);
        const page = html(
          `${written}\n\n- x ${written}\n\n| a | b |\n| --- | --- |\n| ${written} | z |\n`,
        );
        const odd = page
          .querySelectorAll('*')
          .filter(({ tagName }) => !/^(P|UL|LI|TABLE|T(HEAD|BODY|R|H|D)|BR|A)$/.test(tagName));
        expect(odd.map(({ tagName }) => tagName)).toEqual([]);
        expect(page.querySelectorAll('a').every(isHonest)).toBe(true);
        expect(page.querySelectorAll('tbody tr')).toHaveLength(1);
        expect(page.querySelectorAll('li')).toHaveLength(1);
        const cells = page.querySelectorAll('tbody td');
        expect(cells).toHaveLength(2);
        expect(textOf(cells[0])).toBe(loose(plain(text)));
      }),
    );
  });

  test('in a whole report, which keeps its sections and its caveat', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const page = html(writeMarkdown(report));
        expect(page.querySelectorAll('script, img, iframe, code, pre, hr, h3, input')).toEqual([]);
        expect(page.querySelectorAll('h1')).toHaveLength(1);
        expect(page.querySelectorAll('h2')).toHaveLength(report.sections.length);
        expect(page.querySelectorAll('table')).toHaveLength(1);
        expect(textOf(page.querySelector('blockquote') ?? undefined)).toBe(report.caveat);
      }),
    );
  });
});
