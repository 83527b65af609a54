import { defaultLogSettings } from '../../contract/log-defaults.js';
import type { LogSettings } from '../../contract/log-settings.js';

/** The log's settings by the names that operations and ServiceInfo have for them. */
export interface FlatLog {
  readonly logMaxBytes: LogSettings['maxBytes'];
  readonly logDaily: boolean;
  readonly logKeep: LogSettings['keep'];
  readonly logMaxAgeDays: LogSettings['maxAgeDays'];
  readonly logCompress: boolean;
  readonly logTimestamps: boolean;
  readonly logFormat: LogSettings['format'];
  readonly errorLog: boolean;
}

type Given = { readonly [K in keyof FlatLog]?: FlatLog[K] | undefined };

export const flattenLog = (log: LogSettings): FlatLog => ({
  logMaxBytes: log.maxBytes,
  logDaily: log.daily,
  logKeep: log.keep,
  logMaxAgeDays: log.maxAgeDays,
  logCompress: log.compress,
  logTimestamps: log.timestamps,
  logFormat: log.format,
  errorLog: log.errorFile,
});

/** `log` with what is given; null is given, and means no limit. */
export function mergeLog(given: Given, log: LogSettings = defaultLogSettings): LogSettings {
  const flat = { ...flattenLog(log), ...pickLog(given) };
  return {
    maxBytes: flat.logMaxBytes,
    daily: flat.logDaily,
    keep: flat.logKeep,
    maxAgeDays: flat.logMaxAgeDays,
    compress: flat.logCompress,
    timestamps: flat.logTimestamps,
    format: flat.logFormat,
    errorFile: flat.errorLog,
  };
}

/** What is given of the log, and nothing else of the input. */
export function pickLog({ logMaxBytes, logDaily, logKeep, logMaxAgeDays, logCompress, logTimestamps, logFormat, errorLog }: Given): Partial<FlatLog> {
  return {
    ...(logMaxBytes !== undefined && { logMaxBytes }),
    ...(logDaily !== undefined && { logDaily }),
    ...(logKeep !== undefined && { logKeep }),
    ...(logMaxAgeDays !== undefined && { logMaxAgeDays }),
    ...(logCompress !== undefined && { logCompress }),
    ...(logTimestamps !== undefined && { logTimestamps }),
    ...(logFormat !== undefined && { logFormat }),
    ...(errorLog !== undefined && { errorLog }),
  };
}
