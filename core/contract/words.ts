/** Words that mean the same in JSON and in PowerShell. */

/** A service's state, spelled as .NET's ServiceControllerStatus. */
export const statusWords = ['Stopped', 'StartPending', 'StopPending', 'Running', 'ContinuePending', 'PausePending', 'Paused'] as const;
export type StatusWord = (typeof statusWords)[number];

/** When a service counts as running: its main module evaluated, its first listening socket, the app's own word, an HTTP answer. */
export const readyWords = ['Loaded', 'Listening', 'Signal', 'Http'] as const;
export type ReadyWord = (typeof readyWords)[number];

/** How a service is started, spelled as PowerShell's ServiceStartupType plus the two that only drivers have. */
export const startTypeWords = ['Automatic', 'AutomaticDelayedStart', 'Manual', 'Disabled', 'Boot', 'System'] as const;
export type StartTypeWord = (typeof startTypeWords)[number];

/** The start types a service (not a driver) can be given. */
export const serviceStartTypeWords = ['Automatic', 'AutomaticDelayedStart', 'Manual', 'Disabled'] as const;
export type ServiceStartTypeWord = (typeof serviceStartTypeWords)[number];

/** A process's priority, spelled as .NET's ProcessPriorityClass; RealTime, which can stop a machine, is left out. */
export const priorityWords = ['Idle', 'BelowNormal', 'Normal', 'AboveNormal', 'High'] as const;
export type PriorityWord = (typeof priorityWords)[number];
