/** What a reader typed as a number: nothing, a number, or something that has to be put right. */
export type ReadNumber =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'problem'; readonly problem: NumberProblem };

/**
 * `ambiguous`: one separator before three digits, as in `1,000`, which is a thousand in one country
 * and one in another.
 */
export type NumberProblem = 'not-a-number' | 'below-zero' | 'too-high' | 'ambiguous';

const problem = (name: NumberProblem): ReadNumber => ({ kind: 'problem', problem: name });

const DECIMAL = /^(?:\d+[.,]?\d*|[.,]\d+)$/;
const THOUSAND_OR_FRACTION = /^[1-9]\d{0,2}[.,]\d{3}$/;
const MINUS = /^[-−–]\s*/;

/**
 * Reads a number as people write it: a point or a comma before the fraction, spaces around it, and the
 * percent sign where the unit is `%`. It never guesses: what has two meanings is a problem.
 *
 * @param text as typed
 * @param unit `%` allows a percent sign
 * @param most highest value allowed; the lowest is 0
 */
export function readNumber(text: string, unit: string, most: number): ReadNumber {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'none' };
  const bare = unit === '%' ? trimmed.replace(/\s*%$/, '') : trimmed;
  const digits = bare.replace(MINUS, '');
  if (!DECIMAL.test(digits)) return problem('not-a-number');
  const value = Number(digits.replace(',', '.'));
  if (digits !== bare && value > 0) return problem('below-zero');
  if (THOUSAND_OR_FRACTION.test(digits)) return problem('ambiguous');
  return value > most ? problem('too-high') : { kind: 'number', value };
}
