/** Default time an app has between the stop request and its 'exit', in milliseconds. */
export const defaultStopTimeoutMs = 30_000;
/** Default time an app has until it is ready, in milliseconds. */
export const defaultStartTimeoutMs = 60_000;
/** No time-out is longer than a day, milliseconds. (Node's timers take 24 days at most, and fire at once for more.) */
export const longestTimeoutMs = 86_400_000;
/** What a shutdown of Windows allows beyond the app's own stop time-out, milliseconds. */
export const preshutdownReserveMs = 5_000;
/** Defaults of a health check: time between two, time that one may take, and how many must fail one after the other. */
export const defaultHealthIntervalMs = 30_000;
export const defaultHealthTimeoutMs = 5_000;
export const defaultHealthThreshold = 3;
