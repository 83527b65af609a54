/** Default time an app has between the stop request and its 'exit', in milliseconds. */
export const defaultStopTimeoutMs = 30_000;
/** Default time an app has until its main module is evaluated, in milliseconds. */
export const defaultStartTimeoutMs = 60_000;
/** What a shutdown of Windows allows beyond the app's own stop time-out, milliseconds. */
export const preshutdownReserveMs = 5_000;
