import { runCommandLine } from '../../../core/framework/command-line/command-line.js';
import type { CustomOptionHandler } from '../../../core/framework/command-line/run-command.js';
import type { ServiceDefinition } from '../../../core/framework/functions/service-definition.js';

interface Outcome {
  readonly code: number;
  readonly printed: readonly string[];
  readonly errors: readonly string[];
  readonly asked: readonly string[];
  readonly debugged: readonly (readonly string[])[];
  readonly served: number;
}

export interface ConsoleOptions {
  readonly services?: readonly ServiceDefinition[];
  readonly customInstallOptions?: string;
  readonly customOptionHandler?: CustomOptionHandler;
  readonly password?: string;
  readonly serve?: () => Promise<void>;
}

export const definition: ServiceDefinition = { svcName: 'api', svcDisplayName: 'The API', svcDescription: 'Answers', svcDeps: ['RpcSs', '+net'] };

/** What a service's script does when it is run with these arguments by hand, against the SCM that the test has in its place. */
export async function type(args: readonly string[], { services = [definition], customInstallOptions = '', customOptionHandler, password = 'typed', serve = async () => {} }: ConsoleOptions = {}): Promise<Outcome> {
  const [printed, errors, asked]: [string[], string[], string[]] = [[], [], []];
  const debugged: (readonly string[])[] = [];
  let served = 0;
  const code = await runCommandLine(services, { args, program: 'service.js', customInstallOptions }, {
    print: (line) => void printed.push(line),
    printError: (line) => void errors.push(line),
    readPassword: async (prompt) => {
      asked.push(prompt);
      return password;
    },
    debug: async (_service, given) => void debugged.push(given),
    serve: async () => {
      served++;
      await serve();
    },
    customOptionHandler,
  });
  return { code, printed, errors, asked, debugged, served };
}
