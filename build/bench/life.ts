import { join } from 'node:path';
import { median } from '../median.js';
import { freePort, koffiOf, measure, runWithModule, type Bench } from './measuring.js';
import { nssmProgram } from './nssm.js';

/** Medians, of what applies: a program that is no service never reports RUNNING. Times in milliseconds, memory in MiB. */
export interface Life {
  readonly http: number;
  readonly running?: number;
  readonly stop?: number;
  readonly workingSet: number;
  /** The process's own pages: what it takes besides what others have anyway. */
  readonly own: number;
  /** The part of `own` that threads take from their start, measured with threads that do nothing. */
  readonly stacks: number;
}

export type SubjectName = 'bare' | 'nodesvc' | 'isolate' | 'nssm';
export type Lives = { readonly [N in SubjectName]?: Life };

/** One thing to start and to stop, in front of a port. */
interface Subject {
  readonly name: SubjectName;
  readonly port: number;
  readonly service?: string;
  readonly command?: readonly string[];
}

interface Times {
  readonly http: readonly number[];
  readonly running: readonly number[];
  readonly stop: readonly number[];
  readonly workingSet: readonly number[];
  readonly own: readonly number[];
  readonly stacks: readonly number[];
}

const prefix = 'nodesvc-bench';

/** The same app as plain `node app.js` and as a service in each way; every way of `names`, in turn. */
export async function measureLives(bench: Bench, names: readonly SubjectName[], rounds: number, log: (line: string) => void): Promise<Lives> {
  const subjects: Subject[] = [];
  try {
    for (const name of names) subjects.push(await makers[name](bench, await freePort(), log));
    const times = await measure<Record<string, Times>>(bench, 'life.cjs', koffiOf(bench), String(rounds), JSON.stringify(subjects));
    return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, lifeOf(values)]));
  } finally {
    for (const { service } of subjects) if (service !== undefined) await removeService(bench, service);
  }
}

const makers: { readonly [N in SubjectName]: (bench: Bench, port: number, log: (line: string) => void) => Promise<Subject> } = {
  async bare(bench, port) {
    return { name: 'bare', port, command: [bench.session.node(24), appOf(bench), String(port)] };
  },
  async nodesvc(bench, port) {
    return { name: 'nodesvc', port, service: await makeService(bench, prefix, port) };
  },
  async isolate(bench, port) {
    return { name: 'isolate', port, service: await makeService(bench, `${prefix}-isolate`, port, '-Isolate') };
  },
  async nssm(bench, port, log) {
    const { session } = bench;
    const service = `${prefix}-nssm`;
    const nssm = session.toWindowsPath(await nssmProgram(log));
    await removeService(bench, service);
    const { code } = await session.run(nssm, ['install', service, session.node(24), appOf(bench), String(port)], { timeoutMs: 60_000 });
    if (code !== 0) throw new Error(`nssm install ended with exit code ${code}`);
    return { name: 'nssm', port, service };
  },
};

async function makeService(bench: Bench, name: string, port: number, more = ''): Promise<string> {
  await runWithModule(bench, `New-NodeService -Name ${name} -Script '${appOf(bench)}' -ArgumentList ${port} -StartupType Manual -FailureAction None -Force ${more}`);
  return name;
}

/** By sc.exe where the module has not made it; a service that is not there is as good as removed. */
async function removeService(bench: Bench, name: string): Promise<void> {
  if (name.endsWith('-nssm')) {
    for (const verb of ['stop', 'delete']) await bench.session.run('sc.exe', [verb, name], { timeoutMs: 60_000 });
  } else await runWithModule(bench, `Remove-NodeService ${name} -Confirm:$false`);
}

const appOf = ({ session, root }: Bench): string => session.toWindowsPath(join(root, 'examples', 'demo', 'app.js'));

function lifeOf({ http, running, stop, workingSet, own, stacks }: Times): Life {
  return {
    http: median(http),
    ...(running.length > 0 ? { running: median(running) } : {}),
    ...(stop.length > 0 ? { stop: median(stop) } : {}),
    workingSet: median(workingSet),
    own: median(own),
    stacks: median(stacks),
  };
}
