// The rules of docs/design.md and of the house's style, read off the sources.
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, test } from 'node:test';
import { codeOf, filesBelow, hasCode, importsOf, readSource } from './source-files.js';

const all = filesBelow();
const isTypeScript = (path: string): boolean => path.endsWith('.ts');
const core = all.filter((path) => path.startsWith('core/') && isTypeScript(path));
const tests = all.filter((path) => path.startsWith('test/') && path.endsWith('.test.ts'));

/** The places that break a rule, each `path: what`. */
const where = (paths: readonly string[], problemsOf: (path: string) => readonly string[]): string[] => paths.flatMap((path) => problemsOf(path).map((what) => `${path}: ${what}`));

test('the sources were found', () => {
  assert.ok(core.length > 60 && tests.length > 40, `${core.length} in core, ${tests.length} tests`);
  assert.ok(core.every((path) => codeOf(path).trim() !== ''));
});

describe('who may import whom', () => {
  /** A folder of core, or a file at its top; besides itself each may import these. */
  const allowed: Readonly<Record<string, readonly string[]>> = {
    'contract': ['valibot'],
    'errors': ['contract'],
    'win32': [],
    'scm': ['win32'],
    // valibot: run.ts checks an input and settings-store.ts a file with the contract's schemas.
    'operations': ['contract', 'errors', 'scm', 'version.ts', 'valibot'],
    'host': ['contract', 'scm', 'win32'],
    'framework': ['contract', 'host', 'scm', 'win32'],
    'session.ts': ['contract', 'errors', 'operations'],
    'cli.ts': ['contract', 'errors', 'operations', 'session.ts', 'version.ts'],
    'version.ts': [],
  };
  const layerOf = (path: string): string => (path.startsWith('core/') ? path.split('/')[1] ?? '' : path);
  const mayImport = (path: string, of: string): boolean => of.startsWith('node:') || layerOf(of) === layerOf(path) || (allowed[layerOf(path)] ?? []).includes(layerOf(of));

  test('core is made of these layers', () => assert.deepEqual([...new Set(core.map(layerOf))].sort(), Object.keys(allowed).sort()));

  test('each imports only what it may', () => {
    assert.ok(core.flatMap(importsOf).length > 200);
    const besides: Readonly<Record<string, string>> = { 'core/win32/koffi.ts': 'koffi', 'core/win32/native.ts': 'koffi' };
    assert.deepEqual(where(core, (path) => importsOf(path).map(({ of }) => of).filter((of) => !mayImport(path, of) && besides[path] !== of)), []);
  });

  test('koffi is named where it is loaded, and otherwise for its types only', () => {
    assert.deepEqual(core.filter((path) => /\brequire\b|createRequire/.test(codeOf(path))), ['core/win32/koffi.ts']);
    assert.deepEqual(core.filter((path) => path !== 'core/win32/koffi.ts' && importsOf(path).some(({ of, typesOnly }) => of === 'koffi' && !typesOnly)), []);
  });

  test('nobody imports cli.ts, and no one from outside what a program is made of', () => {
    assert.deepEqual(where([...core, ...tests], (path) => importsOf(path).filter(({ of }) => of === 'core/cli.ts').map(({ of }) => of)), []);
    assert.deepEqual(where(core, (path) => importsOf(path).filter(({ of }) => /^(build|test)\//.test(of)).map(({ of }) => of)), []);
  });

  test("the host starts without the schema library: it would take ten of the milliseconds before the app's first line", () => {
    const reached = new Set<string>();
    const follow = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      if (path.startsWith('core/')) for (const { of, typesOnly } of importsOf(path)) if (!typesOnly) follow(of);
    };
    for (const path of core.filter((file) => file.startsWith('core/host/'))) follow(path);
    assert.ok(reached.has('core/contract/layout.ts') && !reached.has('valibot'));
  });

  test('only operations/index.ts and what the npm package exports gather others up', () => {
    assert.deepEqual(core.filter((path) => posix.basename(path) === 'index.ts'), ['core/framework/index.ts', 'core/operations/index.ts']);
    const exported = ['core/framework/index.ts', 'core/framework/scm.ts'];
    assert.deepEqual(where(core.filter((path) => !exported.includes(path)), (path) => codeOf(path).match(/^export\s+(type\s+)?(\*|\{[^}]*\})[^;]*?from/gm) ?? []), []);
  });
});

test('only programs read the command line, the environment and stdin, or end the process', () => {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    'core/cli.ts': ['argv', 'exitCode', 'stdin'],
    // handleCommandLine's process; it sets an exit code, and ends nothing.
    'core/framework/process/this-process.ts': ['argv', 'execArgv', 'exitCode', 'stdin'],
    'core/host/app/debug.ts': ['env', 'exit'],
    'core/host/preload.ts': ['argv', 'env', 'execArgv', 'exit'],
    'core/host/supervisor.ts': ['argv', 'env', 'exit', 'exitCode'],
    'core/host/child.ts': ['env'],
    'core/host/console-signal.ts': ['argv', 'exit'],
    // What the preload does, each in a file of its own: set up the app's surroundings, see it start, and end with it.
    'core/host/app/settings-file.ts': ['chdir', 'env'],
    'core/host/app/crash-report.ts': ['execArgv'],
    'core/host/app/main-module.ts': ['argv'],
    'core/host/app/stop-app.ts': ['exit'],
    'core/host/app/exit-report.ts': ['exitCode'],
  };
  const uses = (path: string): string[] => [...new Set([...codeOf(path).matchAll(/\bprocess\s*\??\.(argv|env|stdin|exit|exitCode|execArgv|chdir|abort|kill)\b/g)].map(([, name]) => name ?? ''))].sort();
  assert.deepEqual(Object.fromEntries(core.map((path) => [path, uses(path)] as const).filter(([, names]) => names.length > 0)), Object.fromEntries(Object.entries(allowed).sort()));
  const destructured = core.filter((path) => /\{[^{}]*\b(argv|env|stdin)\b[^{}]*\}\s*=\s*process\b/.test(codeOf(path)));
  assert.deepEqual(destructured, ['core/cli.ts']);
});

