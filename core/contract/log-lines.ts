import * as v from 'valibot';

/** Who wrote a line. */
export const logStreamWords = ['Output', 'Error', 'Host'] as const;
export type LogStreamWord = (typeof logStreamWords)[number];

/**
 * What log.get answers with: many lines at once, as three lists, which PowerShell reads many times faster than a list of objects.
 * Times and streams are null where the lines were asked for as they are.
 */
export const logLines = v.strictObject({
  name: v.string(),
  /** Made by protectText. */
  texts: v.array(v.string()),
  /** When each was written, milliseconds since 1970; null where the log does not say. */
  timesMs: v.nullable(v.array(v.nullable(v.number()))),
  streams: v.nullable(v.array(v.nullable(v.picklist(logStreamWords)))),
});
export type LogLines = Readonly<v.InferOutput<typeof logLines>>;
