import { describe, expect, test } from 'vitest';
import { gateRuleText } from '#domain/gate/rule-text.ts';
import { conditionText } from '#domain/tally/condition-text.ts';
import { readiness } from './gate/readiness.ts';
import { contribution } from './tally/contribution.ts';

describe('a rule that the page shows', () => {
  const outcome = (id: string) => {
    const found = readiness.outcomes.find((one) => one.id === id)?.when;
    if (!found) throw new RangeError(`No rule for ${id}.`);
    return gateRuleText(found, readiness);
  };

  test('names answers and items as the reader sees them', () => {
    expect(outcome('small-first')).toBe(
      'No to Need as skills and ownership; or Work that is defined',
    );
    expect(outcome('find-out')).toBe("No or Don't know to 4 or more of all items");
    expect(outcome('ready-with-conditions')).toBe("No, Partly or Don't know to any item");
  });

  test('can be told of every model', () => {
    for (const { fits } of readiness.models)
      for (const { when } of fits) if (when) expect(gateRuleText(when, readiness)).toMatch(/ to /);
  });

  test('joins what must hold together, and what may hold', () => {
    const leaf = (item: string) => ({ items: [item], is: ['no'] });
    expect(
      gateRuleText({ all: [leaf('need'), { any: [leaf('work'), leaf('hours')] }] }, readiness),
    ).toBe(
      'No to Need as skills and ownership, and No to Work that is defined, or No to Shared hours or written rules without them',
    );
  });

  test('of a situation says every part that must hold', () => {
    const text = (id: string) => {
      const found = contribution.situations.find((one) => one.id === id);
      if (!found) throw new RangeError(`No situation ${id}.`);
      return conditionText(found, contribution);
    };
    expect(text('look-first')).toBe("Don't know to 3 or more items");
    expect(text('nothing-shown')).toBe('no artefact shows a level');
    expect(text('room-above')).toBe(
      'every usual level is level 1, and the ceiling shown is level 2 to 5',
    );
    expect(text('expected')).toMatch(/^every usual level is level 1, and the answer to "/);
    expect(text('mixed')).toBe('no other situation fits');
  });
});
