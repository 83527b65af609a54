import * as v from 'valibot';

/** Who wrote a line. */
export const logStreamWords = ['Output', 'Error', 'Host'] as const;
export type LogStreamWord = (typeof logStreamWords)[number];

/** Texts are made by protectText. */
export const logEntry = v.strictObject({
  /** When it was written, milliseconds since 1970; null where the log does not say. */
  timeMs: v.nullable(v.number()),
  stream: v.nullable(v.picklist(logStreamWords)),
  text: v.string(),
});
export type LogEntry = Readonly<v.InferOutput<typeof logEntry>>;

/** What log.get answers with: many lines at once; as texts where they were asked for as they are. */
export const logLines = v.strictObject({ name: v.string(), lines: v.union([v.array(logEntry), v.array(v.string())]) });
export type LogLines = Readonly<v.InferOutput<typeof logLines>>;
