// The rules of win32serviceutil.HandleCommandLine and what this port adds, each one test (docs/from-pywin32.md has them as a table).
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { loadperf } from '../../../../core/win32/loadperf.js';
import type { LSA_HANDLE } from '../../../../core/win32/types.js';
import { Win32Error } from '../../../../core/win32/win32-error.js';
import { FakeServices } from '../../operations/fake-services.js';
import { definition, type } from '../service-console.js';

let services: FakeServices;

beforeEach(() => {
  services = new FakeServices();
});

afterEach(() => mock.restoreAll());

/** What the SCM was asked to change or do. */
const nothingHappened = (): void => assert.deepEqual([services.calls, [...services.all.keys()]], [[], []]);

describe('install', () => {
  test('creates the service as the class says, started by hand', async () => {
    const { code, printed } = await type(['install']);
    assert.equal(code, 0);
    const { displayName, description, dependencies, startType, delayed, account, binaryPath, failureFlag } = services.get('api');
    assert.deepEqual({ displayName, description, dependencies, startType, delayed, account, failureFlag }, {
      displayName: 'The API', description: 'Answers', dependencies: ['RpcSs', '+net'], startType: 3, delayed: false, account: '', failureFlag: false,
    });
    assert.ok(binaryPath.includes(process.argv[1] ?? '?') && binaryPath.startsWith(`"${process.execPath}"`), binaryPath);
    assert.deepEqual(printed, ['Installing service api', 'Service installed']);
    assert.deepEqual(services.eventSources, ['api']);
  });

  test('gives Windows as long to shut the service down as the service takes to stop, and a little more', async () => {
    await type(['install'], { services: [{ ...definition, svcStopTimeoutMs: 60_000 }] });
    assert.equal(services.get('api').preshutdownMs, 65_000);
  });

  test('of an existing service updates it', async () => {
    services.add('api', { displayName: 'Old', description: 'Old', startType: 2, binaryPath: '"C:\\old\\node.exe" C:\\old\\api.js' });
    const { code, printed } = await type(['--startup', 'disabled', 'install']);
    const { displayName, description, startType, binaryPath } = services.get('api');
    assert.deepEqual([code, displayName, description, startType, binaryPath.includes('old')], [0, 'The API', 'Answers', 4, false]);
    assert.equal(printed.at(-1), 'Service updated');
  });

  test('leaves a service of another program alone, and one of New-NodeService; update is for them', async () => {
    for (const binaryPath of ['C:\\Windows\\system32\\svchost.exe -k rpcss -p', '"C:\\node\\node.exe" --title=api -r "C:\\NodeSvc\\host.cjs" C:\\api.js', 'C:\\Program Files\\x.exe', '']) {
      services.add('api', { displayName: 'Old', binaryPath });
      const { code, errors } = await type(['install']);
      assert.deepEqual([code, services.get('api').displayName, services.get('api').binaryPath], [1073, 'Old', binaryPath]);
      assert.match(errors.join(), /There is a service 'api' already.*another svcName.*update/);
    }
    assert.equal((await type(['update'])).code, 0);
    assert.equal(services.get('api').displayName, 'The API');
  });

  test('updates what was its own with another program', async () => {
    services.add('api', { binaryPath: `C:\\old\\launcher.exe "D:\\elsewhere\\${basename(process.argv[1] ?? '')}"` });
    assert.equal((await type(['install'])).code, 0);
  });

  test('warns of a variable in the command line, which Windows would replace', async () => {
    const { code, errors } = await type(['install'], { services: [{ ...definition, exeArgs: ['--data', '%TEMP%\\x'] }] });
    assert.equal(code, 0);
    assert.match(errors.join(), /%TEMP%/);
  });

  test('that fails leaves nothing behind, and its code is the Win32 error', async () => {
    services.fail('ChangeServiceConfig2W', 5);
    const { code, errors } = await type(['install']);
    assert.deepEqual([code, [...services.all.keys()], services.eventSources], [5, [], []]);
    assert.match(errors.join(), /install.*'api'.*Access is denied.*\(5, ERROR_ACCESS_DENIED of ChangeServiceConfig2W\).*administrator/);
  });
});

