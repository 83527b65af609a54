import * as v from 'valibot';

/** A time-out: 1 ms to 24 h, in milliseconds. */
export const timeoutMs = v.pipe(
  v.number(),
  v.integer('a time-out is a whole number of milliseconds'),
  v.minValue(1, 'a time-out is at least 1 ms'),
  v.maxValue(86_400_000, 'a time-out is at most 24 hours'),
);

const variableName = v.pipe(
  v.string(),
  v.regex(/^[^=\u0000]+$/, 'the name of an environment variable is not empty and contains no ='),
);
const variableValue = v.pipe(v.string(), v.regex(/^[^\u0000]*$/, 'the value of an environment variable cannot contain a NUL'));

/** Variables by name. */
export const environment = v.pipe(
  v.unknown(),
  // valibot takes an array for a record with the keys 0, 1, ...
  v.check((value) => !Array.isArray(value), 'must be an object, not an array'),
  v.record(variableName, variableValue),
);

/** What service.json holds: everything about a service that the SCM has no place for. */
export const serviceSettings = v.strictObject({
  /** Version of this format. */
  version: v.literal(1),
  workingDirectory: v.string(),
  /** Set over the process's own environment and over the environment file. */
  environment,
  /** A .env file that is read at every start. */
  environmentFile: v.nullable(v.string()),
  logDirectory: v.string(),
  stopTimeoutMs: timeoutMs,
  startTimeoutMs: timeoutMs,
});
export type ServiceSettings = Readonly<v.InferOutput<typeof serviceSettings>>;
