import { expect, test } from 'vitest';
import { bareAddresses } from '#worksheet/collect/bare-addresses.ts';
import { encodeLink } from '#worksheet/codec/link.ts';
import { ASSESSMENT } from '../samples.ts';

const PAGE = '/tools/maturity/';
const HERE = `https://example.org/playbook${PAGE}`;
const LINK = await encodeLink(ASSESSMENT);
const bare = (text: string) => bareAddresses(text, PAGE);

test.each([
  ['alone', HERE],
  ['with a full stop behind', `See ${HERE}.`],
  ['without the slash at its end', HERE.slice(0, -1)],
  ['with an anchor of the page', `${HERE}#planning`],
  ['with a question mark that a program added', `${HERE}?utm_source=mail`],
  ['in angle brackets', `<${HERE}>`],
])('an address of the tool without answers is found: %s', (_, text) => {
  expect(bare(text)).toHaveLength(1);
});

test.each([
  ['a whole link', `${HERE}#${LINK}`],
  ['a link that was broken off before its fragment', `${HERE}\n> #${LINK}`],
  ['another page', 'https://example.org/playbook/tools/readiness/'],
  ['a page above it', 'https://example.org/playbook/tools/'],
  ['no address', 'tools/maturity is worth a look'],
])('and nothing else is: %s', (_, text) => {
  expect(bare(text)).toEqual([]);
});

test('each is named once, beside a link that is whole', () => {
  expect(bare(`${HERE} and ${HERE} and ${HERE}#${LINK} and ${HERE}`)).toEqual([HERE]);
});