describe('update', () => {
  test('writes anew what the class says, and leaves the rest', async () => {
    services.add('api', { displayName: 'Old', startType: 2, delayed: true, account: '.\\bob', binaryPath: 'old' });
    const { code } = await type(['update']);
    const { displayName, startType, delayed, account, binaryPath } = services.get('api');
    assert.deepEqual([code, displayName, startType, delayed, account, binaryPath === 'old'], [0, 'The API', 2, true, '.\\bob', false]);
    assert.deepEqual(services.eventSources, ['api']);
  });

  test('of a service that is not there is error 1060', async () => {
    const { code, errors } = await type(['update']);
    assert.equal(code, 1060);
    assert.match(errors.join(), /does not exist/);
  });
});

describe('--startup', () => {
  for (const [word, startType, delayed] of [['manual', 3, false], ['auto', 2, false], ['delayed', 2, true], ['disabled', 4, false]] as const)
    test(`${word} is start type ${startType}${delayed ? ', delayed' : ''}`, async () => {
      assert.equal((await type(['--startup', word, 'install'])).code, 0);
      assert.deepEqual([services.get('api').startType, services.get('api').delayed], [startType, delayed]);
    });

  test('auto clears the delay, delayed sets it, the others leave it', async () => {
    const api = services.add('api', { startType: 2, delayed: true });
    await type(['--startup', 'manual', 'update']);
    assert.deepEqual([api.startType, api.delayed], [3, true]);
    await type(['--startup', 'auto', 'update']);
    assert.deepEqual([api.startType, api.delayed], [2, false]);
    await type(['--startup', 'delayed', 'update']);
    assert.deepEqual([api.startType, api.delayed], [2, true]);
  });

  test('with another word is refused, and nothing is changed', async () => {
    const { code, errors } = await type(['--startup', 'sometimes', 'install']);
    assert.equal(code, 87);
    assert.match(errors.join(), /manual, auto, delayed, disabled, not 'sometimes'[^]*Usage: service\.js/);
    nothingHappened();
  });
});

describe('--username and --password', () => {
  beforeEach(() => {
    services.scm.answer('LookupAccountNameW', (_machine, _account, sid, size) => {
      const bytes = Buffer.from('010100000000000507000000', 'hex');
      size[0] = bytes.length;
      if (!sid?.length) throw new Win32Error('LookupAccountNameW', 122);
      bytes.copy(sid);
    });
    services.scm.answer('LsaOpenPolicy', (_system, _attributes, _access, policy) => void (policy[0] = 77n as LSA_HANDLE));
    services.scm.answer('LsaAddAccountRights', () => void services.calls.push('grant'));
    services.scm.answer('LsaClose', () => undefined);
  });

  test('go to the SCM, and the account gets the right to log on as a service', async () => {
    const { code, errors, printed } = await type(['--username', 'bob', '--password', 'hush-hush', 'install']);
    assert.deepEqual([code, services.get('api').account, services.get('api').password, services.calls[0]], [0, '.\\bob', 'hush-hush', 'grant']);
    assert.match(errors.join(), /can be seen/);
    assert.doesNotMatch([...errors, ...printed].join(), /hush/);
  });

  test('a password that is not given is asked for', async () => {
    const { asked } = await type(['--username', 'bob', 'install'], { password: 'typed' });
    assert.deepEqual([asked, services.get('api').password], [['Password for bob: '], 'typed']);
  });

  test('- is a password from standard input', async () => {
    const { asked, errors } = await type(['--username', 'DOMAIN\\bob', '--password', '-', 'install']);
    assert.deepEqual([asked.length, errors, services.get('api').password], [1, [], 'typed']);
  });

  test("a password alone is the present account's", async () => {
    const api = services.add('api', { account: '.\\bob', password: 'old' });
    await type(['--password', 'new', 'update']);
    assert.deepEqual([api.account, api.password], ['.\\bob', 'new']);
  });

  test('is asked for once for several services', async () => {
    const { asked } = await type(['--username', 'bob', 'install'], { services: [definition, { svcName: 'web' }] });
    assert.deepEqual([asked.length, services.get('api').password, services.get('web').password], [1, 'typed', 'typed']);
  });

  test('an account of Windows itself has none and is not asked for one', async () => {
    const { code, asked } = await type(['--username', 'LocalService', 'install']);
    assert.deepEqual([code, asked, services.get('api').account], [0, [], 'NT AUTHORITY\\LocalService']);
    assert.equal((await type(['--username', 'LocalService', '--password', 'x', 'update'])).code, 87);
  });
});

test('--interactive sets the flag of the type, an update without it leaves it', async () => {
  await type(['--interactive', 'install']);
  assert.equal(services.get('api').type, 0x110);
  await type(['update']);
  assert.equal(services.get('api').type, 0x110);
});

