/**
 * Service-specific exit codes (dwServiceSpecificExitCode beside 1066) with which the host itself ends a service. They have
 * the customer bit (0x20000000) set, so that no exit code an app chooses can be mistaken for one.
 */
export const HostExit = {
  SettingsUnreadable: 0x2000_0001,
  WorkingDirectoryMissing: 0x2000_0002,
  EnvironmentFileUnreadable: 0x2000_0003,
  LogUnwritable: 0x2000_0004,
  /** The app was not ready within the start time-out. */
  StartTimeout: 0x2000_0005,
  /** The app had not ended at the stop deadline and was ended. */
  StopTimeout: 0x2000_0006,
  /** The worker thread that talks to the SCM failed. */
  HostFailed: 0x2000_0007,
  /** The app's event loop stood still for the hang time-out. */
  Hung: 0x2000_0008,
  /** As many health checks as the threshold says failed one after the other. */
  Unhealthy: 0x2000_0009,
  /** Windows refused the limits of the service's processes. */
  LimitsRefused: 0x2000_0010,
  /** The program of the service could not be started. */
  ProgramNotStarted: 0x2000_0011,
} as const;
export type HostExit = (typeof HostExit)[keyof typeof HostExit];

const meanings: Record<HostExit, string> = {
  [HostExit.SettingsUnreadable]: 'its settings file cannot be read',
  [HostExit.WorkingDirectoryMissing]: 'its working directory cannot be entered',
  [HostExit.EnvironmentFileUnreadable]: 'its environment file cannot be read',
  [HostExit.LogUnwritable]: 'its log file cannot be written',
  [HostExit.StartTimeout]: 'it was not ready within the start time-out',
  [HostExit.StopTimeout]: 'it had not ended within the stop time-out and was ended',
  [HostExit.HostFailed]: 'the thread that talks to the Service Control Manager failed',
  [HostExit.Hung]: 'its event loop stood still and it was ended',
  [HostExit.Unhealthy]: 'its health checks failed and it was ended',
  [HostExit.LimitsRefused]: 'the limits of its processes were refused by Windows',
  [HostExit.ProgramNotStarted]: 'its program could not be started',
};

const isHostExit = (code: number): code is HostExit => code in meanings;

/** What a host's exit code means, or undefined for an app's own code. */
export const describeHostExit = (code: number): string | undefined => (isHostExit(code) ? meanings[code] : undefined);
