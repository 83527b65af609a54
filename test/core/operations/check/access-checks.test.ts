import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { serviceDirectory } from '../../../../core/contract/layout.js';
import { checkAccess } from '../../../../core/operations/check/access-checks.js';
import type { OwnSubject } from '../../../../core/operations/check/subject.js';
import { virtualAccountSid } from '../../../../core/scm/sid.js';
import { advapi32 } from '../../../../core/win32/advapi32.js';
import { Win32Error } from '../../../../core/win32/win32-error.js';
import { machine } from '../../machine.js';
import { plainSettings } from '../../settings.js';
import { FakeFileSecurity } from '../fake-file-security.js';
import { useWorkingFolder } from '../working-folder.js';
import { ownSubject } from './subject.js';

// What the sandbox's files can't hold: entries for service accounts. See docs/wine.md.
useWorkingFolder();
const own = virtualAccountSid('api');
const owned = 'O:BAG:SYD:(A;;FA;;;SY)(A;;FA;;;BA)';
let security: FakeFileSecurity;

beforeEach(() => {
  security = new FakeFileSecurity();
  for (const folder of ['work', 'logs']) mkdirSync(folder);
  for (const file of ['node.exe', 'app.js', join('logs', 'api.log')]) writeFileSync(file, '');
});

afterEach(() => mock.restoreAll());

/** `result what`, for each finding. */
const found = (subject: OwnSubject): string[] => checkAccess(subject).map(({ result, message }) => `${result} ${/may not (.*)\.$/.exec(message)?.[1] ?? message}`);
const openTo = (...aces: readonly string[]): void => void (security.current = owned + aces.join(''));

describe('the account of a service', () => {
  test('that may read and run as every user may, and write its log itself, passes', () => {
    openTo('(A;;FRFX;;;BU)', `(A;;0x1301bf;;;${own})`);
    assert.deepEqual(checkAccess(ownSubject()).map(({ result }) => result), ['Passed']);
  });

  test('that may do nothing is told so for each file', () => {
    security.current = owned;
    assert.deepEqual(found(ownSubject()), ["Failed run 'node.exe'", "Failed read 'app.js'", "Failed read '.'", "Failed enter 'work'", "Failed write 'logs'"]);
    assert.match(checkAccess(ownSubject())[1]?.recommendedAction ?? '', /^icacls "app\.js" \/grant "NT SERVICE\\api:RX"$/);
  });

  test('is kept out by an entry that denies, also to a group of its', () => {
    openTo('(A;;FA;;;WD)');
    security.current = security.current.replace('D:', 'D:(D;;FR;;;SU)');
    assert.deepEqual(found(ownSubject()).slice(0, 2), ["Failed run 'node.exe'", "Failed read 'app.js'"]);
  });

  test('LocalSystem may what administrators may', () => {
    openTo();
    assert.deepEqual(found(ownSubject({ account: 'LocalSystem', accountSid: 'S-1-5-18' })).map((text) => text.split(' ')[0]), ['Passed']);
  });

  test('with a restricted SID may write only where that SID may', () => {
    openTo('(A;;FRFX;;;BU)', '(A;;FA;;;LS)');
    const localService = { account: 'NT AUTHORITY\\LocalService', accountSid: 'S-1-5-19' };
    assert.deepEqual(found(ownSubject(localService)).map((text) => text.split(' ')[0]), ['Passed']);
    assert.deepEqual(found(ownSubject({ ...localService, sidType: 'Restricted' })), ["Failed write 'logs'"]);
    openTo('(A;;FRFX;;;BU)', '(A;;FA;;;LS)', `(A;;FA;;;${own})`);
    assert.deepEqual(found(ownSubject({ ...localService, sidType: 'Restricted' })).map((text) => text.split(' ')[0]), ['Passed']);
  });

  test('of people may be let in by a group that is not known here: a warning', () => {
    security.current = owned;
    const [first] = checkAccess(ownSubject({ account: 'DOMAIN\\bob', accountSid: 'S-1-5-21-1-2-3-1001' }));
    assert.deepEqual([first?.result, first?.message], ['Warning', "No entry of 'node.exe' lets 'DOMAIN\\bob' run it, unless it is in a group that does."]);
  });

  test('is not guessed at where the list cannot be seen', () => {
    mock.method(advapi32, 'GetNamedSecurityInfoW', () => {
      throw new Win32Error('GetNamedSecurityInfoW', 5);
    });
    assert.deepEqual([...new Set(checkAccess(ownSubject()).map(({ result }) => result))], ['Warning']);
  });
});

describe('what is NodeSvc\'s own', () => {
  test('is mended: the log folder gets its access list again', () => {
    openTo('(A;;FRFX;;;BU)');
    const [finding] = checkAccess(ownSubject());
    assert.deepEqual([finding?.result, finding?.repair?.change], ['Failed', { property: 'access', from: null, to: 'logs' }]);
    finding?.repair?.apply?.();
    assert.deepEqual(security.set.filter(({ path }) => path === 'logs').map(({ sddl }) => sddl.includes(own)), [true]);
  });

  test('and the app\'s own files are left to their owner', () => {
    security.current = owned;
    assert.deepEqual(checkAccess(ownSubject()).map(({ repair }) => repair?.change.to), [undefined, undefined, undefined, undefined, 'logs']);
  });

  test('includes the settings', () => {
    const folder = serviceDirectory(machine.programData, 'api');
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}\\service.json`, '');
    security.current = owned;
    const settings = { ...plainSettings, workingDirectory: 'work', logDirectory: resolve('logs') };
    const finding = checkAccess(ownSubject({ settings })).find(({ message }) => message.includes('service.json'));
    assert.deepEqual([finding?.result, finding?.repair?.change.property], ['Failed', 'access']);
  });
});
