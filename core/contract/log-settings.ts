import * as v from 'valibot';

/** How a service's log is written: the app's bytes as they are, or one JSON record a line. */
export const logFormatWords = ['Text', 'Json'] as const;
export type LogFormatWord = (typeof logFormatWords)[number];

const limit = (least: number, most: number, what: string) => v.nullable(v.pipe(v.number(), v.integer(`${what} is a whole number`), v.minValue(least, `${what} is at least ${least}`), v.maxValue(most, `${what} is at most ${most}`)));

/** What service.json says of the log, and how it is written; null is no limit. */
const logFields = {
  /** A file that would grow beyond this is put aside first. */
  maxBytes: limit(1024, 2 ** 40, "a log's greatest size in bytes"),
  /** Begin a new file at the first line after midnight, local time. */
  daily: v.boolean(),
  /** How many files that were put aside are kept, of each log. */
  keep: limit(1, 100_000, 'the number of logs to keep'),
  /** How old they may become. */
  maxAgeDays: v.nullable(v.pipe(v.number(), v.minValue(1 / 1440, 'the age of a log is at least a minute'), v.maxValue(36_500, 'the age of a log is at most 100 years'))),
  /** gzip them. */
  compress: v.boolean(),
  /** Begin each line with the time (Text; a JSON record always has it). */
  timestamps: v.boolean(),
  format: v.picklist(logFormatWords),
  /** stderr into a file of its own, NAME.error.log. */
  errorFile: v.boolean(),
} as const;

/** The same for service.new and config.set; what is absent there stays as it is or as it is by default. */
export const logInputs = {
  logMaxBytes: v.optional(logFields.maxBytes),
  logDaily: v.optional(logFields.daily),
  logKeep: v.optional(logFields.keep),
  logMaxAgeDays: v.optional(logFields.maxAgeDays),
  logCompress: v.optional(logFields.compress),
  logTimestamps: v.optional(logFields.timestamps),
  logFormat: v.optional(logFields.format),
  errorLog: v.optional(logFields.errorFile),
} as const;

export const logSettings = v.strictObject(logFields);
export type LogSettings = Readonly<v.InferOutput<typeof logSettings>>;
