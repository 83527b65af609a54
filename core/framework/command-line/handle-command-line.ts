import { basename } from 'node:path';
import { findHostBridge } from '../../contract/host-bridge.js';
import { onFinalExit } from '../../host/app/exit-report.js';
import { endThisProcess } from '../../scm/process.js';
import { NativeLibraryError } from '../../win32/native-library-error.js';
import { checkClasses } from './check-classes.js';
import { runCommandLine } from './command-line.js';
import { debugService } from '../functions/debug-service.js';
import { readPassword } from './read-password.js';
import type { CustomOptionHandler } from './run-command.js';
import type { ServiceClass } from '../service-framework.js';
import { runServices } from '../process/service-process.js';
import { commandLine, setExitCode, standardInput } from '../process/this-process.js';

/** Of handleCommandLine. */
export interface HandleCommandLineOptions {
  /** In the form of process.argv, its default: the arguments begin with the third. */
  readonly argv?: readonly string[] | undefined;
  /** install's and update's own options, as getopt's letters: `p:v` are `-p VALUE` and `-v`. Default: none. */
  readonly customInstallOptions?: string | undefined;
  /** Gets all options once the service is installed or updated. When it fails, a service that was just installed is removed again. */
  readonly customOptionHandler?: CustomOptionHandler | undefined;
}

/**
 * Makes a script a service with a command line of its own: install, update, remove, start, stop, restart, debug, with the options that
 * `--help` prints. Without a command, started by the SCM, the services run. Several classes share one process, and a command is for all.
 *
 * Resolves to the exit code, which it sets, and ends nothing: the Win32 error, 0 for none, 87 for what it can't understand, 1063 without a
 * command in a console, -1 for an error that is not Windows'. (win32serviceutil.HandleCommandLine.)
 */
export async function handleCommandLine(services: ServiceClass | readonly ServiceClass[], options: HandleCommandLineOptions = {}): Promise<number> {
  const classes = typeof services === 'function' ? [services] : services;
  checkClasses(classes);
  const { argv = commandLine(), customInstallOptions = '', customOptionHandler } = options;
  const [, script = '', ...args] = argv;
  let served = false;
  const code = await runCommandLine(classes, { args, program: basename(script), customInstallOptions }, {
    print: (line) => void process.stdout.write(`${line}\n`),
    printError: (line) => void process.stderr.write(`${line}\n`),
    readPassword: (prompt) => readPassword(prompt, standardInput(), process.stderr),
    async debug(service, args) {
      const cls = classes.find((one) => one === service);
      if (cls !== undefined) await debugService(cls, args);
    },
    async serve() {
      refuseHost(basename(script));
      await runServices(classes);
      served = true;
    },
    customOptionHandler,
  });
  setExitCode(code);
  // The end of a process of services is its host's matter.
  if (!served) onFinalExit(endAsIs);
  return code;
}

/** A service of New-NodeService has its one connection to the SCM already. */
function refuseHost(script: string): void {
  if (findHostBridge() === undefined) return;
  throw new Error(`This is a service of New-NodeService, which runs ordinary scripts and not the classes of '${script}'. Remove it, and install the script by its own command line: node ${script} install`);
}

/** Node 24 for Windows aborts now and then in its teardown after native calls, and loses the exit code (nodejs/node#56645). */
function endAsIs(code: number): void {
  try {
    endThisProcess(code);
  } catch (error) {
    if (!(error instanceof NativeLibraryError)) throw error;
  }
}
