import * as v from 'valibot';
import { logSettings } from './log-settings.js';
import { instances, serviceLimits } from './limits.js';
import { longestTimeoutMs } from './timeouts.js';
import { readyWords } from './words.js';

/** A time-out: 1 ms to 24 h, in milliseconds. */
export const timeoutMs = v.pipe(
  v.number(),
  v.integer('a time-out is a whole number of milliseconds'),
  v.minValue(1, 'a time-out is at least 1 ms'),
  v.maxValue(longestTimeoutMs, 'a time-out is at most 24 hours'),
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

/** An address that a GET can be sent to. */
export const httpUrl = v.pipe(
  v.string(),
  v.check(isHttpUrl, 'is no address that begins with http:// or https://'),
  // Addresses are shown, and logged when they don't answer.
  v.check(hasNoCredentials, 'holds a user name or a password; give an address that needs none'),
);

function isHttpUrl(text: string): boolean {
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  return protocol === 'http:' || protocol === 'https:';
}

function hasNoCredentials(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** How long an event loop may stand still: less than this is a busy moment. */
export const hangTimeoutMs = v.pipe(timeoutMs, v.minValue(500, 'a hang time-out is at least 500 ms'));

/** How many checks must fail one after the other. */
export const failureThreshold = v.pipe(v.number(), v.integer('a threshold is a whole number'), v.minValue(1, 'a threshold is at least 1'), v.maxValue(1000, 'a threshold is at most 1000'));

export const healthCheck = v.strictObject({ url: httpUrl, intervalMs: timeoutMs, timeoutMs, threshold: failureThreshold });
export type HealthCheck = Readonly<v.InferOutput<typeof healthCheck>>;

/** What service.json holds: everything about a service that the SCM has no place for. */
export const serviceSettings = v.strictObject({
  /** Version of this format. */
  version: v.literal(1),
  workingDirectory: v.string(),
  /** The version of the service's node.exe when it was set; null: unknown. */
  nodeVersion: v.nullable(v.string()),
  /** Set over the process's own environment and over the environment file. */
  environment,
  /** A .env file that is read at every start. */
  environmentFile: v.nullable(v.string()),
  logDirectory: v.string(),
  log: logSettings,
  stopTimeoutMs: timeoutMs,
  startTimeoutMs: timeoutMs,
  readyWhen: v.picklist(readyWords),
  /** Of readyWhen Http, else null: the service runs once a GET of it is answered with 200 to 399. */
  readyUrl: v.nullable(httpUrl),
  /** How long the app's event loop may stand still while the service runs; null: for ever. */
  hangTimeoutMs: v.nullable(hangTimeoutMs),
  healthCheck: v.nullable(healthCheck),
  /** End all processes that the service has started when it ends, in whatever way (a job object). */
  killChildren: v.boolean(),
  limits: serviceLimits,
  /** Of -Command: the line as it was given; the service's command line has what became of it. */
  program: v.nullable(v.strictObject({ command: v.string() })),
  instances,
});
export type ServiceSettings = Readonly<v.InferOutput<typeof serviceSettings>>;
