import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { debugService, isDebugging } from '../../../../core/framework/functions/debug-service.js';
import { ServiceFramework } from '../../../../core/framework/service-framework.js';

let calls: unknown[];

class Example extends ServiceFramework {
  static readonly svcName: string = 'example';
  #end: () => void = () => undefined;
  override async svcDoRun(): Promise<void> {
    calls.push(['run', this.args, isDebugging()]);
    setImmediate(() => process.emit('SIGINT', 'SIGINT'));
    await new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    calls.push('has run');
  }
  override async svcStop(): Promise<void> {
    calls.push('stop');
    this.#end();
  }
}

beforeEach(() => {
  calls = [];
  mock.method(console, 'log', () => undefined);
});

afterEach(() => mock.restoreAll());

const listeners = () => process.listenerCount('SIGINT') + process.listenerCount('SIGBREAK');

test('Ctrl+C is svcStop; then everything is as before', async () => {
  const before = listeners();
  await debugService(Example, ['a']);
  assert.deepEqual(calls, [['run', ['example', 'a'], true], 'stop', 'has run']);
  assert.deepEqual([isDebugging(), listeners()], [false, before]);
});

test('an error of svcDoRun, or of svcStop, is the outcome', async () => {
  class Failing extends Example {
    override async svcDoRun(): Promise<void> {
      throw new Error('broken');
    }
  }
  await assert.rejects(debugService(Failing), { message: 'broken' });
  class Stuck extends Example {
    override async svcStop(): Promise<void> {
      throw new Error('stuck');
    }
  }
  await assert.rejects(debugService(Stuck), { message: 'stuck' });
  assert.equal(isDebugging(), false);
});

test('a service that waits for nothing else keeps the process', () => {
  const modules = ['functions/debug-service', 'service-framework'].map((name) => JSON.stringify(new URL(`../../../../core/framework/${name}.js`, import.meta.url).href));
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', `
    const [{ debugService }, { ServiceFramework }] = await Promise.all([${modules.map((url) => `import(${url})`).join()}]);
    class One extends ServiceFramework {
      static svcName = 'one';
      svcDoRun() {
        setTimeout(() => process.emit('SIGINT', 'SIGINT'), 200).unref();
        return new Promise((resolve) => { this.end = resolve; });
      }
      svcStop() { this.end(); }
    }
    await debugService(One);
    console.log('ended');`], { encoding: 'utf8' });
  assert.deepEqual([status, stdout.trim().split('\n').at(-1)], [0, 'ended']);
});
