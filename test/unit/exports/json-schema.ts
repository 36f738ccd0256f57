type Schema = Record<string, unknown>;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isType = (type: unknown, value: unknown) =>
  type === 'object'
    ? isObject(value)
    : type === 'array'
      ? Array.isArray(value)
      : type === 'integer'
        ? Number.isInteger(value)
        : typeof value === type;

type Check = (said: never, value: unknown, schema: Schema) => boolean;
const onlyFor =
  (
    isFor: (value: unknown) => boolean,
    holds: (said: never, value: never, schema: Schema) => boolean,
  ): Check =>
  (said, value, schema) =>
    !isFor(value) || holds(said, value as never, schema);
const text = (value: unknown) => typeof value === 'string';
const amount = (value: unknown) => typeof value === 'number';

/** What draft 2020-12 says of the keywords that our schemas use. */
const CHECKS: Readonly<Record<string, Check>> = {
  type: (said: unknown, value) => isType(said, value),
  const: (said: unknown, value) => said === value,
  enum: (said: readonly unknown[], value) => said.includes(value),
  pattern: onlyFor(text, (said: string, value: string) => new RegExp(said, 'u').test(value)),
  maxLength: onlyFor(text, (said: number, value: string) => [...value].length <= said),
  minLength: onlyFor(text, (said: number, value: string) => [...value].length >= said),
  maxProperties: onlyFor(
    isObject,
    (said: number, value: Schema) => Object.keys(value).length <= said,
  ),
  minimum: onlyFor(amount, (said: number, value: number) => value >= said),
  maximum: onlyFor(amount, (said: number, value: number) => value <= said),
  maxItems: onlyFor(Array.isArray, (said: number, value: unknown[]) => value.length <= said),
  items: onlyFor(Array.isArray, (said: Schema, value: unknown[]) =>
    value.every((one) => isValid(said, one)),
  ),
  required: onlyFor(isObject, (said: string[], value: Schema) =>
    said.every((key) => Object.hasOwn(value, key)),
  ),
  propertyNames: onlyFor(isObject, (said: Schema, value: Schema) =>
    Object.keys(value).every((key) => isValid(said, key)),
  ),
  properties: onlyFor(isObject, (said: Record<string, Schema>, value: Schema) =>
    Object.entries(said).every(
      ([key, one]) => !Object.hasOwn(value, key) || isValid(one, value[key]),
    ),
  ),
  additionalProperties: onlyFor(
    isObject,
    (said: Schema | false, value: Schema, { properties = {} }) =>
      Object.entries(value).every(
        ([key, one]) =>
          Object.hasOwn(properties as object, key) || (said !== false && isValid(said, one)),
      ),
  ),
};
const NOTES = ['$schema', '$id', 'title', 'description'];

/**
 * Whether a value is valid. It knows the keywords of our own schemas and throws at any other, so that
 * nothing passes because it was not understood.
 */
export function isValid(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, said]) => {
    if (NOTES.includes(keyword)) return true;
    const check = CHECKS[keyword];
    if (!check) throw new RangeError(`Keyword ${keyword} is not known here.`);
    return check(said as never, value, schema);
  });
}