test('--perfmonini and --perfmondll register the counters and load their texts', async () => {
  const loaded: string[] = [];
  mock.method(loadperf, 'LoadPerfCounterTextStringsW', (line: string) => void loaded.push(line));
  services.registry.keys.set('system\\currentcontrolset\\services\\api', []);
  const { code } = await type(['--perfmonini', 'api.ini', '--perfmondll', 'perf.dll', 'install']);
  assert.equal(code, 0);
  assert.match(loaded.join(), /^lodctr ".*api\.ini"$/);
  assert.ok(services.registry.keys.has('system\\currentcontrolset\\services\\api\\performance'));
});

describe('the custom options', () => {
  const customInstallOptions = 'p:v';

  test('go to the handler with all others, after the install and after an update', async () => {
    const calls: unknown[] = [];
    const customOptionHandler = (options: unknown) => void calls.push([options, [...services.all.keys()]]);
    await type(['-p', '80', '--startup', 'auto', '-v', 'install'], { customInstallOptions, customOptionHandler });
    await type(['-v', 'update'], { customInstallOptions, customOptionHandler });
    assert.deepEqual(calls, [[[['-p', '80'], ['--startup', 'auto'], ['-v', '']], ['api']], [[['-v', '']], ['api']]]);
  });

  test('whose handler fails undo the install', async () => {
    const { code, errors } = await type(['-p', 'x', 'install'], { customInstallOptions, customOptionHandler: async () => {
      throw new TypeError('the port is a number');
    } });
    assert.deepEqual([code, [...services.all.keys()], services.eventSources], [-1, [], []]);
    assert.match(errors.join(), /the port is a number/);
  });

  test('whose handler fails say so when the service could not be removed again', async () => {
    const { code, errors } = await type(['install'], { customOptionHandler: () => {
      services.fail('DeleteService', 5);
      throw new TypeError('the port is a number.');
    } });
    assert.equal(code, -1);
    assert.match(errors.join(), /the port is a number\. The service 'api' stays behind.*DeleteService failed with error 5/);
  });

  test('whose handler fails leave an updated service in place', async () => {
    services.add('api');
    const { code } = await type(['update'], { customInstallOptions, customOptionHandler: () => {
      throw new TypeError('no');
    } });
    assert.deepEqual([code, [...services.all.keys()]], [-1, ['api']]);
  });

  test('are unknown where the service names none', async () => {
    assert.equal((await type(['-p', '80', 'install'])).code, 87);
    nothingHappened();
  });
});

describe('remove', () => {
  test('deletes the service and its event source', async () => {
    await type(['install']);
    const { code, printed } = await type(['remove']);
    assert.deepEqual([code, [...services.all.keys()], services.eventSources, printed.at(-1)], [0, [], [], 'Service removed']);
  });

  test('of a running service says that it goes when it has stopped', async () => {
    services.add('api', { state: 'Running' });
    assert.deepEqual((await type(['remove'])).printed.at(-1), 'Service is removed as soon as it has stopped');
    assert.deepEqual(services.calls, ['delete api']);
  });

  test('of a service that is not there is error 1060', async () => assert.equal((await type(['remove'])).code, 1060));
});

describe('start', () => {
  test('hands on its arguments and does not wait', async () => {
    const api = services.add('api', { onStart: () => void (api.state = 'StartPending') });
    const given: unknown[] = [];
    services.scm.answer('StartServiceW', (_service, count, args) => void given.push(count, args));
    const { code, printed } = await type(['start', '--port', '80', 'x y']);
    assert.deepEqual([code, given, printed.at(-1)], [0, [3, ['--port', '80', 'x y']], 'Service is starting']);
  });

  test('with --wait waits until it runs', async () => {
    const api = services.add('api', { onStart: () => {
      api.state = 'StartPending';
      setTimeout(() => (api.state = 'Running'), 30);
    } });
    const { code, printed } = await type(['--wait', '30', 'start']);
    assert.deepEqual([code, api.state, printed.at(-1)], [0, 'Running', 'Service is running']);
  });

  test('with --wait is error 1053 when the time is over', async () => {
    const api = services.add('api', { onStart: () => void (api.state = 'StartPending') });
    const { code, errors } = await type(['--wait', '0.05', 'start']);
    assert.equal(code, 1053);
    assert.match(errors.join(), /did not become Running within 50 ms; it is StartPending/);
  });

  test('with --wait does not wait for one that has stopped again', async () => {
    const api = services.add('api', { onStart: () => Object.assign(api, { state: 'Stopped', win32ExitCode: 1066 }) });
    assert.equal((await type(['--wait', '600', 'start'])).code, 1066);
  });

  test('of a running service is error 1056', async () => {
    services.add('api', { state: 'Running', onStart: () => {
      throw new Win32Error('StartServiceW', 1056);
    } });
    assert.equal((await type(['start'])).code, 1056);
  });
});

