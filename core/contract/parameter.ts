import * as v from 'valibot';

/** Registry types a custom option of a service can have, as PowerShell's RegistryValueKind spells them. */
export const parameterTypeWords = ['String', 'ExpandString', 'MultiString', 'DWord', 'QWord', 'Binary'] as const;
export type ParameterTypeWord = (typeof parameterTypeWords)[number];

const text = v.pipe(v.string(), v.regex(/^[^\u0000]*$/, 'cannot contain a NUL'));

/** String kinds: a text. MultiString: texts. DWord: a number. QWord: decimal text or number. Binary: hexadecimal digits. */
export const parameterValue = v.union([text, v.number(), v.array(text)]);

export const parameterInfo = v.strictObject({
  name: v.string(),
  parameter: v.string(),
  /** A word, or the raw number of another registry type. */
  type: v.union([v.picklist(parameterTypeWords), v.number()]),
  value: v.nullable(parameterValue),
});
export type ParameterInfo = Readonly<v.InferOutput<typeof parameterInfo>>;
