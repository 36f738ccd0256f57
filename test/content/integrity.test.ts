import { describe, expect, test } from 'vitest';
import { checkContent } from '#integrations/content-check.ts';
import { readContent } from '#integrations/content-files.ts';
import { checkNumbers, register } from '#integrations/instrument-registry.ts';

const content = readContent(process.cwd());
const [file, instrument] = [...content.instruments].find(([, one]) => one.kind === 'checklist')!;
const registry = register([...content.instruments.values()], {});
const damaged = (change: (copy: typeof instrument) => void) => {
  const copy = structuredClone(instrument);
  change(copy);
  return copy;
};
const withInstrument = (copy: typeof instrument) =>
  checkContent({ ...content, instruments: new Map([[file, copy]]) }).join('\n');

describe('the content', () => {
  test('holds together', () => {
    expect(checkContent(content)).toEqual([]);
  });

  test('the committed registry knows every number', () => {
    expect(register([...content.instruments.values()], content.registry)).toEqual(content.registry);
  });
});

describe('a mistake in the content is named with file, item and field', () => {
  test('a number used twice', () => {
    const copy = damaged(({ items }) => {
      items[1]!.number = items[0]!.number;
    });
    expect(checkNumbers(copy, registry, file).join('\n')).toMatch(
      /contract-clauses\.yaml: items: ip-chain-of-title: number 1 is also the number of ip-present/,
    );
  });

  test('a number given to another clause', () => {
    const copy = damaged(({ items }) => {
      items[0]!.id = 'something-new';
    });
    expect(checkNumbers(copy, registry, file).join('\n')).toMatch(
      /something-new: number 1 was given to ip-present-assignment and is never reused/,
    );
  });

  test('a clause that disappears without being retired', () => {
    const copy = damaged(({ items }) => void items.shift());
    expect(checkNumbers(copy, registry, file).join('\n')).toMatch(
      /items: ip-present-assignment \(number 1\) is gone; list it under retired/,
    );
  });

  test('a retired clause keeps its number for ever', () => {
    const copy = damaged((one) => {
      const { id, number, title } = one.items.shift()!;
      one.edition = 2;
      one.retired.push({ list: 'items', id, number, title, edition: 2 });
    });
    expect(checkNumbers(copy, registry, file)).toEqual([]);
  });

  test('an instrument that disappears, and its number given to another', () => {
    const id = 'something-new';
    const other = { ...instrument, id };
    const entry = content.registry[instrument.id]!;
    const registered = { ...content.registry, [id]: entry };
    for (const registry of [content.registry, registered]) {
      const instruments = new Map(content.instruments).set(file, other);
      const problems = checkContent({ ...content, instruments, registry });
      expect(problems).toContain('content/registry.yaml: contract-clauses (number 2) is gone');
      expect(problems).toContain(
        `${file}: number 2 was given to contract-clauses and is never reused`,
      );
    }
  });

  test('an instrument that disappears', () => {
    const left = [...content.instruments].filter(([, { id }]) => id !== 'maturity');
    const instruments = new Map(left);
    expect(checkContent({ ...content, instruments })).toEqual([
      'content/registry.yaml: maturity (number 1) is gone',
    ]);
  });

  test('a retired number of a later edition, with a successor that is not alive, or in use', () => {
    const entry = {
      list: 'items',
      id: 'ip-present-assignment',
      number: 1,
      title: 'Old',
      edition: 1,
    };
    const retiring = (retired: object) =>
      checkNumbers(
        damaged((one) => {
          const { id, number, title } = one.items.shift()!;
          one.retired.push({ list: 'items', id, number, title, edition: 1, ...retired });
        }),
        registry,
        file,
      );
    expect(retiring({ successor: 2 })).toEqual([]);
    const where = `${file}: retired: items: ip-present-assignment`;
    expect(retiring({ edition: 2 })).toEqual([`${where}: edition 2 is above the instrument's 1`]);
    for (const successor of [1, 900])
      expect(retiring({ successor })).toEqual([
        `${where}: successor ${successor} is no number in use of items`,
      ]);
    const alive = damaged(({ retired }) => void retired.push(entry));
    expect(checkNumbers(alive, registry, file)).toEqual([`${where}: number 1 is still in use`]);
  });

  test('an option of a fact that is gone, whose successor the new fact does not have', () => {
    const gone = instrument.facts[0]!;
    const next = instrument.facts[1]!;
    const option = gone.options[0]!;
    const retiring = (successor: number) =>
      checkNumbers(
        damaged((one) => {
          one.facts = one.facts.filter(({ id }) => id !== gone.id);
          const fact = { list: 'facts', id: gone.id, number: gone.number, title: gone.question };
          one.retired.push({ ...fact, edition: 1, successor: next.number });
          const { id, number, label: title } = option;
          one.retired.push({ list: `facts.${gone.id}`, id, number, title, edition: 1, successor });
        }),
        registry,
        file,
      );
    expect(retiring(next.options[0]!.number)).toEqual([]);
    expect(retiring(24)).toEqual([
      `${file}: retired: facts.${gone.id}: ${option.id}: successor 24 is no number in use of facts.${next.id}`,
    ]);
  });

  test('something reworded that is not there, in an edition to come, or as it was', () => {
    const { number, title } = instrument.items[0]!;
    const rewording = (entry: object, edition = 2) =>
      checkNumbers(
        damaged((one) => {
          one.edition = edition;
          one.reworded.push({ list: 'items', number, was: 'Old words', edition: 2, ...entry });
        }),
        registry,
        file,
      );
    expect(rewording({})).toEqual([]);
    const where = `${file}: reworded: items: ${number}`;
    expect(rewording({ number: 998 })).toEqual([
      `${file}: reworded: items: 998: no number in use of items`,
    ]);
    expect(rewording({ edition: 3 })).toEqual([`${where}: edition 3 is above the instrument's 2`]);
    expect(rewording({ was: title })).toEqual([
      `${where}: it still reads "${title}"; say in a note what changed`,
    ]);
    expect(rewording({ was: undefined })).toEqual([
      `${where}: say what it was, or in a note what changed`,
    ]);
    expect(rewording({ was: undefined, note: 'Its first anchor asks for more.' })).toEqual([]);
  });

  test('a rule over a fact or an option that does not exist', () => {
    const unknownFact = damaged(({ items }) => {
      if (instrument.kind === 'checklist')
        Object.assign(items[0]!, { applies: { fact: 'weather', is: ['rain'] } });
    });
    expect(withInstrument(unknownFact)).toMatch(
      /ip-present-assignment: applies: unknown fact "wea/,
    );
    const unknownOption = damaged(({ items }) => {
      Object.assign(items[0]!, { applies: { not: { fact: 'personal-data', is: ['perhaps'] } } });
    });
    expect(withInstrument(unknownOption)).toMatch(/fact "personal-data" has no option "perhaps"/);
  });

  test('a source nobody knows', () => {
    const copy = damaged(({ items }) => {
      Object.assign(items[0]!, { citations: [{ source: 'nowhere', says: 's', checked: 'read' }] });
    });
    expect(withInstrument(copy)).toMatch(/ip-present-assignment: citations: unknown source "nowhe/);
  });

  test('a claim that cites an unknown source', () => {
    const [claim] = content.claims;
    const claims = [{ ...claim!, from: ['nowhere'] }];
    expect(checkContent({ ...content, claims }).join('\n')).toContain(
      `content/claims.yaml: ${claim!.id}: from: unknown source "nowhere"`,
    );
  });

  test('an element or a source that does not exist', () => {
    const [page] = content.pages;
    const pages = [{ ...page!, head: { ...page!.head, covers: { 'TEK-99': '_top' } } }];
    expect(checkContent({ ...content, pages })).toContain(
      `${page!.file}: covers: unknown element "TEK-99"`,
    );
    const elements = [...content.elements, { ...content.elements[0]!, source: 'nowhere' }];
    const told = checkContent({ ...content, elements });
    expect(told).toContain(
      `content/elements.yaml: ${elements[0]!.id}: source: unknown source "nowhere"`,
    );
    expect(told).toContain(`content/elements.yaml: ${elements[0]!.id}: stands twice`);
  });

  test('an address of a term or of a practice without a page', () => {
    const terms = [{ ...content.terms[0]!, page: '/nowhere/#part' }];
    expect(checkContent({ ...content, terms })).toContain(
      `content/glossary.yaml: ${terms[0]!.id}: page: there is no page "/nowhere/#part"`,
    );
    const pages = content.pages.filter(({ path }) => path !== '/tools/maturity/');
    expect(checkContent({ ...content, pages })).toContain(
      'content/instruments/maturity.yaml: page: there is no page "/tools/maturity/"',
    );
  });

  test('a template or a claim that no page uses, and one that is used after all', () => {
    const [template, claim] = [content.templates[0]!, content.claims[0]!];
    const told = (body: string, changes = {}) =>
      checkContent({
        ...content,
        pages: [{ ...content.pages[0]!, body }],
        templates: [{ ...template, ...changes }],
        claims: [{ ...claim, ...changes }],
      }).join('\n');
    const unused = `content/claims.yaml: ${claim.id}: no page uses it`;
    const both = `<Template id="${template.id}" /> <Claim id="${claim.id}">a</Claim>`;
    expect(told('')).toContain(`${template.file}: no page uses it`);
    expect(told('')).toContain(unused);
    expect(told(`{/* ${both} */}`)).toContain(unused);
    expect(told(both)).not.toContain('no page uses it');
    expect(told(`<CaseChart title="A" claim="${claim.id}" />`)).not.toContain(unused);
    expect(told('', { unused: 'Why' })).not.toContain(unused);
    expect(told(both, { unused: 'Why' })).toContain(`${claim.id}: unused: a page uses it`);
    expect(told(both, { body: '' })).toContain(`${template.file}: no text under the fields`);
  });

  test('a fact that changes no clause', () => {
    const copy = damaged(({ facts }) => {
      facts.push({ ...facts[0]!, id: 'idle', number: 24 });
    });
    expect(withInstrument(copy)).toContain('facts: idle: changes no clause');
  });
});
