import { describe, expect, test } from 'vitest';
import { questionLines } from '#domain/ladder/open-questions.ts';
import { assessTogether } from '#domain/ladder/together.ts';
import { idsOf, itemOf, maturity, worksheet } from './maturity.ts';

const ana = {
  ...worksheet({ planning: 'dont-know', release: 'dont-know' }, {}, 'client'),
  name: 'Ana',
};
const lead = worksheet({ release: 'contributes half', planning: 'dont-know' }, {}, 'external');

describe("Don't know of several people", () => {
  test('is a list of open questions, with who asks and who may know', () => {
    const { questions, items } = assessTogether(maturity, [ana, lead]).dontKnow;
    expect(idsOf(items)).toEqual(['planning', 'release']);
    expect(questions.map(({ asking, answering }) => [asking.length, answering.length])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect(questionLines(questions)).toEqual([
      `Sprint planning, open for Ana and the external side. Where to look: ${itemOf('planning').lookFor}`,
      `Release management, open for Ana. Where to look: ${itemOf('release').lookFor} Who may know: the external side.`,
    ]);
  });

  test('asks the other side for a person with at least two', () => {
    const { asks, ask } = assessTogether(maturity, [lead, ana]).dontKnow;
    expect(asks.map(({ respondent, sides }) => [respondent.name, idsOf(sides)])).toEqual([
      ['Ana', ['external']],
    ]);
    expect(idsOf(ask)).toEqual(['external']);
  });

  test('is a visibility gap only where nobody of the side can say', () => {
    const result = assessTogether(maturity, [ana, lead]);
    expect(result.dontKnow.gaps.map(({ item, sides }) => [item.id, idsOf(sides)])).toEqual([
      ['release', ['client']],
    ]);
    const colleague = worksheet({ release: 'none' }, {}, 'client');
    expect(assessTogether(maturity, [ana, lead, colleague]).dontKnow.lookFirst).toEqual([]);
  });

  test('is a visibility gap of somebody without a side, too', () => {
    const { gaps } = assessTogether(maturity, [worksheet({ release: 'dont-know' }), lead]).dontKnow;
    expect(gaps).toEqual([{ item: itemOf('release'), sides: [] }]);
  });
});