describe('stop', () => {
  test('asks and does not wait', async () => {
    const api = services.add('api', { state: 'Running', onStop: () => void (api.state = 'StopPending') });
    const { code, printed } = await type(['stop']);
    assert.deepEqual([code, services.calls, printed.at(-1)], [0, ['stop api'], 'Service is stopping']);
  });

  test('with --wait stops those that depend on it first, and waits for each', async () => {
    services.add('web', { state: 'Running', onStop: () => void setTimeout(() => (services.get('web').state = 'Stopped'), 30) });
    services.add('idle');
    services.add('api', { state: 'Running', dependents: ['web', 'idle'] });
    const { code, printed } = await type(['--wait', '30', 'stop']);
    assert.deepEqual([code, services.calls, printed.at(-1)], [0, ['stop web', 'stop api'], 'Stopped: web, api']);
  });

  test('of a stopped service is error 1062', async () => {
    services.add('api', { onStop: () => {
      throw new Win32Error('ControlService', 1062);
    } });
    assert.equal((await type(['stop'])).code, 1062);
  });
});

describe('restart', () => {
  test('waits until it has stopped, and starts it with the arguments', async () => {
    const api = services.add('api', { state: 'Running', onStop: () => {
      api.state = 'StopPending';
      setTimeout(() => (api.state = 'Stopped'), 30);
    } });
    assert.deepEqual([(await type(['restart', 'again'])).code, services.calls, api.state], [0, ['stop api', 'start api'], 'Running']);
  });

  test('starts a stopped one, and with --wait waits until it runs', async () => {
    const api = services.add('api', { onStart: () => {
      api.state = 'StartPending';
      setTimeout(() => (api.state = 'Running'), 30);
    } });
    assert.deepEqual([(await type(['--wait', '30', 'restart'])).code, services.calls, api.state], [0, ['start api'], 'Running']);
  });

  test('that fails is a code too, not an exception', async () => assert.equal((await type(['restart'])).code, 1060));
});

test('debug runs the service here, with its arguments, and needs no installed service', async () => {
  const { code, debugged } = await type(['debug', 'a', '--b']);
  assert.deepEqual([code, debugged], [0, [['a', '--b']]]);
});

describe('failure actions', () => {
  const failure = () => {
    const { failure: { dwResetPeriod, lpsaActions }, failureFlag } = services.get('api');
    return { dwResetPeriod, actions: (lpsaActions ?? []).map(({ Type, Delay }) => [Type, Delay]), failureFlag };
  };

  test('--failure sets them with the flag, without which an error of the service would not count', async () => {
    await type(['--failure', 'restart/5s,run/1m/none', 'install']);
    assert.deepEqual(failure(), { dwResetPeriod: 86_400, actions: [[1, 5_000], [3, 60_000], [0, 0]], failureFlag: true });
  });

  test('--failure "" clears them, --failureflag has the last word, --failurereset is a time or never', async () => {
    await type(['--failure', 'restart/5s', '--failureflag', 'off', '--failurereset', '12h', 'install']);
    assert.deepEqual(failure(), { dwResetPeriod: 43_200, actions: [[1, 5_000]], failureFlag: false });
    await type(['--failurereset', 'never', '--failureflag', 'on', 'update']);
    assert.deepEqual(failure(), { dwResetPeriod: 0xffff_ffff, actions: [[1, 5_000]], failureFlag: true });
    await type(['--failurereset', '90d', 'update']);
    assert.equal(failure().dwResetPeriod, 7_776_000);
    await type(['--failure', '', 'update']);
    assert.deepEqual([failure().actions, failure().failureFlag], [[], false]);
  });

  test("--recover is New-NodeService's list", async () => {
    await type(['--recover', 'install']);
    assert.deepEqual(failure(), { dwResetPeriod: 86_400, actions: [[1, 1_000], [1, 5_000], [1, 30_000], [1, 60_000]], failureFlag: true });
  });

  test('that are none are refused', async () => {
    for (const args of [['--failure', 'restrt/5s'], ['--failureflag', 'maybe'], ['--failurereset', 'soon'], ['--failurereset', '4294967295'], ['--recover', '--failure', 'none']])
      assert.equal((await type([...args, 'install'])).code, 87, args.join(' '));
    nothingHappened();
  });
});

