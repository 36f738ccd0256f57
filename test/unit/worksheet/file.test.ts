import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile, writeFile } from '#worksheet/file.ts';
import { MAX_FILE_LENGTH } from '#worksheet/limits.ts';
import type { Dossier } from '#worksheet/types.ts';
import { dossier } from './arbitraries.ts';
import { WITH_NOTES } from './samples.ts';

const ORIGIN = { instrumentId: 'contract-clauses', madeBy: 'Offshore Engineering Playbook 0.1.0' };
const DOSSIER: Dossier = {
  ...WITH_NOTES,
  id: 'a1',
  created: '2026-11-20T09:30:00.000Z',
  changed: '2026-11-20T10:05:00.000Z',
};
const TEXT = writeFile(DOSSIER, ORIGIN);

/** A change of a clause, with one field that cannot be. */
const change = (field?: string) => ({
  ...{ id: 'h1', at: '2026-11-20T09:40:00.000Z', item: 3, field: 'status', via: 'hand' },
  ...(field !== undefined && { [field]: 'fax' }),
});

/** The file with one place in it changed. */
function withChange(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(TEXT) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

function problemsOf(text: string) {
  const result = readFile(text);
  return result.ok ? [] : [...result.problems];
}

describe('a file', () => {
  test('gives back any dossier that was put in, without its id', () => {
    fc.assert(
      fc.property(dossier, (given) => {
        const { id, ...content } = given;
        const text = writeFile(given, ORIGIN);
        expect(text).not.toContain(id);
        expect(readFile(text)).toStrictEqual({
          ok: true,
          content: { ...ORIGIN, dossier: content },
        });
      }),
    );
  });

  test('is JSON that a person can read, and says what it is', () => {
    expect(TEXT.split('\n').slice(0, 9)).toEqual([
      '{',
      '  "format": "offshore-engineering-playbook",',
      '  "version": 1,',
      '  "madeBy": "Offshore Engineering Playbook 0.1.0",',
      '  "instrument": {',
      '    "id": "contract-clauses",',
      '    "number": 2,',
      '    "edition": 3',
      '  },',
    ]);
    expect(TEXT.endsWith('}\n')).toBe(true);
  });

  test('that says what it is holds that for people, in version 3, and is read as if it did not', () => {
    const about = {
      ...{ title: 'Contract clauses', edition: 'Edition 3', date: '2026-11-20', sides: 'Legal' },
      ...{ confidence: 'Not rated', caveat: `It is not a certification. ${'x'.repeat(2000)}` },
    };
    const text = writeFile(DOSSIER, ORIGIN, about);
    const caveat = about.caveat.slice(0, 2000);
    expect(JSON.parse(text)).toMatchObject({ version: 3, about: { ...about, caveat } });
    expect(readFile(text)).toEqual(readFile(TEXT));
    const wrong = text.replace('"Edition 3"', '3');
    expect(problemsOf(wrong)).toEqual(['about.edition: expected text of at most 2000 characters']);
    const older = text.replace('"version": 3', '"version": 1');
    expect(problemsOf(older)).toEqual(['about: not a field of this version']);
  });

  test('may begin with a byte order mark', () => {
    expect(readFile(`\uFEFF${TEXT}`)).toEqual(readFile(TEXT));
  });

  test('that is edited by hand is read in normal form', () => {
    const text = withChange((file) => {
      Object.assign(Object(file['worksheet']), { name: '', facts: { 4: [3, 1, 3], 5: [] } });
    });
    const result = readFile(text);
    expect(result.ok && result.content.dossier.worksheet).toEqual({
      facts: { 4: [1, 3] },
      answers: {},
    });
  });
});

describe('a file is refused', () => {
  test('when it is too large, before it is read', () => {
    expect(readFile(' '.repeat(MAX_FILE_LENGTH + 1))).toMatchObject({
      ok: false,
      reason: 'too-large',
    });
  });

  test('as cut short wherever it ends too early', () => {
    const whole = TEXT.trimEnd().length;
    for (let length = 1; length < whole; length++) {
      expect(readFile(TEXT.slice(0, length)), `length ${length}`).toMatchObject({
        reason: 'cut-short',
      });
    }
  });

  test.each(['', 'PK\u0003\u0004', '%PDF-1.7', 'name,status', '{"a":1}}', '{a:1}', '[1,]'])(
    'when it is no JSON: %j',
    (text) => expect(readFile(text)).toMatchObject({ ok: false, reason: 'not-json' }),
  );

  test.each(['null', '5', '"text"', '[]', '{}', '{"format":"other"}', '{"version":1}'])(
    'when it is the JSON of another program: %s',
    (text) => expect(readFile(text)).toMatchObject({ ok: false, reason: 'other-format' }),
  );

  test('when it was made by a newer version, whatever else it holds', () => {
    const text = withChange((file) => Object.assign(file, { version: 4, stances: [] }));
    expect(readFile(text)).toMatchObject({ ok: false, reason: 'newer-version' });
  });

  type Change = (file: Record<string, unknown>) => void;
  const at = (path: string, value: unknown): Change => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    return (file) => {
      const parent = names.reduce<Record<string, unknown>>(
        (object, key) => (object[key] ??= {}) as Record<string, unknown>,
        file,
      );
      parent[last] = value;
    };
  };

  test.each<[string, Change]>([
    ['version: expected 1, 2 or 3', at('version', '1')],
    ['record.12.status: expected a whole number from 1 to 24', at('record.12.status', 25)],
    ['record.12.status: expected a whole number from 1 to 24', at('record.12.status', 1.5)],
    ['record.12.owner: expected a whole number from 1 to 24', at('record.12.owner', null)],
    ['record.12.note: expected text of at most 2000 characters', at('record.12.note', 5)],
    [
      'record.12.reason: expected text of at most 2000 characters',
      at('record.12.reason', 'x'.repeat(2001)),
    ],
    ['record.12.stance: not a field of this version', at('record.12.stance', 1)],
    ['record.12: expected an object in { }', at('record.12', [])],
    [
      'record.1000: expected a whole number from 1 to 999 as the name of the field',
      at('record.1000', {}),
    ],
    [
      'record.x: expected a whole number from 1 to 999 as the name of the field',
      at('record.x', {}),
    ],
    [
      'worksheet.facts.25: expected a whole number from 1 to 24 as the name of the field',
      at('worksheet.facts.25', [1]),
    ],
    ['record: expected an object in { }', at('record', [])],
    ['worksheet: expected an object in { }', at('worksheet', undefined)],
    ['worksheet.side: expected a whole number from 1 to 24', at('worksheet.side', 0)],
    ['worksheet.name: expected text of at most 120 characters', at('worksheet.name', {})],
    ['worksheet.facts.4: expected a list of numbers in [ ]', at('worksheet.facts.4', 1)],
    [
      'worksheet.facts.4.1: expected a whole number from 1 to 24',
      at('worksheet.facts.4', [1, 'b']),
    ],
    ['worksheet.facts.4: expected at most 24 numbers', at('worksheet.facts.4', Array(25).fill(1))],
    ['instrument.edition: expected a whole number from 1 to 255', at('instrument.edition', 256)],
    ['name: expected text of at most 120 characters', at('name', 'x'.repeat(121))],
    ['name: expected text of at most 120 characters', at('name', '🙂'.repeat(61))],
    ['created: expected a date and time such as 2026-11-20T09:30:00Z', at('created', '2026-11-20')],
    ['changed: expected a date and time such as 2026-11-20T09:30:00Z', at('changed', undefined)],
    ['id: not a field of this version', at('id', 'a1')],
  ])('with the place and what was expected: %s', (problem, change) => {
    const text = withChange(change);
    expect(readFile(text)).toMatchObject({ ok: false, reason: 'invalid' });
    expect(problemsOf(text)).toEqual([problem]);
  });

  test.each<[string, Change]>([
    ['worksheet.mark: expected 8 small letters and digits', at('worksheet.mark', 'A')],
    [
      'worksheet.own.999: expected a whole number from 1000 to 4095 as the name of the field',
      at('worksheet.own.999', { title: 'A' }),
    ],
    [
      'worksheet.own.1000.title: expected text of 1 to 120 characters',
      at('worksheet.own.1000', { title: '' }),
    ],
    [
      'worksheet.own.1000.priority: expected a whole number from 1 to 3',
      at('worksheet.own.1000', { title: 'A', priority: 4 }),
    ],
    [
      'worksheet.own: expected at most 60 fields',
      at('worksheet.own', Object.fromEntries(Array.from({ length: 61 }, (_, i) => [1000 + i, {}]))),
    ],
    ['worksheet.hidden.3: expected text of 1 to 2000 characters', at('worksheet.hidden.3', '')],
    ['record.12.due: expected a day such as 2026-11-20', at('record.12.due', '2026-02-30')],
    ['record.12.due: expected a day such as 2026-11-20', at('record.12.due', '2026-11-20T00:00Z')],
    ['record.12.ref: expected text of at most 120 characters', at('record.12.ref', 7.2)],
    ['changes.0.via: expected hand, link, file, meeting, undo', at('changes', [change('via')])],
    [
      'changes.0.field: expected status, owner, reason, note, acceptedBy, due, ref, stance, own, hidden',
      at('changes', [change('field')]),
    ],
    ['changes: expected each entry once', at('changes', [change(), change()])],
    ['changes: expected at most 2000 entries', at('changes', Array(2001).fill(0))],
  ])('of version 3 with the place and what was expected: %s', (problem, given) => {
    const text = withChange((file) => {
      file['version'] = 3;
      given(file);
    });
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('with every problem named, up to twenty', () => {
    const text = withChange((file) => {
      for (let item = 1; item <= 30; item++) at(`record.${item}.status`, 0)(file);
    });
    expect(problemsOf(text)).toHaveLength(21);
    expect(problemsOf(text).at(-1)).toBe('and 10 more');
  });

  test('when a field is named like the prototype of all objects', () => {
    const proto = '"__proto__": { "status": 1, "polluted": 1 }';
    const places = {
      '"format"': '__proto__: not a field of this version',
      '"12": {': 'record: expected a whole number from 1 to 999 as the name of the field',
      '"answers": {':
        'worksheet.answers: expected a whole number from 1 to 999 as the name of the field',
    };
    const inRecord = TEXT.replace('"12": {', `${proto}, "12": {`);
    const inAnswers = TEXT.replace('"answers": {', `"answers": { ${proto}`);
    const onTop = TEXT.replace('"format"', `${proto}, "format"`);
    expect(problemsOf(onTop)).toEqual([places['"format"']]);
    expect(problemsOf(inRecord)).toEqual([places['"12": {']]);
    expect(problemsOf(inAnswers)).toEqual([places['"answers": {']]);
    expect(problemsOf(TEXT.replace('"number"', '"constructor": 1, "number"'))).toEqual([
      'instrument.constructor: not a field of this version',
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('garbage', () => {
  test('never throws', () => {
    const json = fc.json({ maxDepth: 4 });
    const ours = fc
      .dictionary(fc.string(), fc.jsonValue())
      .map((extra) => JSON.stringify({ ...(JSON.parse(TEXT) as object), ...extra }));
    const broken = fc
      .tuple(fc.nat({ max: TEXT.length }), fc.string({ unit: 'binary' }))
      .map(([place, text]) => TEXT.slice(0, place) + text + TEXT.slice(place + text.length));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), json, ours, broken), (text) => {
        expect(typeof readFile(text).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });

  test('nested deeper than any stack never throws', () => {
    expect(readFile('['.repeat(1_000_000))).toMatchObject({ reason: 'cut-short' });
    const deep = '['.repeat(500_000) + ']'.repeat(500_000);
    expect(readFile(deep).ok).toBe(false);
    expect(readFile(TEXT.replace('"record": {', `"record": { "70": ${deep},`)).ok).toBe(false);
  });
});
