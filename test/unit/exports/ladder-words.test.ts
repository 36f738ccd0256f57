import { describe, expect, test } from 'vitest';
import { assess } from '#domain/ladder/result.ts';
import { assessTogether } from '#domain/ladder/together.ts';
import { HIGHEST_SCORE } from '#domain/ladder/rows.ts';
import { meaningOf, nextStep, reasons } from '#exports/ladder-words.ts';
import { MAX_TARGET } from '#worksheet/limits.ts';
import { maturity, worksheet } from '../ladder/maturity.ts';

const late = { contract: 'dedicated-team', phase: 'module' };
const all = (row: string) => Object.fromEntries(maturity.items.map(({ id }) => [id, row]));
const resultOf = (answers: Record<string, string>, facts: Record<string, string> = late) =>
  assess(maturity, worksheet(answers, facts));
const why = (...given: Parameters<typeof resultOf>) =>
  nextStep(maturity, resultOf(...given)).find((line) => line.startsWith('Why this one')) ?? '';

describe('why a result is what it is', () => {
  test('a full profile is held by the highest score there is, and by no row above it', () => {
    const [first] = reasons(maturity, resultOf(all('leads always')), false);
    expect(first).toContain('no score is above 3: 3 here.');
  });

  test('a target can be as high as a score, and no higher', () => {
    expect(MAX_TARGET).toBe(HIGHEST_SCORE);
  });

  test('of several people it says first what a score is', () => {
    const [first] = reasons(maturity, resultOf(all('leads always')), true);
    expect(first).toMatch(/^Each side has its own median of a practice, and the lower one/);
  });
});

describe('what would move the band', () => {
  const moved = (answers: Record<string, string>) =>
    reasons(maturity, resultOf(answers), false).find((line) => line.startsWith('No single step')) ??
    '';

  test('says that a practice may take several steps, and how many each takes', () => {
    const low = { planning: 'attends always', refinement: 'attends always' };
    const said = moved({ ...all('leads always'), ...low, release: 'attends always' });
    expect(said).toMatch(
      /^No single step moves the band\. A step is one row of one practice, and a /,
    );
    expect(said).toMatch(/ from 1 to 3, 2 steps/);
    expect(said).toMatch(/ from 1 to 2[,. ]/);
    expect(said).not.toMatch(/from 1 to 2, 1 steps?/);
  });

  test('says what decides which of several sets is named, as the band uses no target', () => {
    const said = moved(all('attends always'));
    expect(said).not.toContain('may take several');
    expect(said).toContain(
      'Which one is named follows the facts and the gaps to the targets. The band itself uses no target.',
    );
  });
});

describe('what a band means', () => {
  const meant = (answers: Record<string, string>) => {
    const result = resultOf(answers);
    if (result.headline.kind !== 'band') throw new RangeError('No band.');
    return meaningOf(result.headline.band, result);
  };

  test('is said of the practices with a score alone, where one has none', () => {
    expect(meant({ ...all('contributes always'), release: 'dont-know' })).toMatch(
      /have a part in all of them\. This is about the 5 practices with a score\. Release management has none\.$/,
    );
    expect(meant(all('contributes always'))).toMatch(/have a part in all of them\.$/);
  });

  test('names practices that are not possible here, and those not answered, as well', () => {
    const five = Object.entries(all('contributes always')).filter(([id]) => id !== 'release');
    expect(meant({ ...Object.fromEntries(five), planning: 'not-possible' })).toMatch(
      /the 4 practices with a score\. Sprint planning and Release management have none\.$/,
    );
  });
});

describe('why a practice is advised', () => {
  test('one that is more urgent than all others is called the highest', () => {
    expect(
      why({ ...all('leads always'), planning: 'none', refinement: 'contributes always' }),
    ).toMatch(/that is 3, the highest of all below target\.$/);
  });

  test('rounded numbers are called so, because the arithmetic holds for the exact ones', () => {
    const people = ['none', 'attends always', 'attends half', 'attends once'].map((release) =>
      worksheet({ ...all('leads always'), release }, { ...late, 'production-access': 'yes' }),
    );
    const result = assessTogether(maturity, people);
    expect(nextStep(maturity, result).find((line) => line.startsWith('Why'))).toContain(
      'is about 2.63 (3 minus about 0.38). Times its weight of 1.5 that is about 3.94,',
    );
  });

  test('on a tie it is not called the highest, and the rule that decides is named', () => {
    expect(why({ ...all('leads always'), planning: 'none', refinement: 'none' })).toMatch(
      /that is 3, as high as Sprint planning\. No other .* goes first that others depend on\.$/,
    );
  });

  test('where the facts rule out a more urgent one, it is the highest of the rest alone', () => {
    const items = maturity.items.map((item) => {
      const contributes = { ...item.steps.contributes };
      delete contributes.instead;
      return { ...item, steps: { ...item.steps, contributes } };
    });
    const bare = { ...maturity, items };
    const facts = { ...late, 'production-access': 'yes', 'release-rights': 'no' };
    const answers = { release: 'attends always', refinement: 'contributes always' };
    const lines = nextStep(
      bare,
      assess(bare, worksheet({ ...all('leads always'), ...answers }, facts)),
    );
    expect(lines).toContain('At least as urgent, but ruled out by the facts: Release management.');
    expect(lines[1]).toMatch(/the highest of those below target that the facts do not rule out\.$/);
  });
});
