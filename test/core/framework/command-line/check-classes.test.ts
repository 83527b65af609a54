import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkClasses } from '../../../../core/framework/command-line/check-classes.js';
import { debugService } from '../../../../core/framework/functions/debug-service.js';
import { handleCommandLine } from '../../../../core/framework/command-line/handle-command-line.js';
import { ServiceFramework, type ServiceClass } from '../../../../core/framework/service-framework.js';
import { servicemanager } from '../../../../core/framework/servicemanager.js';

class Api extends ServiceFramework {
  static readonly svcName: string = 'api';
  svcDoRun(): void {}
}

class Same extends Api {
  static override readonly svcName = 'API';
}

class Late extends Api {
  static override readonly svcName = 'late';
  static readonly svcStopTimeoutMs: number = Infinity;
}

class Soon extends Api {
  static override readonly svcName = 'soon';
  static readonly svcStartTimeoutMs: number = 0;
}

/** As JavaScript has it, which no compiler keeps from anything. */
const untyped: Readonly<Record<string, ServiceClass[]>> = JSON.parse('{}', () => ({
  nothing: [],
  noClass: ['api'],
  noFramework: [class Alien { static readonly svcName = 'alien'; }],
  noName: [class Nameless extends ServiceFramework { svcDoRun(): void {} }],
}));

const message = (key: string): string => {
  try {
    checkClasses(untyped[key] ?? []);
    return '';
  } catch (error) {
    return String(error);
  }
};

test('services have their names and time-outs, each its own', () => {
  checkClasses([Api]);
  assert.throws(() => checkClasses([Api, Same]), { name: 'TypeError', message: /Two classes.*'API'/ });
  assert.throws(() => checkClasses([Late]), { name: 'RangeError', message: /svcStopTimeoutMs.*'Late'.*Infinity/ });
  assert.throws(() => checkClasses([Soon]), { name: 'RangeError', message: /svcStartTimeoutMs.*'Soon'.* 0\./ });
});

test('what is no class of a service is refused by name', () => {
  assert.match(message('nothing'), /^TypeError: There is no service/);
  assert.match(message('noClass'), /^TypeError: 'api' is no class/);
  assert.match(message('noFramework'), /^TypeError: 'Alien' is no class that extends this package's/);
  assert.match(message('noName'), /^TypeError: The class 'Nameless' has no svcName/);
});

test('all ways into a process of services look at them first', async () => {
  await assert.rejects(handleCommandLine([Api, Same], { argv: ['node', 'x.js', 'install'] }), /Two classes/);
  await assert.rejects(debugService(Late), /svcStopTimeoutMs/);
  assert.throws(() => servicemanager.prepareToHostSingle(Late), /svcStopTimeoutMs/);
  servicemanager.prepareToHostMultiple(Api);
  assert.throws(() => servicemanager.prepareToHostMultiple(Same), /Two classes/);
});