describe('types', () => {
  /** Code without its imports and exports, in which `as` renames. */
  const bodyOf = (path: string): string => codeOf(path).replace(/^(?:import|export)\s[^;]*?from\s+'';/gm, '');
  const matches = (expression: RegExp) => (path: string): readonly string[] => bodyOf(path).match(expression) ?? [];

  test('casts are where foreign values get their types, and nowhere else', () => {
    assert.deepEqual(where(core, matches(/\bas\s+(?!const\b)[\w<>.[\]]+/g)), [
      'core/win32/bind.ts: as Bound<S>', 'core/win32/callbacks.ts: as P', 'core/win32/predefined-keys.ts: as HKEY', 'core/win32/struct.ts: as Values<M>',
    ]);
  });
  test('nothing is any', () => assert.deepEqual(where(core, matches(/(?<![.\w])any\b/g)), []));
  test('nothing is assumed to be there', () => assert.deepEqual(where(core, matches(/[\w)\]]!(?=[.;,)\]])/g)), []));
  test('no check is switched off', () => assert.deepEqual(where(core, (path) => readSource(path).match(/@ts-\w+|eslint-disable\S*/g) ?? []), []));
});

describe('files', () => {
  /** Lists of names and numbers, which nobody reads from top to bottom. */
  const tables = new Set(['core/win32/constants.ts', 'core/win32/error-table.ts', 'core/win32/structs.ts']);
  const sources = all.filter((path) => /^(core|build|psmodule)\//.test(path) && /\.(ts|ps1|psm1)$/.test(path));

  // A cmdlet's help counts as documentation.
  const linesOf = (path: string): number => readSource(path).replace(/<#[\s\S]*?#>/g, '').trimEnd().split('\n').length;

  test('are short', () => assert.deepEqual(sources.filter((path) => !tables.has(path) && linesOf(path) > 200), []));

  test('have names in kebab-case, or Verb-Noun', () => {
    const named = all.filter((path) => isTypeScript(path) && /^(core|build|test)\//.test(path) && !path.includes('/fixtures/') && !path.startsWith('test/integration/apps/'));
    assert.deepEqual(named.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/.test(posix.basename(path))), []);
    const cmdlets = all.filter((path) => /^psmodule\/(Public|Private)\//.test(path));
    assert.deepEqual(cmdlets.filter((path) => !/^[A-Z][a-z]+(?:From|To)?-NodeS\w+\.ps1$/.test(posix.basename(path))), []);
  });

  test('have nothing that is left to do', () => assert.deepEqual(where(sources, (path) => readSource(path).match(/\b(TODO|FIXME|XXX|HACK)\b/g) ?? []), []));

  test("name no folder of a developer's machine", () => {
    const text = all.filter((path) => /\.(ts|mjs|cjs|js|json|md|txt|yml|ps1|psm1|psd1|ps1xml|cs|csproj)$|^\.ci\//.test(path) && path !== 'package-lock.json');
    // Names that stand for anybody in examples and tests.
    const personal = /(?<![\w.~:])\/(?:home|root|work|Users)\/[\w.-]+|\/var\/tmp\/[\w-]+|[A-Z]:\\{1,2}Users\\{1,2}(?!(?:bob|me|x|y|NAME|Public|Default)\b)\w+/g;
    assert.deepEqual(where(text, (path) => readSource(path).match(personal) ?? []), []);
  });
});

describe('tests', () => {
  /** Files whose test is not called as they are, by the test that has them under its hands. */
  const coveredBy: Readonly<Record<string, string>> = {
    'core/contract/event-ids.ts': 'test/core/host/app/bridge.test.ts',
    'core/contract/timeouts.ts': 'test/core/operations/service-new.test.ts',
    'core/framework/command-line/command-report.ts': 'test/core/framework/command-line/command-line.test.ts',
    'core/framework/command-line/command.ts': 'test/core/framework/command-line/command-line.test.ts',
    'core/framework/functions/open-service.ts': 'test/core/framework/functions.test.ts',
    'core/framework/command-line/run-command.ts': 'test/core/framework/command-line/command-line.test.ts',
    'core/framework/functions/service-account.ts': 'test/core/framework/command-line/command-line.test.ts',
    'core/framework/functions/service-changes.ts': 'test/core/framework/functions.test.ts',
    'core/framework/functions/service-definition.ts': 'test/core/framework/functions.test.ts',
    'core/framework/process/this-process.ts': 'test/core/framework/command-line/service-command.test.ts',
    'core/framework/command-line/usage.ts': 'test/core/framework/command-line/command-line.test.ts',
    'core/operations/index.ts': 'test/core/operations/run.test.ts',
    'core/operations/runtime-info.ts': 'test/core/cli.test.ts',
    'core/operations/service/account.ts': 'test/core/operations/service-new.test.ts',
    'core/operations/service/remove-one.ts': 'test/core/operations/service-remove.test.ts',
    'core/operations/service/start-one.ts': 'test/core/operations/service-start.test.ts',
    'core/operations/service/stop-one.ts': 'test/core/operations/service-stop.test.ts',
    'core/scm/clock.ts': 'test/core/scm/wait.test.ts',
    'core/scm/file-security.ts': 'test/core/operations/service/settings-store.test.ts',
    'core/scm/file-version.ts': 'test/core/operations/service/node-runtime.test.ts',
    'core/scm/list.ts': 'test/core/scm/manager.test.ts',
    'core/scm/pending.ts': 'test/core/scm/wait.test.ts',
    'core/scm/status.ts': 'test/core/scm/service.test.ts',
    'core/win32/handles.ts': 'test/core/scm/manager.test.ts',
    'core/win32/koffi.ts': 'test/core/win32/import-safety.test.ts',
    'core/win32/system-message.ts': 'test/core/win32/win32-error.test.ts',
    'core/operations/config/changes.ts': 'test/integration/config/configuration.Tests.ps1',
    'core/operations/security/account-sid.ts': 'test/integration/config/permissions.Tests.ps1',
    'core/scm/guid.ts': 'test/core/operations/trigger/convert.test.ts',
    'core/operations/access-denied.ts': 'test/core/operations/service-new.test.ts',
    'core/operations/open-service.ts': 'test/core/operations/service-new.test.ts',
    'core/host/app/thread-listening.ts': 'test/core/host/app/ready.test.ts',
    'core/host/app/uncaught.ts': 'test/core/host/log/capture-streams.test.ts',
    // They take a real SCM, which only the integration tests have.
    'core/host/watch/app-watch.ts': 'test/integration/hang.Tests.ps1',
    'core/host/app/debug.ts': 'test/integration/debug.Tests.ps1',
    'core/contract/host-debug.ts': 'test/integration/debug.Tests.ps1',
    'core/operations/debug/run-debugged.ts': 'test/integration/debug.Tests.ps1',
    'core/operations/debug/readiness.ts': 'test/integration/debug.Tests.ps1',
    'core/operations/service-debug.ts': 'test/integration/debug.Tests.ps1',
    'core/scm/machine-environment.ts': 'test/integration/debug.Tests.ps1',
    'core/contract/check.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/check-all.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/command-checks.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/finding.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/host-checks.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/node-checks.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/port-checks.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/replace-node.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/run-node.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/secure-repair.ts': 'test/core/operations/check/access-checks.test.ts',
    'core/operations/check/scm-checks.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/script-checks.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/settings-checks.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/check/subject.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/service-test.ts': 'test/integration/checks.Tests.ps1',
    'core/scm/current-user.ts': 'test/integration/checks.Tests.ps1',
    'core/operations/service-repair.ts': 'test/integration/repair.Tests.ps1',
    'core/operations/repair/plan-repair.ts': 'test/integration/repair.Tests.ps1',
    'core/contract/service-events.ts': 'test/core/host/app/app-events.test.ts',
    'core/host/service/decode-event-data.ts': 'test/core/host/service/decode-control.test.ts',
    'core/framework/process/service-process.ts': 'test/integration/framework/hosting.Tests.ps1',
    'core/framework/process/service-worker.ts': 'test/integration/framework/hosting.Tests.ps1',
    'core/framework/process/worker-service.ts': 'test/integration/framework/hosting.Tests.ps1',
    'core/host/service/pending-clock.ts': 'test/core/host/service/lifecycle.test.ts',
    'core/host/log/log-bytes.ts': 'test/core/host/log/log.test.ts',
    'core/host/log/log-channel.ts': 'test/core/host/log/log.test.ts',
    'core/host/log/line-writer.ts': 'test/core/host/log/log.test.ts',
    'core/host/log/log-thread.ts': 'test/core/host/log/capture-streams.test.ts',
    'core/host/log/log-stream.ts': 'test/core/host/log/capture-streams.test.ts',
    'core/host/log/put-aside.ts': 'test/core/host/log/log-file.test.ts',
    'core/host/log/redirect-descriptors.ts': 'test/core/host/log/capture-streams.test.ts',
    'core/host/service/end-process.ts': 'test/integration/stop.Tests.ps1',
    'core/host/watch/watching.ts': 'test/integration/hang.Tests.ps1',
    'core/host/hang-thread.ts': 'test/core/host/watch/watch-own-loop.test.ts',
    'core/host/child.ts': 'test/integration/programs.Tests.ps1',
    'core/host/console-signal.ts': 'test/integration/programs.Tests.ps1',
    'core/host/service/containment.ts': 'test/integration/programs.Tests.ps1',
    'core/host/supervisor.ts': 'test/integration/programs.Tests.ps1',
    'core/host/supervisor/child-process.ts': 'test/integration/programs.Tests.ps1',
    'core/host/supervisor/cluster.ts': 'test/integration/instances.Tests.ps1',
    'core/host/supervisor/program.ts': 'test/integration/programs.Tests.ps1',
    'core/host/worker.ts': 'test/integration/life.Tests.ps1',
    'core/operations/change/change-each.ts': 'test/integration/config/configuration.Tests.ps1',
    'core/operations/config-get.ts': 'test/integration/config/configuration.Tests.ps1',
    'core/operations/config-set.ts': 'test/integration/config/configuration.Tests.ps1',
    'core/operations/config/apply.ts': 'test/integration/config/configuration.Tests.ps1',
    'core/operations/config/desire.ts': 'test/integration/config/configuration.Tests.ps1',
    'core/operations/config/observe.ts': 'test/integration/config/configuration.Tests.ps1',
    'core/operations/config/run-desire.ts': 'test/integration/programs.Tests.ps1',
    'core/operations/service/describe-run.ts': 'test/core/operations/service/describe.test.ts',
    'core/operations/config/own.ts': 'test/integration/config/configuration.Tests.ps1',
    'core/operations/config/pin.ts': 'test/integration/pinned-node.Tests.ps1',
    'core/operations/dependents-list.ts': 'test/psmodule/Public/Get-NodeServiceDependent.Tests.ps1',
    'core/operations/failure-clear.ts': 'test/integration/config/failure-actions.Tests.ps1',
    'core/operations/failure-get.ts': 'test/integration/config/failure-actions.Tests.ps1',
    'core/operations/failure-set.ts': 'test/integration/config/failure-actions.Tests.ps1',
    'core/operations/failure/apply.ts': 'test/integration/config/failure-actions.Tests.ps1',
    'core/operations/failure/observe.ts': 'test/integration/config/failure-actions.Tests.ps1',
    'core/operations/for-each-service.ts': 'test/integration/config/configuration.Tests.ps1',
    'core/operations/log/find-start.ts': 'test/core/operations/log/log-reader.test.ts',
    'core/operations/log/log-batches.ts': 'test/core/operations/log-get.test.ts',
    'core/operations/log/log-segments.ts': 'test/core/operations/log/log-reader.test.ts',
    'core/operations/log/log-source.ts': 'test/core/operations/log/log-reader.test.ts',
    'core/operations/parameter-get.ts': 'test/integration/config/parameters.Tests.ps1',
    'core/operations/parameter-remove.ts': 'test/integration/config/parameters.Tests.ps1',
    'core/operations/parameter-set.ts': 'test/integration/config/parameters.Tests.ps1',
    'core/operations/parameter/change.ts': 'test/integration/config/parameters.Tests.ps1',
    'core/operations/security-get.ts': 'test/integration/config/permissions.Tests.ps1',
    'core/operations/security-grant.ts': 'test/integration/config/permissions.Tests.ps1',
    'core/operations/security-revoke.ts': 'test/integration/config/permissions.Tests.ps1',
    'core/operations/security-set.ts': 'test/integration/config/permissions.Tests.ps1',
    'core/operations/security/change.ts': 'test/integration/config/permissions.Tests.ps1',
    'core/operations/security/observe.ts': 'test/integration/config/permissions.Tests.ps1',
    'core/operations/trigger-add.ts': 'test/integration/config/triggers.Tests.ps1',
    'core/operations/trigger-get.ts': 'test/integration/config/triggers.Tests.ps1',
    'core/operations/trigger-remove.ts': 'test/integration/config/triggers.Tests.ps1',
    'core/operations/trigger-set.ts': 'test/integration/config/triggers.Tests.ps1',
    'core/operations/trigger/change.ts': 'test/integration/config/triggers.Tests.ps1',
    'core/operations/trigger/data.ts': 'test/integration/config/triggers.Tests.ps1',
    'core/operations/trigger/observe.ts': 'test/integration/config/triggers.Tests.ps1',
    'core/operations/trigger/words.ts': 'test/integration/config/triggers.Tests.ps1',
  };
  const testOf = (path: string): string => `test/${path.replace(/\.ts$/, '.test.ts')}`;

  test('mirror core: each file that has code has one of its name, or is imported by another, or is in the list', () => {
    const imported = new Set(tests.flatMap((path) => importsOf(path).filter(({ typesOnly }) => !typesOnly).map(({ of }) => of)));
    assert.deepEqual(core.filter((path) => hasCode(path) && !tests.includes(testOf(path)) && !imported.has(path) && coveredBy[path] === undefined), []);
  });

  test('the list is no longer than it must be, and names what is there', () => {
    assert.deepEqual(Object.entries(coveredBy).filter(([path, by]) => !core.includes(path) || tests.includes(testOf(path)) || !all.includes(by)), []);
  });
});
