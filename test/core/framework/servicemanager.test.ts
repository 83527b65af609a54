import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { destination, logFailure } from '../../../core/framework/process/event-messages.js';
import { ServiceFramework } from '../../../core/framework/service-framework.js';
import { servicemanager } from '../../../core/framework/servicemanager.js';
import { advapi32 } from '../../../core/win32/advapi32.js';
import type { EVENT_SOURCE } from '../../../core/win32/types.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

let events: unknown[];

beforeEach(() => {
  events = [];
  destination.source = null;
  let source = '';
  mock.method(advapi32, 'RegisterEventSourceW', (_machine: null, name: string) => {
    source = name;
    return 1n as EVENT_SOURCE;
  });
  mock.method(advapi32, 'DeregisterEventSource', () => undefined);
  mock.method(advapi32, 'ReportEventW', (_handle: bigint, type: number, _category: number, id: number, _sid: null, _count: number, _size: number, [text]: readonly string[]) =>
    void events.push([source, type, id, text]));
});

afterEach(() => mock.restoreAll());

class Api extends ServiceFramework {
  static readonly svcName: string = 'api';
  svcDoRun(): void {}
}

class Web extends Api {
  static override readonly svcName = 'web';
}

test('messages are events of their type, of the source that was named', () => {
  servicemanager.logInfoMsg('a');
  servicemanager.setEventSourceName('mine');
  servicemanager.logWarningMsg('b');
  servicemanager.logErrorMsg('c');
  assert.deepEqual(events, [['nodesvc', 4, 1, 'a'], ['mine', 2, 2, 'b'], ['mine', 1, 3, 'c']]);
});

test('logMsg has a sentence for the usual ids, and the texts for others', () => {
  const { EVENTLOG_INFORMATION_TYPE: info } = servicemanager;
  servicemanager.logMsg(info, servicemanager.PYS_SERVICE_STARTED, ['api', '']);
  servicemanager.logMsg(info, servicemanager.PYS_SERVICE_STOPPED, ['api', ' Bye.']);
  servicemanager.logMsg(info, 7, ['one', 'two', 'three']);
  servicemanager.logMsg(servicemanager.EVENTLOG_ERROR_TYPE, 8, 'alone');
  assert.deepEqual(events, [['nodesvc', 4, 102, 'The api service has started.'], ['nodesvc', 4, 104, 'The api service has stopped. Bye.'], ['nodesvc', 4, 7, 'one\ntwo\nthree'], ['nodesvc', 1, 8, 'alone']]);
  assert.throws(() => servicemanager.logMsg(3, 1, 'x'), { name: 'RangeError', message: /3 is no type/ });
});

test('in debug mode they go to the console', () => {
  const printed: string[] = [];
  mock.method(console, 'log', (text: string) => void printed.push(text));
  mock.method(console, 'error', (text: string) => void printed.push(text));
  destination.debugging = true;
  assert.equal(servicemanager.debugging(), true);
  servicemanager.logInfoMsg('a');
  servicemanager.logErrorMsg('b');
  destination.debugging = false;
  assert.deepEqual([printed, events, servicemanager.debugging()], [['Info 1 - a', 'Error 3 - b'], [], false]);
});

test('an event that Windows refuses is the caller\'s error; the host\'s own goes to stderr', () => {
  mock.method(advapi32, 'ReportEventW', () => {
    throw new Win32Error('ReportEventW', 1502);
  });
  assert.throws(() => servicemanager.logInfoMsg('a'), { code: 1502 });
  const printed: string[] = [];
  mock.method(console, 'error', (text: string) => void printed.push(text));
  logFailure('broken');
  assert.match(printed.join(), /^broken\n\(not in the event log: .*1502/);
});

test('what is hosted has to be prepared, and gives the events their source', async () => {
  await assert.rejects(servicemanager.startServiceCtrlDispatcher(), /prepareToHostSingle/);
  assert.equal(servicemanager.runningAsService(), false);
  servicemanager.prepareToHostMultiple(Api);
  servicemanager.prepareToHostMultiple(Web);
  servicemanager.logInfoMsg('a');
  assert.deepEqual(events, [['api', 4, 1, 'a']]);
});
