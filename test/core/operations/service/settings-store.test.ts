import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { defaultLogDirectory, logFile, productDirectory, serviceDirectory, servicesDirectory, settingsFile } from '../../../../core/contract/layout.js';
import { errorLogFile, rotatedFile } from '../../../../core/contract/log-files.js';
import type { ServiceSettings } from '../../../../core/contract/settings.js';
import { defaultWorkingDirectory, readSettings, removeSettings, writeSettings } from '../../../../core/operations/service/settings-store.js';
import { machine } from '../../machine.js';
import { plainSettings } from '../../settings.js';
import { FakeFileSecurity } from '../fake-file-security.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();
afterEach(() => mock.restoreAll());

const sid = 'S-1-5-80-1-2-3-4-5';
const folder = serviceDirectory(machine.programData, 'api');
const file = settingsFile(machine.programData, 'api');
const settings: ServiceSettings = {
  ...plainSettings, environment: { TOKEN: 'Zoë\n"2"' }, logDirectory: defaultLogDirectory(machine.programData, 'api'),
};

let security: FakeFileSecurity;

beforeEach(() => {
  security = new FakeFileSecurity();
});

describe('settings', () => {
  test('come back as they were written', () => {
    writeSettings(machine, 'api', settings, sid);
    assert.deepEqual(readSettings(machine, 'api'), settings);
  });

  test('are replaced as a whole, with nothing left beside them', () => {
    writeSettings(machine, 'api', settings, sid);
    writeSettings(machine, 'api', { ...settings, environment: {} }, sid);
    assert.deepEqual(readSettings(machine, 'api')?.environment, {});
    assert.deepEqual(readdirSync(dirname(file)).filter((name) => name.includes('.new')), []);
  });

  test('are null when there are none, or when they are damaged', () => {
    assert.equal(readSettings(machine, 'api'), null);
    mkdirSync(dirname(file), { recursive: true });
    for (const text of ['', '{', '{}', '[]', JSON.stringify({ ...settings, version: 2 }), JSON.stringify({ ...settings, stopTimeoutMs: '1s' })]) {
      writeFileSync(file, text);
      assert.equal(readSettings(machine, 'api'), null, text);
    }
  });
});

describe('who may read them', () => {
  test("SYSTEM and administrators everything, the service's account reads; it writes in its log folder", () => {
    writeSettings(machine, 'api', settings, sid);
    const [, , ofFolder, ofLogs] = security.set;
    assert.deepEqual([ofFolder?.path, ofLogs?.path], [folder, settings.logDirectory]);
    assert.equal(ofFolder?.sddl, `D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FRFX;;;${sid})`);
    assert.equal(ofLogs?.sddl, `D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;${sid})`);
    assert.equal(security.set.length, 4);
  });

  test('the folders above belong to administrators too, since every user may make folders in ProgramData; users may look into them', () => {
    writeSettings(machine, 'api', settings, sid);
    const [product, services] = security.set;
    const above = 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;;0x1200a9;;;BU)';
    assert.deepEqual([product, services], [{ path: productDirectory(machine.programData), sddl: above }, { path: servicesDirectory(machine.programData), sddl: above }]);
    assert.deepEqual(security.owned, [productDirectory(machine.programData), servicesDirectory(machine.programData), folder, settings.logDirectory]);
  });

  test('a link in the place of a folder is refused, and nothing is written behind it', () => {
    mkdirSync('elsewhere');
    mkdirSync(dirname(productDirectory(machine.programData)), { recursive: true });
    symlinkSync('elsewhere', productDirectory(machine.programData));
    assert.throws(() => writeSettings(machine, 'api', settings, sid), { id: 'FolderIsLink', category: 'SecurityError' });
    assert.deepEqual(readdirSync('elsewhere'), []);
  });

  test('the folder is closed before anything is in it', () => {
    security.onSet = (path) => assert.ok(!existsSync(file) && !existsSync(`${file}.new-${process.pid}`), `${path} came too late`);
    writeSettings(machine, 'api', settings, sid);
    assert.ok(existsSync(file));
  });

  test("another log folder keeps its rights and gets the account's besides", () => {
    security.current = 'D:AI(A;OICIID;FA;;;BA)';
    writeSettings(machine, 'api', { ...settings, logDirectory: 'logs' }, sid);
    assert.deepEqual(security.set.at(-1), { path: 'logs', sddl: `D:AI(A;OICI;0x1301bf;;;${sid})(A;OICIID;FA;;;BA)` });
  });
});

describe('removing', () => {
  function put(log: string): void {
    mkdirSync(folder, { recursive: true });
    mkdirSync(dirname(file), { recursive: true });
    mkdirSync(dirname(log), { recursive: true });
    for (const path of [file, log]) writeFileSync(path, 'x');
  }

  test("takes the folder, and a log that lies elsewhere, but not its neighbours", () => {
    const log = logFile('logs', 'api');
    put(log);
    writeFileSync(join(dirname(log), 'other.log'), 'x');
    removeSettings(machine, 'api', { ...settings, logDirectory: 'logs' }, false);
    assert.deepEqual([existsSync(folder), existsSync(log), existsSync(join(dirname(log), 'other.log'))], [false, false, true]);
  });

  test('takes what was put aside, and the log of stderr', () => {
    const log = logFile('logs', 'api');
    const error = errorLogFile('logs', 'api');
    const time = new Date('2026-11-25T12:00:00Z');
    const old = [rotatedFile(log, time), `${rotatedFile(log, time)}.gz`, `${rotatedFile(error, time)}.gz`];
    put(log);
    for (const path of [...old, error, `${log}.bak`]) writeFileSync(path, 'x');
    removeSettings(machine, 'api', { ...settings, logDirectory: 'logs' }, false);
    assert.deepEqual([...old, error, log, `${log}.bak`].map((path) => existsSync(path)), [false, false, false, false, false, true]);
  });

  test('with keepLog takes the settings only', () => {
    const log = logFile(settings.logDirectory, 'api');
    put(log);
    removeSettings(machine, 'api', settings, true);
    assert.deepEqual([existsSync(file), existsSync(log), readFileSync(log, 'utf8')], [false, true, 'x']);
  });

  test('of what is not there does nothing', () => {
    const before = readdirSync('.');
    removeSettings(machine, 'api', null, false);
    removeSettings(machine, 'api', null, true);
    assert.deepEqual(readdirSync('.'), before);
  });
});

test("the default working directory is the script's folder", () => assert.equal(defaultWorkingDirectory('C:\\my apps\\api\\app.js'), 'C:\\my apps\\api'));
