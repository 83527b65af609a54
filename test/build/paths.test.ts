import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHostPath, toHostPathIfWindows, toWindowsPath } from '../../build/sandbox/paths.js';

const driveC = '/srv/session/prefix/drive_c';
// The mapping is only ever used where the host has POSIX paths.
const onPosix = { skip: process.platform === 'win32' && 'there the host path is the Windows path' };

test("the prefix's drive_c is C:, all else is on Z:", onPosix, () => {
  assert.equal(toWindowsPath(`${driveC}/Program Files/app`, driveC), 'C:\\Program Files\\app');
  assert.equal(toWindowsPath(driveC, driveC), 'C:\\');
  assert.equal(toWindowsPath(`${driveC}2/x`, driveC), 'Z:\\srv\\session\\prefix\\drive_c2\\x', 'a longer name is another folder');
  assert.equal(toWindowsPath('/srv/é ü/a.js', driveC), 'Z:\\srv\\é ü\\a.js');
  assert.equal(toWindowsPath('/', driveC), 'Z:\\');
});

test('Windows paths come back, with either slash and drive letter case', onPosix, () => {
  for (const path of [`${driveC}/users/x`, driveC, '/srv/app.js', '/']) {
    assert.equal(toHostPath(toWindowsPath(path, driveC), driveC).replace(/(.)\/$/, '$1'), path);
  }
  assert.equal(toHostPath('c:/windows/temp', driveC), `${driveC}/windows/temp`);
});

test('a path without a place on the host is refused by name', onPosix, () => {
  for (const path of ['D:\\x', '\\\\server\\share', 'windows\\x']) {
    assert.throws(() => toHostPath(path, driveC), { message: `${path} has no path on the host: only absolute paths on C: and Z: have one.` });
  }
});

test('where both kinds are welcome, host paths stay as they are', onPosix, () => {
  assert.equal(toHostPathIfWindows('/srv/x', driveC), '/srv/x');
  assert.equal(toHostPathIfWindows('relative/x', driveC), 'relative/x');
  assert.equal(toHostPathIfWindows('Z:\\srv\\x', driveC), '/srv/x');
});
