import type { LogSettings } from './log-settings.js';

/** The log of a new service: it never takes more than some 110 MB, whoever forgets about it. */
export const defaultLogSettings: LogSettings = {
  maxBytes: 10 * 1024 * 1024,
  daily: false,
  keep: 10,
  maxAgeDays: null,
  compress: false,
  timestamps: false,
  format: 'Text',
  errorFile: false,
};
