import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeLink,
  encodeInvitation,
  encodeLink,
  encodeQuestions,
} from '#worksheet/codec/link.ts';
import { linksIn } from '#worksheet/collect/links-in.ts';
import { shared } from '../arbitraries.ts';
import { lockedLink } from '../fake-crypto.ts';
import { ASSESSMENT, CHECKLIST, EMPTY, QUESTIONS, WITH_NOTES } from '../samples.ts';

const PAGE = 'https://example.org/playbook/tools/maturity/#';
const LINK = await encodeLink(ASSESSMENT);
const SHORT = await encodeLink(EMPTY);
const LONG = await encodeLink(WITH_NOTES);
const fragments = (text: string) => linksIn(text).map(({ fragment }) => fragment);

/** As a mail program breaks lines: at a width, with something at the beginning of each line. */
const broken = (text: string, width: number, separator: string) =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(separator);

describe('links are found', () => {
  test.each([
    ['alone', `${PAGE}${LINK}`],
    ['in angle brackets', `<${PAGE}${LINK}>`],
    ['in quotes', `"${PAGE}${LINK}"`],
    ['in parentheses, with a full stop', `(see ${PAGE}${LINK}).`],
    ['before a comma', `${PAGE}${LINK}, and thanks`],
    ['before a question mark and more', `${PAGE}${LINK}?! Bye`],
    ['in Markdown', `[answers](${PAGE}${LINK})`],
    ['in emphasis of Markdown', `_${PAGE}${LINK}_`],
    ['in an attribute', `<a href='${PAGE}${LINK}'>here</a>`],
    ['with the next word stuck to it', `${PAGE}${LINK}Regards`],
    ['without its address', `Mine: ${LINK}`],
    ['with the mark alone', `#${LINK}`],
    [
      'inside another address',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(PAGE + LINK)}&data=05%7C02`,
    ],
  ])('%s', (_, text) => {
    expect(linksIn(text)).toEqual([
      {
        fragment: LINK,
        from: text.indexOf(LINK),
        to: text.indexOf(LINK) + LINK.length,
        wasBroken: false,
      },
    ]);
  });

  test('many at once, in the order of the text, of both kinds', async () => {
    const invitation = await encodeInvitation(ASSESSMENT);
    const text = `Bo: ${PAGE}${LINK} Cy: ${PAGE}${SHORT}; see\n> <${PAGE}${LONG}>\n#${invitation}.`;
    expect(fragments(text)).toEqual([LINK, SHORT, LONG, invitation]);
  });

  test('one that stands there twice is found twice', () => {
    expect(fragments(`${PAGE}${LINK}<${PAGE}${LINK}>`)).toEqual([LINK, LINK]);
  });

  test.each(['\n', '\r\n', '\n> ', '\n> > ', ' \n\t', '\n\n', '=\n', '\u200b', ' '])(
    'broken by %j at any width, wherever the break falls',
    (separator) => {
      for (let width = 1; width < LINK.length; width++) {
        const text = `${PAGE}${broken(LINK, width, separator)}\nRegards, Bo`;
        const [found] = linksIn(text);
        expect(found?.fragment, `width ${width}`).toBe(LINK);
        expect(found?.wasBroken).toBe(true);
        expect(text.slice(found?.to)).toBe('\nRegards, Bo');
      }
    },
  );

  test('any links in any text around them', async () => {
    const prose = fc.string({ unit: fc.constantFrom(...'ab .,\n>é"') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(shared, prose), { maxLength: 4 }), async (given) => {
        const links = await Promise.all(given.map(([content]) => encodeLink(content)));
        const text = links.map((link, at) => `${given[at]![1]} ${PAGE}${link}\n`).join('');
        expect(fragments(text)).toEqual(links);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a link among good ones', () => {
  const between = (link: string) => `${PAGE}${SHORT}\n${PAGE}${link}\n${PAGE}${LONG}\n`;

  test.each([
    ['with one character changed', LINK.replace('L', 'M'), 'damaged'],
    ['with another tag', `v${LINK.slice(1)}`, 'damaged'],
    ['with a letter of another script', `${LINK.slice(0, 30)}é${LINK.slice(31)}`, 'damaged'],
    ['without its end', LINK.slice(0, -20), 'cut-short'],
    ['shortened for display', `${LINK.slice(0, 20)}...`, 'cut-short'],
    ['shortened by another program', `${LINK.slice(0, 20)}…`, 'cut-short'],
    ['of a newer version', 'w2.AAAGeA1iPAgIAAAAAAz', 'damaged'],
  ])('%s is found, to be named with its reason', async (_, link, reason) => {
    const found = fragments(between(link));
    expect([found[0], found[2]]).toEqual([SHORT, LONG]);
    expect(found).toHaveLength(3);
    expect(await decodeLink(found[1] ?? '')).toEqual({ ok: false, reason });
  });

  test('that was cut is not joined with what happens to follow', async () => {
    const found = fragments(`${PAGE}${LINK.slice(0, 40)}\nRegards and thanks for all of it, Bo\n`);
    expect(found).toEqual([LINK.slice(0, 40)]);
    expect(await decodeLink(found[0] ?? '')).toEqual({ ok: false, reason: 'cut-short' });
  });
});

describe('no link', () => {
  test.each([
    '',
    'See https://example.org/tools/maturity/#retrospectives and #12.',
    'Colours #fff and #w1. Next: item #3.of-the-list-that-is-long',
    'Ask www.w3.org, w3.org/TR/something, i5.example and C#.NET-programmers',
    'https://example.org/a#:~:text=Some.Text%20here',
  ])('is found in %j', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  test('is made up, and nothing throws, whatever the text', async () => {
    const piece = fc.constantFrom(
      '#',
      '%23',
      'w1.',
      'i1.',
      'q1.',
      'p1.',
      'AAAA',
      ' ',
      '\n',
      '>',
      'z',
      '/',
      'é',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        for (const { fragment, from, to } of linksIn(given)) {
          expect(from).toBeLessThan(to);
          expect((await decodeLink(fragment)).ok).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('takes long to look for, in a megabyte of what could begin one', () => {
    const texts = [
      '#',
      '%23',
      '#w',
      '#w1.',
      '#w1.AAAA ',
      'w1.AAAAAAAAAAAAAAAAA ',
      '#w  1',
      '/#a.b',
    ];
    for (const text of texts) {
      const start = performance.now();
      linksIn(text.repeat(1_000_000 / text.length));
      expect(performance.now() - start, text).toBeLessThan(3_000);
    }
  });
});

test('a link of any kind is found, broken over lines or alone', async () => {
  const links = [
    await encodeLink(CHECKLIST),
    await encodeInvitation(CHECKLIST),
    await encodeQuestions(QUESTIONS),
    await lockedLink(await encodeLink(CHECKLIST)),
  ];
  for (const link of links) {
    expect(fragments(`${PAGE}${link}.`)).toEqual([link]);
    expect(fragments(`<${link}>`)).toEqual([link]);
    expect(fragments(`${PAGE}${broken(link, 20, '\n> ')}`)).toEqual([link]);
  }
});
