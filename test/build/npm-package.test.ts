import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

// The npm package as `npm test` has just built it, in an app's node_modules.
const built = resolve('out/npm/nodesvc');
let app = '';

before(() => {
  app = mkdtempSync(join(tmpdir(), 'nodesvc-test-'));
  cpSync(built, join(app, 'node_modules', 'nodesvc'), { recursive: true });
  mkdirSync(join(app, 'node_modules', '@types'));
  cpSync(resolve('node_modules/@types/node'), join(app, 'node_modules', '@types', 'node'), { recursive: true });
  cpSync(resolve('node_modules/undici-types'), join(app, 'node_modules', 'undici-types'), { recursive: true });
});

after(() => rmSync(app, { recursive: true, force: true }));

function run(file: string, text: string): string {
  writeFileSync(join(app, file), text);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { cwd: app, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

/** The complaints of the compiler about a consumer of the package, all declarations checked. */
function compile(file: string, text: string, more: readonly string[] = ['--noImplicitOverride']): string {
  writeFileSync(join(app, file), text);
  writeFileSync(join(app, 'package.json'), '{"type":"module"}');
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2024', '--module', 'nodenext', '--types', 'node', ...more];
  return spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...options, file], { cwd: app, encoding: 'utf8' }).stdout.trim();
}

const consumer = `
class Api extends ServiceFramework {
  static svcName = 'api';
  override async svcDoRun() {}
  override svcOtherEx(control: number, eventType: number, data: ControlData | null) {
    if (data !== null && 'sessionId' in data) servicemanager.logInfoMsg(String(data.sessionId));
  }
  override getAcceptedControls() { return super.getAcceptedControls() | SERVICE_ACCEPT_SESSIONCHANGE; }
}
service.on('sessionChange', async ({ change, sessionId }) => { if (change === 'Lock') service.log.info(\`\${sessionId}\`); });
service.once('power', ({ setting }) => { const value: number | null | undefined = setting?.value; service.log.warn(String(value)); });
const name: string | null = service.name;
export const cls: ServiceClass = Api;
export const status: Promise<scm.ServiceStatus> = queryServiceStatus(name ?? 'api', { machine: 'server1' });
`;

test('its types hold in an ES module and in CommonJS, without any other package', () => {
  const names = 'queryServiceStatus, scm, service, SERVICE_ACCEPT_SESSIONCHANGE, ServiceFramework, servicemanager, type ControlData, type ServiceClass';
  assert.equal(compile('consumer.mts', `import { ${names} } from 'nodesvc';${consumer}`), '');
  assert.equal(compile('consumer.cts', `import { ${names} } from 'nodesvc';${consumer}`), '');
});

for (const example of ['child-process', 'custom-control', 'multi-service', 'pause-continue'])
  test(`the example ${example} holds to them`, () => assert.equal(compile('service.mts', readFileSync(resolve('examples', example, 'service.ts'), 'utf8')), ''));

test('the tutorial is right', () => {
  const tutorial = /^```ts\n(import [^]*?)^```$/m.exec(readFileSync('docs/framework.md', 'utf8'))?.[1] ?? '';
  // It is JavaScript as well, which has no 'override'.
  assert.equal(compile('tutorial.ts', tutorial, []), '');
  assert.match(run('tutorial.mjs', `${tutorial.replace('(Ticker)', "(Ticker, { argv: ['', '', '--help'] })")}`), /^Usage/);
});

test('its types refuse what is wrong', () => {
  assert.match(compile('wrong.mts', `import { service } from 'nodesvc'; service.on('paused', () => {});`), /'"paused"' is not assignable/);
  assert.match(compile('wrong.mts', `import { service } from 'nodesvc'; service.on('control', ({ sessionId }) => sessionId);`), /sessionId/);
});

test('import and require give the same library, and nothing happens where there is no host', () => {
  assert.equal(run('same.mjs', `
    import { createRequire } from 'node:module';
    import { service, ServiceFramework } from 'nodesvc';
    const required = createRequire(import.meta.url)('nodesvc');
    service.on('pause', () => {});
    service.ready();
    console.log(required.service === service, required.ServiceFramework === ServiceFramework, service.running, service.name);`), 'true true false null');
});

test('import has every name that require has', () => {
  assert.equal(run('names.mjs', `
    import { createRequire } from 'node:module';
    import * as all from 'nodesvc';
    console.log(Object.keys(createRequire(import.meta.url)('nodesvc')).filter((name) => !(name in all)).join());`), '');
});

test('it has no more than it needs', () => {
  assert.deepEqual(readdirSync(built).sort(), ['API.md', 'LICENSE', 'index.cjs', 'index.d.ts', 'index.mjs', 'koffi.node', 'package.json', 'service-worker.cjs', 'types']);
});
