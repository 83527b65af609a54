// Services of ServiceFramework classes without a command line of their own: `node hosted.cjs install NAME...` installs them, more than one to
// share a process; `node hosted.cjs start NAME [WAY]` and `stop NAME`
// do that; `node hosted.cjs NAME...` is what the SCM starts. What happens goes to NAME.txt beside this file.
const { appendFileSync } = require('node:fs');
const { join } = require('node:path');
const { ServiceFramework, installService, servicemanager, startService, stopService } = require('nodesvc');

const [, , first, ...more] = process.argv;

function define(name) {
  return class extends ServiceFramework {
    static svcName = name;
    // Time enough for a busy machine, but for the one that is to exceed it.
    static svcStopTimeoutMs = name.endsWith('-hasty') ? 1000 : 6000;

    say(...words) {
      appendFileSync(join(__dirname, `${name}.txt`), `${words.join(' ')}\n`);
    }

    async svcRun() {
      const [, way] = this.args;
      if (way === 'slowly') {
        this.reportServiceStatus({ state: 'StartPending', waitHint: 90_000, checkpoint: 1000 });
        await until(join(__dirname, `${name}.go`));
      }
      if (way === 'stopped') return this.reportServiceStatus({ state: 'Stopped', win32ExitCode: 5, serviceExitCode: 6 });
      await super.svcRun();
    }

    async svcDoRun() {
      this.say('runs', ...this.args);
      await new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
      this.say('has run');
    }

    async svcStop() {
      const [, way] = this.args;
      this.say('stop');
      if (way === 'never') return;
      if (way === 'blocked') for (;;);
      if (way === 'longer') {
        this.reportServiceStatus({ state: 'StopPending', waitHint: 60_000 });
        await new Promise((resolve) => setTimeout(resolve, 7000));
      }
      this.resolve();
    }

    async svcPause() {
      await new Promise((resolve) => setTimeout(resolve, 50));
      this.say('paused');
    }

    svcContinue() {
      this.say('continued');
    }

    svcOther(control) {
      this.say('control', control);
      if (control === 200) throw new Error('a control that fails');
      if (control === 201) process.exit(7);
      if (control === 202) setImmediate(() => { throw new Error('uncaught'); });
      if (control === 203) this.reject(Object.assign(new Error('svcDoRun fails'), { code: 5 }));
      if (control === 204) this.resolve();
    }
  };
}

async function until(file) {
  while (!require('node:fs').existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function main() {
  if (first === 'install') {
    for (const name of more) await installService(name, { exeArgs: more, shareProcess: more.length > 1 });
    return;
  }
  if (first === 'start') return startService(more[0], more.slice(1));
  if (first === 'stop') return stopService(more[0]);
  const names = [first, ...more];
  if (names.length === 1) servicemanager.prepareToHostSingle(define(first));
  else for (const name of names) servicemanager.prepareToHostMultiple(define(name));
  await servicemanager.startServiceCtrlDispatcher();
  // A timer that somebody left must not keep the process.
  setInterval(() => {}, 60_000);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = error.code ?? 1;
});
