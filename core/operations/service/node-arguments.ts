import { NodeSvcError } from '../../errors/nodesvc-error.js';

/** What makes node.exe do something else than run the script in its own process (nodejs.org/api/cli.html). */
const otherWork: ReadonlySet<string> = new Set([
  '-', '--', '-e', '--eval', '-p', '-pe', '--print', '-c', '--check', '-i', '--interactive', '-v', '--version', '-h', '--help', '--v8-options',
  '--completion-bash', '--run', '--test', '--watch', '--watch-path', '--build-snapshot', '--build-snapshot-config', '--experimental-sea-config', '--prof-process',
]);

/** Options for node may have values of their own, which are not known here: only a word that comes first can't be one. */
export function checkNodeArguments(nodeArguments: readonly string[], target: string): void {
  const wrong = nodeArguments.find((argument, index) => (index === 0 && !argument.startsWith('-')) || otherWork.has(argument.replace(/=.*$/s, '')));
  if (wrong === undefined) return;
  throw new NodeSvcError({
    id: 'InvalidSetting', category: 'InvalidArgument', target,
    message: `With '${wrong}' among its options, node.exe would not run the service's script.`,
    recommendedAction: 'Leave it out: -NodeArgument is for options such as --max-old-space-size=2048, and -ArgumentList for the script\'s arguments.',
  });
}
