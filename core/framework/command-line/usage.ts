/** What handleCommandLine prints for a command line that it can't understand. (usage, which ends the process; this doesn't.) */
export function usage(program: string, customInstallOptions = ''): string {
  const custom = customOptions(customInstallOptions);
  return `Usage: ${program} [options] install | update | remove | start [arguments...] | stop | restart [arguments...] | debug [arguments...]

Options come before the command.
install and update:
  --username ACCOUNT   whom the service runs as: .\\user, DOMAIN\\user, LocalService, NT SERVICE\\NAME. Default: LocalSystem
  --password PASSWORD  better left out: it's asked for then, without being shown. - reads a line from standard input
  --startup TYPE       manual (default), auto, delayed or disabled
  --interactive        may use the desktop (LocalSystem only; no effect since Windows Vista)
  --perfmonini FILE    performance counters: .ini file for lodctr
  --perfmondll FILE    performance counters: the DLL, where the .ini file does not name it
  --failure ACTIONS    what follows a failure: restart/5s,restart/1m (also run/, reboot/, none); "" clears. Implies --failureflag on
  --failurereset TIME  after so long without a failure they are counted anew: 1d (default), 12h, 3600 (seconds), never
  --failureflag on|off whether an error that ends the service is a failure, and not only a crash
  --recover            the usual: restart after 1 s, 5 s, 30 s, then every 60 s; flag on
${custom}start, stop and restart:
  --wait SECONDS       until the service runs, or has stopped; stop then stops those that depend on it, too
all but debug:
  --json               one line of JSON in place of the text

  --help               this
`;
}

/** `p:v` as lines of the usage. */
const customOptions = (letters: string): string =>
  [...letters.matchAll(/([^:])(:?)/g)].map(([, letter, value]) => `  -${letter}${value ? ' VALUE' : ''}\n`).join('');