describe('what is not understood', () => {
  const refusals: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['instal'], /no command 'instal'/], [['install', '--startup', 'auto'], /Options come before the command: --startup auto install/], [['stop', 'now'], /stop takes no arguments/],
    [['--wait', 'long', 'start'], /--wait is a number of seconds/], [['--wait', '', 'start'], /--wait/], [['--wait', '5', 'install'], /--wait is not for install/],
    [['--startup', 'auto', 'start'], /--startup is not for start, but for install, update/], [['--json', 'debug'], /--json is not for debug/],
    [['--json'], /no command behind --json/], [['--nope', 'start'], /no option --nope/],
  ];
  for (const [args, message] of refusals)
    test(`${args.join(' ')}: usage on standard error, and nothing is changed`, async () => {
      const { code, printed, errors, served } = await type(args);
      assert.deepEqual([code, printed, served], [87, [], 0]);
      assert.match(errors.join('\n'), message);
      assert.match(errors.join('\n'), /Usage: service\.js \[options\] install \| update/);
      nothingHappened();
    });
});

test('--help is the usage on standard output, and no error', async () => {
  const { code, printed, errors } = await type(['--help']);
  assert.deepEqual([code, errors], [0, []]);
  assert.match(printed.join(), /^Usage: service\.js/);
  nothingHappened();
});

describe('without a command', () => {
  test('the service runs when the SCM started the process', async () => {
    assert.deepEqual(await type([]), { code: 0, printed: [], errors: [], asked: [], debugged: [], served: 1 });
  });

  test("its own exeArgs are the service's, not commands", async () => {
    const exeArgs = ['start', '--x'];
    assert.equal((await type(exeArgs, { services: [{ ...definition, exeArgs }] })).served, 1);
    assert.equal((await type(['start', '--x'], { services: [{ ...definition, exeArgs: 'start --x' }] })).served, 1);
  });

  test('it is error 1063 and the usage when a user did', async () => {
    const { code, errors } = await type([], { serve: async () => {
      throw new Win32Error('StartServiceCtrlDispatcherW', 1063);
    } });
    assert.equal(code, 1063);
    assert.match(errors.join(), /Usage/);
  });
});

describe('--json', () => {
  test('is one line in place of the text', async () => {
    const { printed, errors } = await type(['--json', 'install']);
    assert.deepEqual([printed.map((line) => JSON.parse(line)), errors], [[{ command: 'install', service: 'api', installed: true }], []]);
  });

  test('is also what an error is told in', async () => {
    const { code, printed, errors } = await type(['--json', 'stop']);
    const [{ error, ...rest }, ...others] = printed.map((line) => JSON.parse(line));
    assert.deepEqual([code, errors, others, rest], [1060, [], [], { command: 'stop', service: 'api' }]);
    assert.deepEqual([error.code, error.api, error.symbol], [1060, 'OpenServiceW', 'ERROR_SERVICE_DOES_NOT_EXIST']);
  });
});

describe('a program of several services', () => {
  const both = [definition, { svcName: 'web', svcDeps: ['api'] }];

  test('installs and starts them in order, as services that share a process', async () => {
    await type(['install'], { services: both });
    await type(['start'], { services: both });
    assert.deepEqual([services.calls, services.get('web').type], [['create api', 'create web', 'start api', 'start web'], 0x20]);
  });

  test('stops and removes them in reverse', async () => {
    for (const { svcName } of both) services.add(svcName, { state: 'Running' });
    await type(['stop'], { services: both });
    await type(['remove'], { services: both });
    assert.deepEqual(services.calls, ['stop web', 'stop api', 'delete web', 'delete api']);
  });

  test('restarts them by stopping all, the dependents first, before it starts any', async () => {
    for (const { svcName } of both) services.add(svcName, { state: 'Running' });
    services.get('api').dependents = ['web'];
    assert.equal((await type(['restart', 'again'], { services: both })).code, 0);
    assert.deepEqual(services.calls, ['stop web', 'stop api', 'start api', 'start web']);
  });

  test('debugs none of them', async () => assert.equal((await type(['debug'], { services: both })).code, 87));
});
