// node functions.mjs FILE: calls functions of the package, [[name, ...arguments], ...] in the file, one after the other; prints a line of
// JSON for each, {"result"} or {"error"}. node functions.mjs serve NAME: a service that does nothing.
import { readFileSync } from 'node:fs';
import * as nodesvc from 'nodesvc';

const [what, name] = process.argv.slice(2);

if (what === 'serve') {
  class Idle extends nodesvc.ServiceFramework {
    static svcName = name;
    #stop = Promise.withResolvers();

    async svcDoRun() {
      await nodesvc.setServiceCustomOption(this, 'started with', this.args.slice(1));
      await this.#stop.promise;
    }

    svcStop() {
      this.#stop.resolve();
    }
  }
  await nodesvc.handleCommandLine(Idle, { argv: process.argv.slice(0, 2) });
} else {
  for (const [call, ...args] of JSON.parse(readFileSync(what, 'utf8').replace(/^\uFEFF/, ''))) console.log(JSON.stringify(await perform(call, args)));
}

async function perform(call, args) {
  try {
    return { result: (await nodesvc[call](...args)) ?? null };
  } catch (error) {
    return { error: { name: error.name, code: nodesvc.win32CodeOf(error), message: error.message } };
  }
}
