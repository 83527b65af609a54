// docs/from-pywin32.md has a counterpart for everything that pywin32 has, and each is there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { verbs } from '../core/framework/command-line/command.js';
import * as nodesvc from '../core/framework/index.js';
import { readSource } from './source-files.js';

/** What pywin32 exports or documents for services (win32serviceutil.py, servicemanager of PythonService.cpp), by the document's headings. */
const pywin32: Readonly<Record<string, readonly string[]>> = {
  'Functions of win32serviceutil': [
    'LocatePythonServiceExe', '_GetServiceShortName', 'SmartOpenService', 'LocateSpecificServiceExe', 'InstallPerfmonForService', '_GetCommandLine', 'InstallService',
    'ChangeServiceConfig', 'InstallPythonClassString', 'SetServiceCustomOption', 'GetServiceCustomOption', 'RemoveService', 'ControlService', '__FindSvcDeps', '__ResolveDeps',
    'WaitForServiceStatus', '__StopServiceWithTimeout', 'StopServiceWithDeps', 'StopService', 'StartService', 'RestartService', '_DebugCtrlHandler', 'DebugService',
    'GetServiceClassString', 'QueryServiceStatus', 'usage', 'HandleCommandLine',
  ],
  'The command line': [
    'install', 'update', 'remove', 'start [args]', 'stop', 'restart [args]', 'debug [args]', '--username', '--password', '--startup', '--interactive', '--perfmonini', '--perfmondll', '--wait',
  ],
  'Class attributes': ['_svc_name_', '_svc_display_name_', '_svc_deps_', '_exe_name_', '_exe_args_', '_svc_description_'],
  'Methods of ServiceFramework': [
    '__init__', 'GetAcceptedControls', 'ReportServiceStatus', 'SvcStop', 'SvcPause', 'SvcContinue', 'SvcShutdown', 'SvcInterrogate', 'SvcOther', 'SvcOtherEx',
    'ServiceCtrlHandler', 'ServiceCtrlHandlerEx', 'SvcRun', 'SvcDoRun',
  ],
  'servicemanager': [
    'LogMsg', 'LogInfoMsg', 'LogWarningMsg', 'LogErrorMsg', 'SetEventSourceName', 'RegisterServiceCtrlHandler', 'CoInitializeEx', 'CoUninitialize', 'Debugging', 'RunningAsService',
    'PumpWaitingMessages', 'StartServiceCtrlDispatcher', 'Initialize', 'Finalize', 'PrepareToHostSingle', 'PrepareToHostMultiple', 'PYS_SERVICE_STARTING', 'PYS_SERVICE_STARTED',
    'PYS_SERVICE_STOPPING', 'PYS_SERVICE_STOPPED',
  ],
  'win32service': [
    'OpenSCManager', 'CreateService', 'OpenService', 'DeleteService', 'StartService', 'ControlService', 'ChangeServiceConfig', 'QueryServiceConfig', 'ChangeServiceConfig2', 'QueryServiceConfig2',
    'EnumServicesStatus', 'EnumServicesStatusEx', 'EnumDependentServices', 'QueryServiceStatus', 'QueryServiceStatusEx', 'QueryServiceObjectSecurity', 'SetServiceObjectSecurity',
    'GetServiceKeyName', 'GetServiceDisplayName', 'LockServiceDatabase', 'UnlockServiceDatabase', 'QueryServiceLockStatus', 'RegisterDeviceNotification', 'UnregisterDeviceNotification',
    'CloseServiceHandle', 'SetServiceStatus',
  ],
};

interface Row {
  readonly heading: string;
  readonly there: readonly string[];
  readonly here: readonly string[];
  readonly cells: readonly string[];
}

const document = readFileSync(fileURLToPath(new URL('../../../docs/from-pywin32.md', import.meta.url)), 'utf8');
const rows = rowsOf(document);
const ofHeading = (heading: string): Row[] => rows.filter((row) => row.heading === heading);

for (const [heading, names] of Object.entries(pywin32)) {
  describe(heading, () => {
    test('has a row for each name of pywin32\'s', () => {
      const named = ofHeading(heading).flatMap(({ there }) => there);
      assert.deepEqual(names.filter((name) => !named.includes(name)), []);
    });

    test('each row names a counterpart, or says why there is none', () => {
      const empty = ofHeading(heading).filter(({ here, cells }) => here.length === 0 && (cells[1] !== 'none' || (cells[2] ?? '').length < 10));
      assert.deepEqual(empty.map(({ cells }) => cells.join(' | ')), []);
    });

    test('each counterpart is there', () => {
      const missing = ofHeading(heading).flatMap(({ here }) => here).filter((name) => !(heading === 'The command line' ? isOfCommandLine(name) : isExported(name)));
      assert.deepEqual(missing, []);
    });
  });
}

test('a counterpart that is not there would be missed', () => {
  for (const name of ['installServices', 'scm.ServiceManager.opens', 'ServiceFramework.svcGo', 'servicemanager.log', 'scm']) assert.equal(isExported(name), name === 'scm', name);
  for (const name of ['--nope', 'reinstall']) assert.equal(isOfCommandLine(name), false);
});

function rowsOf(text: string): Row[] {
  let heading = '';
  return text.split('\n').flatMap((line) => {
    heading = /^## (.*)$/.exec(line)?.[1] ?? heading;
    const cells = /^\|(.*)\|$/.exec(line)?.[1]?.split('|').map((cell) => cell.trim());
    // Of two columns are the tables of rules.
    if (cells === undefined || cells.length < 3 || cells[0] === 'pywin32' || cells[0] === '---') return [];
    return [{ heading, cells, there: namesIn(cells[0] ?? ''), here: namesIn(cells[1] ?? '') }];
  });
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
}

/** A word of the command line, an option of it, or one of handleCommandLine's. */
function isOfCommandLine(name: string): boolean {
  if (name.startsWith('--')) return new RegExp(`^ *${name}\\b`, 'm').test(nodesvc.usage('x'));
  return verbs.some((verb) => verb === name) || new RegExp(`readonly ${name}\\?: `).test(readSource('core/framework/command-line/handle-command-line.ts'));
}

/** A path through the package's exports: `scm.ServiceManager.connect`. */
function isExported(path: string): boolean {
  const [first = '', ...rest] = path.split('.');
  let value: unknown = Reflect.get(nodesvc, first);
  for (const name of rest) {
    const declared = value === nodesvc.ServiceFramework && isDeclared(name);
    const found = declared ? true : memberOf(value, name);
    if (found === undefined) return false;
    value = found;
  }
  return value !== undefined;
}

function memberOf(value: unknown, name: string): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
  if (name in value) return Reflect.get(value, name);
  const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
  // An accessor's value is of no interest, and has none here.
  return typeof prototype === 'object' && prototype !== null && name in prototype ? true : undefined;
}

/** What a subclass may have and the class itself has not: an optional or abstract method, an attribute. */
function isDeclared(name: string): boolean {
  const [method, attribute] = [new RegExp(`^  (abstract )?${name}\\??\\(`, 'm'), new RegExp(`^  readonly ${name}\\??: `, 'm')];
  return method.test(readSource('core/framework/service-framework.ts')) || attribute.test(readSource('core/framework/functions/service-definition.ts'));
}
